package org.sayram.iot.internal.thing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a profile makes of payloads, good and bad. */
class ProfileReaderTest {
    static final List<String> NAMES = ShippedProfiles.NAMES;
    private static final List<ShippedProfiles.Shipped> SHIPPED =
            NAMES.stream().map(ShippedProfiles::read).toList();
    private static final String LETTERS = "0123456789eE.-+\"{}[],: nulltrfase$\\";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> NO_TOPIC = List.of("");

    private static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }

    private static ThingProfile profile(String text) {
        return JSON.readValue(text.replace('\'', '"'), ThingProfile.class).check();
    }

    private static final String SMOKE = """
            {'title': 'smoke', 'device': '$.id', 'at': {'path': '$.t', 'form': 'yyyy-MM-dd HH:mm:ss'}, 'intervalSeconds': 0,
             'states': [
               {'component': {'systemType': 1, 'componentType': 40, 'address': 1}, 'state': 'fire', 'when': {'path': '$.alarm', 'in': ['1', 'true']}},
               {'component': {'systemType': 1, 'componentType': 40, 'address': 1}, 'state': 'power-fault', 'when': {'path': '$.battery', 'below': 20}}],
             'readings': [{'component': {'systemType': 1, 'componentType': 40, 'address': 1}, 'path': '$.temp', 'analog': 3, 'scale': 0.1}]}
            """;

    private static ThingReport one(String payload) {
        ProfileReader.Read read = new ProfileReader(profile(SMOKE)).read(json(payload), NO_TOPIC);
        assertThat(read.reason()).isEmpty();
        assertThat(read.reports()).hasSize(1);
        return read.reports().getFirst();
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void everyShippedProfileReadsItsOwnSamplesWholly(String name) {
        ShippedProfiles.Shipped shipped = ShippedProfiles.read(name);
        assertThat(shipped.samples()).isNotEmpty();
        int set = 0;
        for (ProfileStore.Sample sample : shipped.samples()) {
            assertThat(sample.name()).contains("虚构");
            var reader = new ProfileReader(shipped.spec());
            JsonNode payload = JSON.readTree(sample.payload());
            assertThat(reader.matches(payload, NO_TOPIC)).as(sample.name()).isTrue();
            ThingReport report = reader.read(payload, NO_TOPIC).reports().getFirst();
            assertThat(report.at()).as(sample.name()).isNotNull();
            assertThat(report.states()).as(sample.name()).isNotEmpty();
            set += report.states().stream()
                    .mapToInt(ThingReport.ComponentState::set)
                    .filter(bits -> bits != 0)
                    .count();
        }
        assertThat(set).as("the samples show something that is the matter").isPositive();
    }

    @Test
    void leavesStatesAloneOfWhichThePayloadSaysNothing() {
        ThingReport report = one("{'id': 'A1', 't': '2026-11-27 09:00:00', 'battery': 12}");
        ThingReport.ComponentState state = report.states().getFirst();
        assertThat(state.asked()).isEqualTo(ThingProfile.State.POWER_FAULT.bit());
        assertThat(state.set()).isEqualTo(ThingProfile.State.POWER_FAULT.bit());
        assertThat(report.at()).isEqualTo("2026-11-27T01:00:00Z");
        assertThat(report.notes())
                .anyMatch(note -> note.startsWith("$.alarm = -"))
                .anyMatch(note -> note.startsWith("$.temp"));
    }

    @Test
    void scalesReadingsIntoStepsOfTheirType() {
        ThingReport.Measured measured = one("{'id': 7, 't': '', 'alarm': true, 'temp': '415'}")
                .readings()
                .getFirst();
        assertThat(measured.value()).isEqualByComparingTo(new BigDecimal("41.5"));
        assertThat(measured.raw()).isEqualTo(415);
    }

    @Test
    void anImpossibleMomentIsNoMomentAndSaysSo() {
        ThingReport report = one("{'id': 'A1', 't': 'yesterday', 'alarm': 0}");
        assertThat(report.at()).isNull();
        assertThat(report.notes()).anyMatch(note -> note.contains("yesterday"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | no number of a device",
                "{'id': ''} | no number of a device",
                "{'id': {'a': 1}} | no number of a device",
                "[] | no number of a device",
                "17 | no number of a device"
            })
    void saysWhyNothingCanBeRead(String payload, String reason) {
        assertThat(new ProfileReader(profile(SMOKE))
                        .read(json(payload.replace('`', '\'')), NO_TOPIC)
                        .reason())
                .contains(reason);
    }

    @Test
    void readsEveryElementOfAListAndLevelsOfTheTopic() {
        ThingProfile profile = profile("""
                {'title': 'gateway', 'each': "$['items.list'][0].values", 'device': 'topic[1]', 'intervalSeconds': 0, 'states': [],
                 'readings': [{'component': {'systemType': 0, 'componentType': 0, 'address': 1}, 'path': '$.v', 'analog': 5, 'scale': 1000, 'offset': 1}]}
                """.replace("\"$['items.list'][0].values\"", "'$.list[0].values'"));
        ProfileReader.Read read = new ProfileReader(profile)
                .read(json("{'list': [{'values': [{'v': 0.4}, {'v': -0.001}]}]}"), List.of("site", "GW-9"));
        assertThat(read.reports()).extracting(ThingReport::device).containsExactly("GW-9", "GW-9");
        assertThat(read.reports())
                .extracting(report -> report.readings().getFirst().raw())
                .containsExactly(4010, 0);
        assertThat(new ProfileReader(profile)
                        .read(json("{'list': 3}"), List.of("site", "GW-9"))
                        .reason())
                .contains("no list");
    }

    @Test
    void readsNamesWithOddLetters() {
        assertThat(PayloadPath.parse("$['a.b']['c d'][1].电池").find(json("{'a.b': {'c d': [0, {'电池': 5}]}}"), NO_TOPIC))
                .hasValueSatisfying(node -> assertThat(node.asInt()).isEqualTo(5));
        assertThat(PayloadPath.parse("$").find(json("3"), NO_TOPIC)).isPresent();
    }

    @Test
    void asksBitsAndLimitsAlsoOfNumbersWrittenAsText() {
        assertThat(ask("{'path': '$.x', 'bit': 3}", "{'x': '8'}")).isTrue();
        assertThat(ask("{'path': '$.x', 'bit': 2}", "{'x': 8}")).isFalse();
        assertThat(ask("{'path': '$.x', 'above': 2.5}", "{'x': '2.50'}")).isFalse();
        assertThat(ask("{'path': '$.x', 'exists': false}", "{'x': null}")).isTrue();
        assertThat(condition("{'path': '$.x', 'above': 2.5}").ask(json("{'x': 'hot'}"), NO_TOPIC))
                .isEmpty();
    }

    private static Condition condition(String text) {
        return JSON.readValue(text.replace('\'', '"'), Condition.class);
    }

    private static boolean ask(String condition, String payload) {
        return condition(condition).ask(json(payload), NO_TOPIC).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "'$.id' | 'id' | is no path",
                "'$.id' | '$.a..b' | cannot be read from",
                "'in': [\"1\", \"true\"] | 'in': [] | never true",
                "'below': 20 | 'below': 20, 'above': 3 | exactly one is said, not 2",
                "'analog': 3 | 'analog': 77 | analog 77",
                "'scale': 0.1 | 'scale': 0 | scale is 0",
                "'intervalSeconds': 0 | 'intervalSeconds': -1 | intervalSeconds -1",
                "'componentType': 40 | 'componentType': 400 | types are 0 to 255",
                "'yyyy-MM-dd HH:mm:ss' | 'bbbb' | at.form 'bbbb'",
                "'fire' | 'burning' | no state 'burning'"
            })
    void refusesProfilesThatCannotBeReadBy(String right, String wrong, String why) {
        String text = SMOKE.replace("['1', 'true']", "[\"1\", \"true\"]").replace(right, wrong);
        assertThat(text).isNotEqualTo(SMOKE.replace("['1', 'true']", "[\"1\", \"true\"]"));
        assertThatThrownBy(() -> profile(text)).hasMessageContaining(why);
    }

    @Test
    void refusesAProfileThatSaysNothing() {
        assertThatThrownBy(() ->
                        profile("{'title': 'x', 'device': '$.id', 'intervalSeconds': 0, 'states': [], 'readings': []}"))
                .hasMessageContaining("says nothing");
    }

    @Test
    void aMonstrousNumberTakesNoMemory() {
        assertThat(one("{'id': 'A', 't': '', 'alarm': 0, 'temp': '1e999999999'}")
                        .readings())
                .isEmpty();
        assertThat(one("{'id': 'A', 't': '', 'alarm': 0, 'temp': 99999999999}").readings())
                .isEmpty();
    }

    /** Samples with letters changed, doubled and left out: whatever is still JSON is read or refused, never thrown at us. */
    @Test
    void noPayloadMakesAReaderThrow() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        int read = 0;
        for (int round = 0; round < 20_000; round++) {
            ShippedProfiles.Shipped shipped = SHIPPED.get(random.nextInt(SHIPPED.size()));
            ProfileStore.Sample sample =
                    shipped.samples().get(random.nextInt(shipped.samples().size()));
            var text = new StringBuilder(sample.payload());
            for (int change = 0; change <= random.nextInt(3); change++) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, LETTERS.charAt(random.nextInt(LETTERS.length())));
                    case 1 -> text.insert(at, LETTERS.charAt(random.nextInt(LETTERS.length())));
                    default -> text.deleteCharAt(at);
                }
            }
            try {
                JsonNode payload = JSON.readTree(text.toString());
                new ProfileReader(shipped.spec()).read(payload, NO_TOPIC);
                read++;
            } catch (JacksonException noJson) {
                continue;
            }
        }
        assertThat(read).isGreaterThan(1000);
    }
}
