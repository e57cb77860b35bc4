package org.sayram.tools.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayram.gb26875.Body;
import org.sayram.gb26875.ObjectType;
import org.sayram.kernel.wire.Bytes;

class LoadRunTest {
    @TempDir
    private Path folder;

    @Test
    void sendsTheNumberAskedForInTheMixAndJournalsEachConfirmedFrameOnce() throws Exception {
        Path journal = folder.resolve("journal.txt");
        try (var centre = TestCentre.confirming();
                var fleet = new FleetInBackground(
                        centre, "--mode", "load", "--frames", "3000", "--journal", journal.toString())) {
            assertThat(fleet.exitCode()).isZero();
            List<String> hashes = hashes(journal);
            assertThat(hashes).hasSize(3000).doesNotHaveDuplicates();
            assertThat(hashes)
                    .containsExactlyInAnyOrderElementsOf(
                            centre.confirmed().stream().map(Journal::sha256).toList());
            assertThat(share(centre, ObjectType.READING)).isBetween(0.55, 0.65);
            assertThat(share(centre, ObjectType.COMPONENT_STATUS)).isBetween(0.11, 0.19);
            assertThat(fleet.text()).contains("result connections=3 frames=3000");
        }
    }

    @Test
    void sendsTheSameBytesAgainAfterTheConnectionBroke() throws Exception {
        Path journal = folder.resolve("journal.txt");
        AtomicInteger count = new AtomicInteger();
        try (var centre = new TestCentre(frame ->
                        count.incrementAndGet() % 97 == 0 ? TestCentre.Reaction.HANG_UP : TestCentre.Reaction.CONFIRM);
                var fleet = new FleetInBackground(
                        centre, "--mode", "load", "--frames", "500", "--journal", journal.toString())) {
            assertThat(fleet.exitCode()).isZero();
            assertThat(hashes(journal)).hasSize(500).doesNotHaveDuplicates();
            assertThat(centre.heard().stream().map(frame -> frame.raw()).collect(Collectors.toSet()))
                    .hasSize(500);
            assertThat(centre.heard().size()).isGreaterThan(500);
        }
    }

    @Test
    void repeatsWhatIsDeniedOrNotAnsweredAndGivesUpAfterTheRepeats() throws Exception {
        Map<Bytes, Integer> copies = new ConcurrentHashMap<>();
        try (var centre = new TestCentre(frame -> {
                    int copy = copies.merge(frame.raw(), 1, Integer::sum);
                    return frame.serial() == 3
                            ? TestCentre.Reaction.SILENCE
                            : copy == 1 ? TestCentre.Reaction.DENY : TestCentre.Reaction.CONFIRM;
                });
                var fleet = new FleetInBackground(
                        centre, "--mode=load", "--count=1", "--frames=10", "--timeout=0.3", "--repeats=2")) {
            assertThat(fleet.exitCode()).isEqualTo(4);
            assertThat(copies.entrySet().stream()
                            .filter(entry -> entry.getValue() == 3)
                            .count())
                    .isEqualTo(1);
            assertThat(fleet.text()).contains("9 confirmed").contains("1 given up");
        }
    }

    @Test
    void endsWithAPlainLineWhenTheCentreIsNotThere() throws Exception {
        // A port that is bound and does not listen refuses, and nobody else can open it meanwhile.
        try (var nobody = new Socket()) {
            nobody.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            String port = Integer.toString(nobody.getLocalPort());
            try (var fleet =
                    new FleetInBackground(port, "--mode", "load", "--frames", "10", "--give-up-after", "0.3")) {
                assertThat(fleet.exitCode()).isEqualTo(3);
                assertThat(fleet.text()).contains("could not be reached. Start it, then the fleet again.");
            }
            try (var fleet = new FleetInBackground(port, "--give-up-after", "0.3")) {
                assertThat(fleet.exitCode()).isEqualTo(3);
                assertThat(fleet.text()).contains("no terminal could connect to 127.0.0.1:");
            }
        }
    }

    @Test
    void keepsToTheRateAskedFor() {
        LoadBudget budget = new LoadBudget(0, 0.001, java.time.Duration.ofHours(1));
        int taken = 0;
        while (budget.take()) {
            taken++;
        }
        assertThat(taken).isLessThanOrEqualTo(1);
        assertThat(budget.isSpent()).isFalse();
    }

    @Test
    void marksEveryFireOfALatencyRun() throws Exception {
        try (var centre = TestCentre.confirming();
                var fleet = new FleetInBackground(
                        centre, "--mode", "latency", "--rate", "100", "--frames", "5", "--seed", "77")) {
            assertThat(fleet.exitCode()).isZero();
            assertThat(fleet.text())
                    .contains("mark=MARK-77-1 written_at_micros=")
                    .contains("mark=MARK-77-5 written_at_micros=");
            assertThat(centre.heard()).hasSize(5);
        }
    }

    private static List<String> hashes(Path journal) throws Exception {
        return Files.readAllLines(journal).stream()
                .map(line -> line.split(" ")[2])
                .toList();
    }

    private static double share(TestCentre centre, ObjectType type) {
        long of = centre.heard().stream()
                .filter(frame -> frame.body() instanceof Body.Objects known && known.type() == type)
                .count();
        return (double) of / centre.heard().size();
    }
}
