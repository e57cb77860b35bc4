package org.sayram.tools.roadimport;

import com.graphhopper.reader.ReaderElement;
import com.graphhopper.reader.osm.OSMInputFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A file of OpenStreetMap data, read element by element with GraphHopper's reader. */
record OsmExtract(Path file) {
    private static final List<String> ENDINGS = List.of(".osm.pbf", ".osm.gz", ".osm");

    /** The extract in a file; refuses a missing or empty file and an ending the reader does not know. */
    static OsmExtract of(Path file) throws ImportFailure {
        String name = file.getFileName().toString();
        if (ENDINGS.stream().noneMatch(name::endsWith)) {
            throw new ImportFailure(file + " does not end in " + String.join(", ", ENDINGS)
                    + ". Rename it if it is an OpenStreetMap extract.");
        }
        if (!Files.isRegularFile(file)) {
            throw new ImportFailure(file + " does not exist or is no file. Check the path.");
        }
        if (file.toFile().length() == 0) {
            throw new ImportFailure(file + " is empty. Download it again.");
        }
        return new OsmExtract(file);
    }

    String name() {
        return file.getFileName().toString();
    }

    /** Hands over every element in the order of the file: nodes, ways, relations. */
    void each(Consumer<ReaderElement> consumer) throws ImportFailure {
        try (OSMInputFile input =
                new OSMInputFile(file.toFile()).setWorkerThreads(1).open()) {
            @Nullable ReaderElement element = input.getNext();
            while (element != null) {
                consumer.accept(element);
                element = input.getNext();
            }
        } catch (Exception unreadable) {
            // The reader wraps whatever goes wrong in its threads in unchecked exceptions of several kinds.
            throw new ImportFailure(
                    file + " cannot be read as OpenStreetMap data: " + deepest(unreadable) + ". Download it again.",
                    unreadable);
        }
    }

    private static String deepest(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
