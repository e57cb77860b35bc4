package org.sayram.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A platform on grown samples; both are gone afterwards. */
record Grown(Bench.Options options, Platform platform, Path samples) implements AutoCloseable {
    static Grown of(Bench.Options options, int times) throws IOException {
        Path work = options.path("work", "target/bench");
        Files.createDirectories(work);
        Path samples = GrownSamples.grow(
                options.samples(), Files.createTempDirectory(work, "samples-").resolve("prefecture"), times);
        Bench.Options grown = options.with("samples", samples.toString());
        return new Grown(grown, new Platform(grown), samples);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        platform.close();
        List<Path> all;
        try (Stream<Path> files = Files.walk(samples.getParent())) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}
