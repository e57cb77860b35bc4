package org.sayram.routing;

import java.io.IOException;
import java.nio.file.Path;

/** A road file is missing or not as the format says; the message names file, line and value. */
public final class RoadFileException extends IOException {
    private static final long serialVersionUID = 1;

    RoadFileException(Path file, long line, String problem) {
        super(file + ", line " + line + ": " + problem);
    }

    RoadFileException(Path file, String problem) {
        super(file + ": " + problem);
    }
}
