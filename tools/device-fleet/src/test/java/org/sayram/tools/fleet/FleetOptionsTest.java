package org.sayram.tools.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FleetOptionsTest {
    private static final String FILE = FleetInBackground.TERMINALS;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--colour red | '--colour' is not an option. Use one of [--centre-address,",
                "--port | --port has no value. Write it as --port VALUE",
                "--port 70000 | --port '70000' is not a whole number from 1 to 65535. Write it like --port 10",
                "--port x | --port 'x' is not a whole number",
                "--rate -1 | --rate '-1' is not a number from 0",
                "--duration soon | --duration 'soon' is not a number",
                "--mode war | --mode 'war' is unknown. Use demo, load or latency",
                "--terminals nowhere.csv | --terminals 'nowhere.csv' is not a file. Give the path of a CSV file",
                "--count 4 | --count 4 is more than the 3 terminals",
                "--fire-premises P-9 | --fire-premises 'P-9' has no terminal with a smoke detector",
                "--fire-premises P-3 | --fire-premises 'P-3' has no terminal with a smoke detector",
                "--mode load --journal /nowhere/j | --journal '/nowhere/j' cannot be written",
                "--points README.md | --points 'README.md' is not a file",
            })
    void namesTheWrongValueAndTheNextStep(String line, String message) throws InterruptedException {
        String words = line.contains("--terminals") ? line : "--terminals " + FILE + " --duration 1 " + line;
        var text = new ByteArrayOutputStream();
        int exit = DeviceFleet.run(words.split(" "), new PrintStream(text, true, StandardCharsets.UTF_8));
        assertThat(exit).isEqualTo(2);
        assertThat(text.toString(StandardCharsets.UTF_8))
                .startsWith("fleet: " + message)
                .hasLineCount(1);
    }

    @Test
    void findsPointsAndPremisesBesideTheTerminals() {
        FleetOptions options = FleetOptions.of(new String[] {"--terminals", FILE, "--duration=2.5"});
        assertThat(options.files().points().orElseThrow()).hasFileName("fleet-points.csv");
        assertThat(options.files().premises().orElseThrow()).hasFileName("fleet-premises.csv");
        assertThat(options.duration()).isEqualTo(Duration.ofMillis(2500));
        assertThat(options.link().port()).isEqualTo(26875);
    }

    @Test
    void explainsItself() throws InterruptedException {
        var text = new ByteArrayOutputStream();
        assertThat(DeviceFleet.run(new String[] {"--help"}, new PrintStream(text, true, StandardCharsets.UTF_8)))
                .isZero();
        assertThat(text.toString(StandardCharsets.UTF_8)).contains("--fire-after S", "--journal FILE");
    }

    @Test
    void putsTheTerminalsOfTheFireFirst() {
        FleetFiles files = FleetOptions.of(new String[] {"--terminals", FILE}).files();
        assertThat(Terminals.load(files, 1, "P-1")).extracting(Terminal::id).containsExactly("T-1");
        assertThat(Terminals.load(files, 0, "")).extracting(Terminal::id).containsExactly("T-3", "T-1", "T-2");
    }

    @Test
    void readsQuotedCells() {
        assertThat(Csv.cells("a,\"b,c\",\"say \"\"hi\"\"\",")).containsExactly("a", "b,c", "say \"hi\"", "");
    }
}
