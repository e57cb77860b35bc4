package org.sayram.tools.roadimport;

import com.graphhopper.reader.ReaderNode;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.sayram.routing.RoadWay;
import org.sayram.routing.TurnRestriction;

/**
 * Writes the road folder. Everything goes to {@code .part} files first and takes its final name together at the end, so a broken
 * import leaves the old network as it was.
 */
final class RoadFolderWriter implements Closeable {
    private static final List<String> FILES =
            List.of("nodes.csv.gz", "ways.csv.gz", "restrictions.csv.gz", "meta.json");

    private final Path folder;
    private final BufferedWriter nodes;

    RoadFolderWriter(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        nodes = open("nodes.csv.gz");
        nodes.write("id,longitude,latitude\n");
    }

    void node(ReaderNode node) {
        try {
            nodes.write(String.format(Locale.ROOT, "%d,%.7f,%.7f%n", node.getId(), node.getLon(), node.getLat()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void ways(List<RoadWay> ways) throws IOException {
        try (BufferedWriter out = open("ways.csv.gz")) {
            out.write("id,class,name,ref,oneway,max_speed_kmh,surface,synthetic,nodes\n");
            for (RoadWay way : ways) {
                out.write(row(way));
            }
        }
    }

    void restrictions(List<TurnRestriction> restrictions) throws IOException {
        try (BufferedWriter out = open("restrictions.csv.gz")) {
            out.write("kind,from_way,via_node,to_way\n");
            for (TurnRestriction r : restrictions) {
                out.write(r.kind().name().toLowerCase(Locale.ROOT)
                        + ','
                        + r.fromWay()
                        + ','
                        + r.viaNode()
                        + ','
                        + r.toWay()
                        + '\n');
            }
        }
    }

    /** Says where the network comes from and puts all files in place. */
    void finish(String name, String source, String licence, Instant createdAt) throws IOException {
        nodes.close();
        Files.writeString(
                folder.resolve("meta.json.part"), """
                {
                  "name": %s,
                  "source": %s,
                  "licence": %s,
                  "made_up": false,
                  "createdAt": "%s"
                }
                """.formatted(json(name), json(source), json(licence), createdAt));
        for (String file : FILES) {
            // The engine takes a plain file before a packed one: an old plain one would hide the new network.
            Files.deleteIfExists(folder.resolve(file.replace(".gz", "")));
            Files.move(folder.resolve(file + ".part"), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        nodes.close();
        for (String file : FILES) {
            Files.deleteIfExists(folder.resolve(file + ".part"));
        }
    }

    private BufferedWriter open(String file) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(folder.resolve(file + ".part")), 1 << 16),
                StandardCharsets.UTF_8));
    }

    private static String row(RoadWay way) {
        String oneway = switch (way.direction()) {
            case BOTH -> "no";
            case FORWARD -> "yes";
            case BACKWARD -> "reverse";
        };
        return String.join(
                        ",",
                        Long.toString(way.id()),
                        way.roadClass().code(),
                        quoted(way.name()),
                        quoted(way.ref()),
                        oneway,
                        way.maxSpeedKmh() == 0 ? "" : Integer.toString(way.maxSpeedKmh()),
                        way.unpaved() ? "unpaved" : "paved",
                        Boolean.toString(way.synthetic()),
                        way.nodes().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                + '\n';
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String json(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
