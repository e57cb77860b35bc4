package org.sayram.tools.roadimport;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real extracts that lie beside the repository and are not part of it. */
final class SharedData {
    private SharedData() {}

    /** A file under {@code ../shared/data} beside the repository; the test is skipped with a plain word if it is not there. */
    static Path file(String name) {
        String elsewhere = System.getProperty("sayram.shared", "../../../shared");
        Path file = Path.of(elsewhere)
                .resolve("data")
                .resolve(name)
                .toAbsolutePath()
                .normalize();
        Assumptions.assumeTrue(Files.isRegularFile(file), "skipped: no extract at " + file);
        return file;
    }
}
