package org.sayram.tools.fleet;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sayram.gb26875.Body;
import org.sayram.gb26875.ObjectType;
import org.sayram.gb26875.TimeLabel;
import org.sayram.gb26875.Upload;

/**
 * A fire as a panel reports it: a smoke detector, a second later the system, eight seconds later the manual call point that
 * somebody pressed in the same zone, then the sounder. Bit 0 stays clear in the fire reports, as in real ones.
 */
final class FireStory {
    private static final int STARTED = 0x0020;

    private final FireScene scene;
    private final SimulatedTerminal terminal;
    private final PrintStream out;
    private final List<Step> steps = new ArrayList<>();

    /** Something that happens some time into the run. */
    private record Step(Duration at, Runnable action) {}

    FireStory(FireScene scene, SimulatedTerminal terminal, Duration start, PrintStream out) {
        this.scene = scene;
        this.terminal = terminal;
        this.out = out;
        steps.add(new Step(start, () -> burn(scene.detector())));
        steps.add(new Step(start.plusSeconds(1), this::reportSystem));
        steps.add(new Step(start.plusSeconds(8), () -> burn(scene.callPoint())));
        scene.sounder().ifPresent(sounder -> steps.add(new Step(start.plusSeconds(10), () -> sound(sounder))));
    }

    /** Does what is due. */
    void advance(Duration elapsed) {
        while (!steps.isEmpty() && steps.getFirst().at().compareTo(elapsed) <= 0) {
            steps.removeFirst().action().run();
        }
    }

    boolean isTold() {
        return steps.isEmpty();
    }

    private void burn(Point point) {
        terminal.building().setStatus(point, Building.FIRE);
        send(Reports.statusOf(point, Building.FIRE, terminal.writer().now()), point.description());
    }

    private void reportSystem() {
        Point point = scene.detector();
        TimeLabel at = terminal.writer().now();
        int status = terminal.building().systemStatus(point.systemType(), point.systemAddress());
        var report = new Upload.SystemStatus(point.systemType(), point.systemAddress(), status, at);
        send(Body.Objects.of(ObjectType.SYSTEM_STATUS, report), "system " + point.systemAddress());
    }

    private void sound(Point sounder) {
        int status = Building.NORMAL | STARTED;
        terminal.building().setStatus(sounder, status);
        terminal.report(Reports.statusOf(sounder, status, terminal.writer().now()));
    }

    private void send(Body body, String what) {
        long sentNanos = System.nanoTime();
        out.println("fleet: FIRE at " + scene.terminal().premisesName() + " ("
                + scene.terminal().premisesId() + "), terminal "
                + scene.terminal().address() + ": " + what);
        terminal.reportFire(
                body,
                () -> out.println("fleet: fire report confirmed after "
                        + Duration.ofNanos(System.nanoTime() - sentNanos).toMillis() + " ms: " + what));
    }
}
