package org.sayram.operations.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayram.operations.Act;
import org.sayram.operations.Actor;
import org.sayram.operations.NodeOpened;
import org.sayram.operations.OperationsLog;
import org.sayram.operations.OperationsSettings;
import org.sayram.operations.StreamEvent;
import org.sayram.operations.StreamId;
import org.sayram.operations.World;
import org.sayram.operationslog.Anchor;
import org.sayram.operationslog.EventIds;
import org.sayram.operationslog.Hash;
import org.sayram.shared.backup.RestoredMark;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The incarnations of this node: a new node gets its head and its first event; a restored database begins a new incarnation with
 * an event that says where it continues.
 */
@Component
class Incarnations {
    private static final long POSITIONS_PER_INCARNATION = 1_000_000_000_000L;

    private final HeadStore heads;
    private final OperationsLog log;
    private final OperationsSettings settings;
    private final Clock clock;
    private final RestoredMark restored;
    private final AnchorFile anchors;
    private final EventIds ids = new EventIds(new SecureRandom());

    Incarnations(
            HeadStore heads,
            OperationsLog log,
            OperationsSettings settings,
            Clock clock,
            RestoredMark restored,
            AnchorFile anchors) {
        this.heads = heads;
        this.log = log;
        this.settings = settings;
        this.clock = clock;
        this.restored = restored;
        this.anchors = anchors;
    }

    @Transactional
    public void open() {
        heads.create(settings.node());
        NodeHead head = heads.lock();
        if (!head.node().equals(settings.node())) {
            throw new IllegalStateException("this database belongs to node '" + head.node()
                    + "', but sayram.operations.node is '" + settings.node() + "'. Set it to '" + head.node()
                    + "', or point to another data directory.");
        }
        if (restored.take()) {
            begin(head);
        } else if (head.sequence() == 0) {
            append(head, null, 0);
        }
    }

    private void begin(NodeHead old) {
        var fresh = new NodeHead(old.node(), next(old), 0, leap(old.position()), Hash.NONE, old.clock());
        heads.save(fresh);
        append(fresh, old.incarnation(), old.sequence());
    }

    /** Not merely one more: after a second restore of the same backup that number has been used. The anchors remember. */
    private int next(NodeHead old) {
        int used = anchors.list(old.node()).anchors().stream()
                .mapToInt(Anchor::incarnation)
                .max()
                .orElse(0);
        return Math.max(used, old.incarnation()) + 1;
    }

    /**
     * Positions given after the moment of the backup are lost with their events, yet readers may still hold them. A new
     * incarnation begins so far on that each of those readers is too far behind and loads anew.
     */
    private static long leap(long position) {
        return (position / POSITIONS_PER_INCARNATION + 1) * POSITIONS_PER_INCARNATION;
    }

    private void append(NodeHead head, @Nullable Integer continuesIncarnation, long continuesSequence) {
        var opened = new NodeOpened(head.node(), head.incarnation(), continuesIncarnation, continuesSequence);
        var act = new Act(ids.next(clock.instant()), Actor.system("operations"), clock.instant(), null);
        log.append(World.LIVE, act, List.of(new StreamEvent(new StreamId("node", head.node()), opened)));
    }
}
