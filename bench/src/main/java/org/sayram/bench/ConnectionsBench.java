package org.sayram.bench;

import static org.sayram.bench.Bench.say;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Many connections beside few on the same platform: frames stored and confirmed per second, and what an idle one costs. */
final class ConnectionsBench {
    private static final int FEW = 200;
    private static final int FEW_WINDOW = 32;
    private static final int MANY_WINDOW = 4;
    private static final double AIM_OF_FEW = 0.7;
    private static final int TERMINALS_OF_THE_SAMPLE = 269;

    private final Bench.Options options;

    ConnectionsBench(Bench.Options options) {
        this.options = options;
    }

    boolean run() throws IOException, InterruptedException {
        int many = options.number("many", 5000);
        int seconds = options.number("seconds", 20);
        try (Grown grown = Grown.of(options, many / TERMINALS_OF_THE_SAMPLE + 1)) {
            Platform platform = grown.platform();
            platform.start();
            idle(platform, many);
            Path few = Fleet.terminals(grown.options(), platform, 0, FEW);
            Load.run(grown.options(), platform, few, options.number("warm-up", 10), FEW_WINDOW);
            Load withFew = Load.run(grown.options(), platform, few, seconds, FEW_WINDOW);
            Path all = Fleet.terminals(grown.options(), platform, 0, many);
            Load withMany = Load.run(grown.options(), platform, all, seconds, MANY_WINDOW);
            double ratio = withMany.framesPerSecond() / withFew.framesPerSecond();
            say(
                    "bench connections: %d connections %.0f frames/s, %d connections %.0f frames/s stored and confirmed; "
                            + "ratio %.0f %% (aim >= %.0f %%); fleets ended with %d and %d, server resident %d MiB",
                    FEW,
                    withFew.framesPerSecond(),
                    many,
                    withMany.framesPerSecond(),
                    100 * ratio,
                    100 * AIM_OF_FEW,
                    withFew.exitCode(),
                    withMany.exitCode(),
                    Machine.residentMiB(platform.pid()));
            return ratio >= AIM_OF_FEW && withMany.exitCode() == 0;
        }
    }

    private static void idle(Platform platform, int many) throws IOException, InterruptedException {
        long heapBefore = Machine.liveHeapKilobytes(platform.pid());
        long residentBefore = Machine.residentKilobytes(platform.pid());
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int number = 0; number < many; number++) {
                sockets.add(new Socket(InetAddress.getLoopbackAddress(), platform.doorPort()));
            }
            Thread.sleep(2000);
            long heap = Machine.liveHeapKilobytes(platform.pid()) - heapBefore;
            long resident = Machine.residentKilobytes(platform.pid()) - residentBefore;
            say(
                    "bench connections: %d idle connections cost %.1f KiB of live heap and %.1f KiB of resident memory each",
                    many, (double) heap / many, (double) resident / many);
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
        Thread.sleep(2000);
    }
}
