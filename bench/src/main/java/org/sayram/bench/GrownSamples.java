package org.sayram.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The sample prefecture with several times its terminals, systems and points: the copies stand beside the originals. */
final class GrownSamples {
    private static final Set<String> GROWN = Set.of("terminals.csv", "systems.csv", "points.csv");
    /** Addresses of the sample end below this in each county. */
    private static final long ADDRESSES_APART = 10_000;

    private GrownSamples() {}

    /** A folder like {@code samples} with {@code times} as many terminals; addresses of the copies are 10,000 apart. */
    static Path grow(Path samples, Path into, int times) throws IOException {
        if (times < 1 || times > 90) {
            throw new IllegalArgumentException("times " + times + ": 1 to 90");
        }
        Files.createDirectories(into);
        List<Path> files;
        try (Stream<Path> all = Files.walk(samples)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path target = into.resolve(samples.relativize(file).toString());
            Files.createDirectories(target.getParent());
            if (GROWN.contains(samples.relativize(file).toString())) {
                multiply(file, target, times);
            } else {
                Files.copy(file, target);
            }
        }
        return into;
    }

    private static void multiply(Path file, Path target, int times) throws IOException {
        List<String> rows = Files.readAllLines(file);
        List<String> header =
                Arrays.asList(rows.getFirst().replace("\uFEFF", "").split(","));
        try (BufferedWriter out = Files.newBufferedWriter(target)) {
            out.write(rows.getFirst() + "\n");
            for (int copy = 0; copy < times; copy++) {
                for (String row : rows.subList(1, rows.size())) {
                    out.write(copy == 0 ? row : copied(row, header, copy));
                    out.newLine();
                }
            }
        }
    }

    /** Ids and addresses stand before any column that may hold a comma, so a plain cut is enough. */
    private static String copied(String row, List<String> header, int copy) {
        List<String> cells = new ArrayList<>(Arrays.asList(row.split(",", -1)));
        for (String column : List.of("id", "terminal_id")) {
            int at = header.indexOf(column);
            if (at >= 0) {
                cells.set(at, cells.get(at) + "-" + copy);
            }
        }
        int address = header.indexOf("address");
        if (address >= 0) {
            cells.set(address, Long.toString(Long.parseLong(cells.get(address)) + copy * ADDRESSES_APART));
        }
        return String.join(",", cells);
    }
}
