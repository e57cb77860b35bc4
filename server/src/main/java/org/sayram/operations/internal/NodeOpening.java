package org.sayram.operations.internal;

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
import org.sayram.operationslog.EventIds;
import org.sayram.operationslog.Hash;
import org.sayram.shared.backup.RestoredMark;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens the node before anything writes: a new node gets its head and its first event; a restored database, whose head was
 * marked by the restore, begins its new incarnation with an event that says where it continues.
 */
@Component
class NodeOpening implements SmartLifecycle {
    private final HeadStore heads;
    private final OperationsLog log;
    private final OperationsSettings settings;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final RestoredMark restored;
    private final EventIds ids = new EventIds(new java.security.SecureRandom());
    private volatile boolean running;

    NodeOpening(
            HeadStore heads,
            OperationsLog log,
            OperationsSettings settings,
            TransactionTemplate transactions,
            Clock clock,
            RestoredMark restored) {
        this.heads = heads;
        this.log = log;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
        this.restored = restored;
    }

    @Override
    public void start() {
        transactions.executeWithoutResult(status -> open());
        running = true;
    }

    private void open() {
        heads.create(settings.node());
        NodeHead head = heads.lock();
        if (!head.node().equals(settings.node())) {
            throw new IllegalStateException("this database belongs to node '" + head.node()
                    + "', but sayram.operations.node is '" + settings.node() + "'. Set it to '" + head.node()
                    + "', or point to another data directory.");
        }
        if (restored.take()) {
            beginIncarnation();
        } else if (head.sequence() == 0) {
            append(head, null, 0);
        }
    }

    /** Begins a new incarnation of a node whose database was restored or taken over. */
    void beginIncarnation() {
        transactions.executeWithoutResult(status -> {
            NodeHead old = heads.lock();
            var fresh = new NodeHead(old.node(), old.incarnation() + 1, 0, old.position(), Hash.NONE, old.clock());
            heads.save(fresh);
            append(fresh, old.incarnation(), old.sequence());
        });
    }

    private void append(NodeHead head, @Nullable Integer continuesIncarnation, long continuesSequence) {
        var opened = new NodeOpened(head.node(), head.incarnation(), continuesIncarnation, continuesSequence);
        var act = new Act(ids.next(clock.instant()), Actor.system("operations"), clock.instant(), null);
        log.append(World.LIVE, act, List.of(new StreamEvent(new StreamId("node", head.node()), opened)));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server and the device doors, which start late. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }
}
