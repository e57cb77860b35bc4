package org.sayram.jt808;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sayram.kernel.wire.Bytes;

/** One line of samples/frames/jt808.txt. */
record SampleFrames(String name, Bytes bytes, String meaning, String decoded) {
    private static final Path TABLE = Path.of("../../samples/frames/jt808.txt");

    static List<SampleFrames> all() {
        try {
            return Files.readAllLines(TABLE).stream()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("number|"))
                    .map(line -> line.split("\\|"))
                    .map(cells -> new SampleFrames(cells[0], Bytes.ofHex(cells[1]), cells[2], cells[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<SampleFrames> valid() {
        return all().stream()
                .filter(sample -> sample.decoded.startsWith("{\"ok\":true"))
                .toList();
    }

    @Override
    public String toString() {
        return name + " " + meaning;
    }
}
