package org.sayram.operations.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import org.sayram.SayramApplication;
import org.sayram.incident.NoteKept;
import org.sayram.operations.Act;
import org.sayram.operations.Actor;
import org.sayram.operations.OperationsLog;
import org.sayram.operations.StreamEvent;
import org.sayram.operations.StreamId;
import org.sayram.operations.World;
import org.sayram.shared.database.ClaimDatabaseDirectory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Measures appends to the operations log on the embedded database with every commit on the disk. Run its {@code main} from
 * {@code server/}; the argument is the seconds per line, 10 if none.
 */
final class AppendBench {
    private static final World WORLD = new World("exercise-bench");
    private static final Actor ACTOR = new Actor("person:" + UUID.randomUUID(), "bench");

    private final OperationsLog log;
    private final TransactionTemplate transactions;
    private final Duration time;

    private AppendBench(ConfigurableApplicationContext context, Duration time) {
        this.log = context.getBean(OperationsLog.class);
        this.transactions = context.getBean(TransactionTemplate.class);
        this.time = time;
    }

    public static void main(String[] arguments) throws Exception {
        Duration time = Duration.ofSeconds(arguments.length == 0 ? 10 : Long.parseLong(arguments[0]));
        Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "append-");
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(SayramApplication.class)
                .initializers(new ClaimDatabaseDirectory())
                .profiles("test")
                .run(
                        "--sayram.data=" + data.toAbsolutePath(),
                        "--sayram.database.mode=embedded",
                        "--sayram.database.directory=" + data.toAbsolutePath().resolve("database"),
                        "--logging.level.root=warn")) {
            var bench = new AppendBench(context, time);
            UUID shared = UUID.randomUUID();
            bench.measure("warm-up", 4, 1, writer -> UUID.randomUUID());
            bench.measure("1 writer, new incidents", 1, 1, writer -> UUID.randomUUID());
            bench.measure("8 writers, new incidents", 8, 1, writer -> UUID.randomUUID());
            List<UUID> own =
                    LongStream.range(0, 8).mapToObj(writer -> UUID.randomUUID()).toList();
            bench.measure("8 writers, one growing incident each", 8, 1, own::get);
            bench.measure("8 writers, one growing incident for all", 8, 1, writer -> shared);
            bench.measure("8 writers, 50 events an act", 8, 50, writer -> UUID.randomUUID());
        }
    }

    private void measure(String name, int writers, int events, IntFunction<UUID> incidents) throws Exception {
        Instant end = Instant.now().plus(time);
        List<Future<List<Long>>> running = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(writers)) {
            for (int writer = 0; writer < writers; writer++) {
                int number = writer;
                running.add(workers.submit(() -> appendUntil(end, events, () -> incidents.apply(number))));
            }
        }
        List<Long> nanos = new ArrayList<>();
        for (Future<List<Long>> done : running) {
            nanos.addAll(done.get());
        }
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "append %-40s %6.0f acts/s %8.0f events/s  p50 %6.2f ms  p99 %6.2f ms%n",
                name,
                sorted.length / (double) time.toSeconds(),
                sorted.length * (double) events / time.toSeconds(),
                millis(sorted, 0.5),
                millis(sorted, 0.99));
    }

    private List<Long> appendUntil(Instant end, int events, java.util.function.Supplier<UUID> incidents) {
        List<Long> nanos = new ArrayList<>();
        while (Instant.now().isBefore(end)) {
            UUID incident = incidents.get();
            var act = new Act(UUID.randomUUID(), ACTOR, Instant.now(), null);
            var event =
                    new StreamEvent(StreamId.incident(incident), new NoteKept(incident, "a note as people write them"));
            StreamEvent[] batch = new StreamEvent[events];
            Arrays.fill(batch, event);
            long begin = System.nanoTime();
            transactions.executeWithoutResult(status -> log.append(WORLD, act, List.of(batch)));
            nanos.add(System.nanoTime() - begin);
        }
        return nanos;
    }

    private static double millis(long[] sorted, double quantile) {
        return sorted[(int) ((sorted.length - 1) * quantile)] / 1e6;
    }
}
