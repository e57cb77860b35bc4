package org.sayram.tools.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sayram.gb26875.Body;
import org.sayram.gb26875.Dialect;
import org.sayram.gb26875.Download;
import org.sayram.gb26875.InformationObject;
import org.sayram.gb26875.ObjectType;
import org.sayram.gb26875.State;
import org.sayram.gb26875.TimeLabel;
import org.sayram.gb26875.Upload;

class AnswersTest {
    private static final TimeLabel EARLIER =
            TimeLabel.of(Instant.parse("2026-06-15T01:00:00Z"), Dialect.STANDARD.zone());
    private static final TimeLabel NOW = TimeLabel.of(Instant.parse("2026-06-15T04:00:00Z"), Dialect.STANDARD.zone());
    private static final Point DETECTOR = new Point("A/1/3", 1, 1, 42, 131075, "东侧感烟");

    private static final Point HEAT = new Point("A/1/3", 1, 1, 31, 131076, "东侧感温");

    private final Building building = new Building(new Terminal("T-1", 7, "P-1", "示意棉业一号库", List.of(DETECTOR, HEAT)));
    private final Answers answers = new Answers(building);

    @ParameterizedTest
    @EnumSource(value = ObjectType.class, mode = EnumSource.Mode.MATCH_ALL, names = "READ_.*")
    void answersEveryRequestOfTheStandardWithItsUploadType(ObjectType request) {
        building.record(new Upload.FacilityOperation(1, 1, 1, 1, EARLIER));
        building.record(new Upload.TerminalOperation(1, 1, EARLIER));
        Body.Objects answer = ask(request, query(request));
        assertThat(answer.type().code()).isEqualTo(request.code() - 60);
        assertThat(answer.objects()).hasSize(1);
    }

    @Test
    void reportsTheFireItKnowsOf() {
        building.setStatus(DETECTOR, Building.FIRE);
        var component = (Upload.ComponentStatus)
                ask(ObjectType.READ_COMPONENT_STATUS, new Download.ComponentQuery(1, 1, 131075))
                        .objects()
                        .getFirst();
        var system = (Upload.SystemStatus) ask(ObjectType.READ_SYSTEM_STATUS, new Download.SystemQuery(1, 1))
                .objects()
                .getFirst();
        assertThat(component.fireAlarm()).isTrue();
        assertThat(system.fireAlarm()).isTrue();
    }

    @Test
    void givesTheLatestRecordsFromTheTimeAskedFor() {
        for (int number = 0; number < 200; number++) {
            building.record(new Upload.TerminalOperation(1, number, number < 150 ? EARLIER : NOW));
        }
        var all = ask(ObjectType.READ_TERMINAL_OPERATIONS, new Download.TerminalRecordsQuery(200, EARLIER));
        var some = ask(ObjectType.READ_TERMINAL_OPERATIONS, new Download.TerminalRecordsQuery(3, NOW));
        assertThat(all.objects()).hasSize(102);
        assertThat(some.objects())
                .extracting(object -> ((Upload.TerminalOperation) object).operator())
                .containsExactly(197, 198, 199);
    }

    @Test
    void cannotAnswerForAComponentItDoesNotHave() {
        assertThat(answers.answer(Body.Objects.of(ObjectType.READ_READING, new Download.ComponentQuery(1, 1, 5)), NOW))
                .isEmpty();
        assertThat(answers.answer(
                        Body.Objects.of(ObjectType.READ_READING, new Download.ComponentQuery(1, 1, 131075)), NOW))
                .as("a smoke detector measures nothing")
                .isEmpty();
        assertThat(answers.answer(new Body.Empty(), NOW)).isEmpty();
    }

    @Test
    void keepsReadingsInTheValidRangeHoweverLongItRuns() {
        for (int i = 0; i < 100; i++) {
            assertThat(building.drift(HEAT, 400)).isBetween(-2730, 32000);
        }
    }

    @Test
    void mendsEveryFaultOfAQuietDaySoonerOrLaterAndReportsNoFire() {
        OrdinaryTraffic traffic = new OrdinaryTraffic(building, new Random(5));
        Map<Long, Boolean> faulty = new HashMap<>();
        int faults = 0;
        int mended = 0;
        for (int i = 0; i < 5000; i++) {
            if (traffic.next(NOW) instanceof Body.Objects known
                    && known.objects().getFirst() instanceof Upload.ComponentStatus status) {
                boolean fault = status.states().contains(State.FAULT);
                boolean before = Boolean.TRUE.equals(faulty.put(status.componentAddress(), fault));
                assertThat(status.fireAlarm()).isFalse();
                faults += fault && !before ? 1 : 0;
                mended += !fault && before ? 1 : 0;
            }
        }
        assertThat(faults).isGreaterThan(50);
        assertThat(mended).isBetween(faults - 2, faults);
    }

    @Test
    void letsNoQuietTrafficClearAFire() {
        building.setStatus(DETECTOR, Building.FIRE);
        OrdinaryTraffic traffic = new OrdinaryTraffic(building, new Random(6));
        for (int i = 0; i < 2000; i++) {
            traffic.next(NOW);
        }
        assertThat(building.status(DETECTOR)).isEqualTo(Building.FIRE);
    }

    private Body.Objects ask(ObjectType request, InformationObject query) {
        return (Body.Objects)
                answers.answer(Body.Objects.of(request, query), NOW).orElseThrow();
    }

    private static InformationObject query(ObjectType request) {
        return switch (request) {
            case READ_READING -> new Download.ComponentQuery(1, 1, 131076);
            case READ_COMPONENT_STATUS, READ_COMPONENT_CONFIGURATION -> new Download.ComponentQuery(1, 1, 131075);
            case READ_FACILITY_OPERATIONS -> new Download.FacilityRecordsQuery(1, 1, 10, EARLIER);
            case READ_TERMINAL_OPERATIONS -> new Download.TerminalRecordsQuery(10, EARLIER);
            case READ_SYSTEM_STATUS, READ_FACILITY_VERSION, READ_SYSTEM_CONFIGURATION, READ_FACILITY_TIME ->
                new Download.SystemQuery(1, 1);
            default -> Download.TerminalOrder.STANDARD;
        };
    }
}
