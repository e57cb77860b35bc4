package org.sayram.tools.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.sayram.gb26875.Body;
import org.sayram.gb26875.Command;
import org.sayram.gb26875.Decoded;
import org.sayram.gb26875.Dialect;
import org.sayram.gb26875.Download;
import org.sayram.gb26875.InformationObject;
import org.sayram.gb26875.ObjectType;
import org.sayram.gb26875.Operation;
import org.sayram.gb26875.TimeLabel;
import org.sayram.gb26875.Upload;
import org.sayram.kernel.wire.Bytes;

class DemoRunTest {
    private static final long COTTON_TERMINAL = 652700000001L;

    @Test
    void sendsADetectorThenACallPointOfTheSameZoneOfTheCottonStore() throws Exception {
        try (var centre = TestCentre.confirming();
                var fleet = new FleetInBackground(centre, "--rate", "20", "--fire-after", "0", "--duration", "11")) {
            assertThat(fleet.exitCode()).isZero();
            assertThat(fires(centre))
                    .extracting(Upload.ComponentStatus::description)
                    .containsExactly("1号棉仓东侧感烟", "1号棉仓东门手动按钮");
            assertThat(fires(centre))
                    .extracting(Upload.ComponentStatus::componentType)
                    .containsExactly(42, 23);
            assertThat(objects(centre, Upload.SystemStatus.class)).anyMatch(Upload.SystemStatus::fireAlarm);
            assertThat(centre.heard())
                    .extracting(Decoded.Frame::source)
                    .contains(652700000001L, 652700000002L, 652700000003L);
            assertThat(objects(centre, Upload.Reading.class)).isNotEmpty();
            assertThat(objects(centre, Upload.TerminalTime.class)).isNotEmpty();
            assertThat(fleet.text())
                    .contains("FIRE at 示意棉业一号库 (P-1), terminal 652700000001: 1号棉仓东侧感烟")
                    .contains("fire report confirmed after")
                    .contains("0 given up");
        }
    }

    @Test
    void repeatsTheSameBytesUntilConfirmedAndNeverGivesUpAFire() throws Exception {
        Map<Bytes, Integer> copies = new ConcurrentHashMap<>();
        try (var centre = new TestCentre(frame -> isFire(frame) && copies.merge(frame.raw(), 1, Integer::sum) < 4
                        ? TestCentre.Reaction.SILENCE
                        : TestCentre.Reaction.CONFIRM);
                var fleet = new FleetInBackground(
                        centre, "--rate", "0", "--fire-after", "0", "--timeout", "0.1", "--repeats", "1")) {
            centre.await("the fire is confirmed", () -> fleet.text().contains("fire report confirmed"));
            assertThat(copies).containsValue(4);
        }
    }

    @Test
    void sendsAgainWhatWasOnTheWayWhenTheConnectionBroke() throws Exception {
        Map<Bytes, Integer> copies = new ConcurrentHashMap<>();
        try (var centre = new TestCentre(frame -> isFire(frame) && copies.merge(frame.raw(), 1, Integer::sum) == 1
                        ? TestCentre.Reaction.HANG_UP
                        : TestCentre.Reaction.CONFIRM);
                var fleet = new FleetInBackground(centre, "--rate", "0", "--fire-after", "0")) {
            centre.await("the fire came twice", () -> copies.containsValue(2));
            centre.await("the fire is confirmed", () -> fleet.text().contains("fire report confirmed"));
        }
    }

    @Test
    void keepsALinkAliveWithEmptyFrames() throws Exception {
        try (var centre = TestCentre.confirming();
                var fleet = new FleetInBackground(
                        centre, "--rate", "0", "--fire-after", "1000", "--keep-alive", "0.1", "--count", "1")) {
            centre.await(
                    "keep-alives",
                    () -> centre.heard().stream()
                                    .filter(frame -> frame.body() instanceof Body.Empty)
                                    .count()
                            >= 3);
            assertThat(fleet.text()).contains("1 terminals");
        }
    }

    @Test
    void answersTheCentreAndThePersonAtThePostAnswersTheDutyCheck() throws Exception {
        try (var centre = TestCentre.confirming();
                var fleet = new FleetInBackground(
                        centre, "--rate", "0", "--fire-after", "1000", "--duty-answer-after", "0.2")) {
            centre.await(
                    "the terminal is on line",
                    () -> centre.heard().stream().anyMatch(frame -> frame.source() == COTTON_TERMINAL));
            centre.ask(
                    COTTON_TERMINAL,
                    901,
                    Command.REQUEST,
                    Body.Objects.of(ObjectType.READ_COMPONENT_STATUS, new Download.ComponentQuery(1, 1, 131075)));
            centre.ask(
                    COTTON_TERMINAL,
                    902,
                    Command.CONTROL,
                    Body.Objects.of(ObjectType.DUTY_CHECK, new Download.DutyCheck(10)));
            centre.ask(
                    COTTON_TERMINAL,
                    903,
                    Command.REQUEST,
                    Body.Objects.of(ObjectType.READ_COMPONENT_STATUS, new Download.ComponentQuery(1, 1, 99)));
            centre.await("response", () -> answer(centre, 901, Command.RESPONSE));
            centre.await("confirm of the duty check", () -> answer(centre, 902, Command.CONFIRM));
            centre.await("deny of an unknown component", () -> answer(centre, 903, Command.DENY));
            centre.await(
                    "answer of the person",
                    () -> objects(centre, Upload.TerminalOperation.class).stream()
                            .anyMatch(one -> one.operations().contains(Operation.DUTY_CHECK_ANSWER)));
            assertThat(objects(centre, Upload.ComponentStatus.class))
                    .extracting(Upload.ComponentStatus::description)
                    .contains("1号棉仓东侧感烟");
            assertThat(fleet.text()).contains("3 terminals");
        }
    }

    @Test
    void setsItsClockWhenTheCentreSaysSo() throws Exception {
        try (var centre = TestCentre.confirming();
                var fleet =
                        new FleetInBackground(centre, "--rate", "0", "--fire-after", "1000", "--keep-alive", "0.1")) {
            centre.await(
                    "the terminal is on line",
                    () -> centre.heard().stream().anyMatch(frame -> frame.source() == COTTON_TERMINAL));
            Instant other = Instant.parse("2031-05-06T07:08:09Z");
            centre.ask(
                    COTTON_TERMINAL,
                    904,
                    Command.CONTROL,
                    Body.Objects.of(
                            ObjectType.SET_CLOCK, new Download.SetClock(TimeLabel.of(other, Dialect.STANDARD.zone()))));
            centre.await(
                    "frames by the new clock",
                    () -> centre.heard().stream()
                            .anyMatch(frame ->
                                    frame.sentAt() != null && !frame.sentAt().isBefore(other)));
            assertThat(answer(centre, 904, Command.CONFIRM)).isTrue();
        }
    }

    private static boolean answer(TestCentre centre, int serial, Command command) {
        return centre.heard().stream().anyMatch(frame -> frame.serial() == serial && frame.is(command));
    }

    private static boolean isFire(Decoded.Frame frame) {
        return frame.body() instanceof Body.Objects known
                && known.objects().stream()
                        .anyMatch(object -> object instanceof Upload.ComponentStatus status && status.fireAlarm());
    }

    private static List<Upload.ComponentStatus> fires(TestCentre centre) {
        return objects(centre, Upload.ComponentStatus.class).stream()
                .filter(Upload.ComponentStatus::fireAlarm)
                .toList();
    }

    private static <T extends InformationObject> List<T> objects(TestCentre centre, Class<T> type) {
        return centre.heard().stream()
                .map(Decoded.Frame::body)
                .filter(Body.Objects.class::isInstance)
                .flatMap(body -> ((Body.Objects) body).objects().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
