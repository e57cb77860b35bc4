package org.sayram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** docs/coverage.csv says of each of the plan's 167 systems how far it has come. What it names must exist. */
class CoverageTest {
    private static final Path ROOT = Path.of("..");
    private static final int SYSTEMS = 167;
    private static final Set<String> STATES = Set.of("works", "part", "planned", "outside");
    private static final Pattern ROUTE_WORD = Pattern.compile("[a-z-]+");

    @Test
    void hasOneRowForEachSystemOfThePlan() {
        List<String> expected = IntStream.rangeClosed(1, SYSTEMS)
                .mapToObj("SYS-%03d"::formatted)
                .toList();
        assertThat(rows().stream().map(row -> row.get("id")).toList()).isEqualTo(expected);
        assertThat(rows()).allSatisfy(row -> assertThat(STATES).contains(row.get("state")));
    }

    @Test
    void namesOnlyPagesPathsAndTestsThatExist() {
        String controllers = text(ROOT.resolve("server/src/main/java"), ".java");
        String routes = text(ROOT.resolve("web/src/app"), ".tsx") + text(ROOT.resolve("web/src/app"), ".ts");
        Set<String> tests = fileNames();
        List<String> missing = new ArrayList<>();
        for (CSVRecord row : rows()) {
            if (Set.of("works", "part").contains(row.get("state"))) {
                check(missing, row, "page", row.get("page").isEmpty() || hasPage(routes, row.get("page")));
                check(missing, row, "api", hasApi(controllers, row.get("api")));
                check(missing, row, "test", tests.contains(row.get("test")));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void saysOfNoSystemThatItWorksWithoutPageAndTest() {
        assertThat(rows().stream().filter(row -> row.get("state").equals("works")))
                .allSatisfy(row -> {
                    assertThat(row.get("page")).isNotEmpty();
                    assertThat(row.get("test")).isNotEmpty();
                });
    }

    private static void check(List<String> missing, CSVRecord row, String column, boolean exists) {
        if (!exists) {
            missing.add(row.get("id") + " names the " + column + " '" + row.get(column) + "', which does not exist");
        }
    }

    private static boolean hasPage(String routes, String page) {
        return Stream.of(page.substring(1).split("/"))
                .filter(word -> ROUTE_WORD.matcher(word).matches())
                .allMatch(routes::contains);
    }

    /** A path stands whole in one controller, or as the prefix of the class and the rest on a method. */
    private static boolean hasApi(String controllers, String api) {
        if (controllers.contains("\"" + api + "\"")) {
            return true;
        }
        int cut = api.lastIndexOf('/');
        return controllers.contains("\"" + api.substring(0, cut) + "\"")
                && controllers.contains("\"" + api.substring(cut) + "\"");
    }

    private static Set<String> fileNames() {
        List<String> names = new ArrayList<>();
        for (String folder : List.of("server/src/test", "engines", "web/e2e")) {
            walk(ROOT.resolve(folder))
                    .forEach(file -> names.add(file.getFileName().toString().replaceFirst("\\.(java|ts|mjs)$", "")));
        }
        return Set.copyOf(names);
    }

    private static String text(Path folder, String ending) {
        StringBuilder all = new StringBuilder();
        for (Path file : walk(folder)) {
            if (file.toString().endsWith(ending)) {
                all.append(read(file));
            }
        }
        return all.toString();
    }

    private static List<Path> walk(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("node_modules")
                            && !file.toString().contains("/target/"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CSVRecord> rows() {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(ROOT.resolve("docs/coverage.csv"), StandardCharsets.UTF_8, format)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
