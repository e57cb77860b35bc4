package org.sayram.tools.fleet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files that describe the fleet.
 *
 * @param terminals the terminals with their 48-bit numbers
 * @param points their points; without them terminals speak of themselves only
 * @param premises the premises with their kinds; without them the place of the fire must be named
 */
record FleetFiles(Path terminals, Optional<Path> points, Optional<Path> premises) {

    /** Files named on the command line, otherwise those whose names differ from the terminals' file in that one word. */
    static FleetFiles of(Path terminals, Arguments arguments) {
        return new FleetFiles(
                terminals, named(arguments, terminals, "points"), named(arguments, terminals, "premises"));
    }

    private static Optional<Path> named(Arguments arguments, Path terminals, String word) {
        if (arguments.findText("--" + word).isPresent()) {
            return Optional.of(arguments.file("--" + word, beside(terminals, word)));
        }
        Path plain = beside(terminals, word);
        Path packed = plain.resolveSibling(plain.getFileName() + ".gz");
        if (plain.equals(terminals)) {
            return Optional.empty();
        }
        return Files.isRegularFile(plain)
                ? Optional.of(plain)
                : Optional.of(packed).filter(Files::isRegularFile);
    }

    private static Path beside(Path terminals, String word) {
        return terminals.resolveSibling(String.valueOf(terminals.getFileName()).replace("terminals", word));
    }
}
