package org.sayram.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs that start at the same moment in the same place both get their programs, and nothing is left behind. */
class PostgresBinariesTest {
    @TempDir
    Path directory;

    @Test
    void twoMayUnpackAtOnce() throws Exception {
        Callable<PostgresBinaries> unpack = () -> PostgresBinaries.unpackedUnder(directory);
        try (var both = Executors.newFixedThreadPool(2)) {
            for (Future<PostgresBinaries> one : both.invokeAll(List.of(unpack, unpack))) {
                assertThat(one.get().program("initdb")).isExecutable();
            }
        }
        try (var left = Files.list(directory)) {
            assertThat(left).hasSize(1);
        }
    }
}
