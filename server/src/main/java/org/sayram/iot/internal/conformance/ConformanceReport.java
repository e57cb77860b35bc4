package org.sayram.iot.internal.conformance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayram.gateway.GatewaySettings;
import org.sayram.gateway.RawFrames;
import org.sayram.iot.CommandSettings;
import org.sayram.iot.IotSettings;
import org.sayram.iot.internal.conformance.Conformance.Item;
import org.sayram.iot.internal.conformance.Conformance.Rows;
import org.sayram.iot.internal.conformance.Conformance.State;
import org.sayram.iot.internal.conformance.ConformanceStore.Month;
import org.sayram.iot.internal.conformance.ConformanceStore.Spread;
import org.sayram.shared.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts each number of the standards beside what was measured. What stored rows cannot show is said to be so, never guessed. */
@Component
class ConformanceReport {
    private static final double TRANSMISSION_SECONDS = 10;
    private static final double OWN_SHARE_SECONDS = 1;
    private static final double TO_DISPATCH_SECONDS = 3;
    private static final double CLOCK_SECONDS = 5;
    private static final int TOGETHER = 3;
    private static final int SEATS = 3;
    private static final int FALSE_A_DAY = 5;
    private static final int TEST_FIRES = 2;
    private static final Duration POLLING = Duration.ofHours(2);
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration LONGEST_TEST = Duration.ofHours(4);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);
    private static final int REPEATS = 3;
    private static final int FRAMES_EACH = 50;
    private static final List<String> NEVER_MEASURED = List.of(
            "error-deny",
            "fire-light",
            "fire-priority",
            "duty-sound",
            "self-test",
            "power-switch",
            "voice",
            "backup",
            "graphic-display",
            "graphic-records",
            "inspection-upload");

    private final ConformanceStore store;
    private final RawFrames frames;
    private final Texts texts;
    private final IotSettings settings;
    private final CommandSettings commands;
    private final GatewaySettings gateway;

    ConformanceReport(
            ConformanceStore store,
            RawFrames frames,
            Texts texts,
            IotSettings settings,
            CommandSettings commands,
            GatewaySettings gateway) {
        this.store = store;
        this.frames = frames;
        this.texts = texts;
        this.settings = settings;
        this.commands = commands;
        this.gateway = gateway;
    }

    /** Measures a month; settings and what is missing at this moment are as they are now. */
    @Transactional(readOnly = true)
    public List<Item> measure(Month month, Instant now, Locale locale) {
        var page = new Page(month, now, locale);
        return Stream.of(
                        page.alarms(),
                        page.commandsAndDuty(),
                        page.links(),
                        page.keeping(),
                        page.use(),
                        NEVER_MEASURED.stream().map(page::notMeasured).toList())
                .flatMap(List::stream)
                .toList();
    }

    /** One measuring of one month in one language. */
    private final class Page {
        private final Month month;
        private final Instant now;
        private final Locale locale;

        Page(Month month, Instant now, Locale locale) {
            this.month = month;
            this.now = now;
            this.locale = locale;
        }

        List<Item> alarms() {
            Rows fires = alarmRows(Map.of("kind", "fire"));
            return List.of(
                    spread("fire-to-centre", store.fireToCentre(month, TRANSMISSION_SECONDS), fires),
                    spread("status-to-centre", store.statusToCentre(month, TRANSMISSION_SECONDS), alarmRows(Map.of())),
                    spread("fire-to-desk", store.fireToDesk(month, TRANSMISSION_SECONDS), fires),
                    spread("own-share", store.ownShare(month, OWN_SHARE_SECONDS), fires),
                    spread(
                            "confirmed-to-queue",
                            store.confirmedToQueue(month, TO_DISPATCH_SECONDS),
                            alarmRows(Map.of("kind", "fire", "verdict", "confirmed"))),
                    together(fires),
                    seats(fires));
        }

        private Item together(Rows fires) {
            long most = store.mostTogether(month);
            return item(
                    "together",
                    most == 0 ? "" : words("together", Map.of("most", most)),
                    most,
                    most >= TOGETHER ? State.MEETS : State.NO_DATA,
                    fires);
        }

        private Item seats(Rows fires) {
            ConformanceStore.Seats seats = store.seats(month);
            return item(
                    "seats",
                    seats.taken() == 0 ? "" : words("seats", Map.of("seats", seats.seats(), "taken", seats.taken())),
                    seats.taken(),
                    seats.seats() >= SEATS ? State.MEETS : State.NO_DATA,
                    fires);
        }

        List<Item> commandsAndDuty() {
            Spread answers = store.answers(month, commands.timeout().toMillis() / 1000.0);
            ConformanceStore.Repeats repeats = store.repeats(month);
            boolean asRecommended =
                    commands.repeats() == REPEATS && (repeats.most() == null || repeats.most() <= commands.repeats());
            return List.of(
                    item(
                            "reply-timeout",
                            set("reply-timeout", seconds(commands.timeout())) + measured(answers),
                            answers.samples(),
                            state(commands.timeout().compareTo(LONGEST_ANSWER) <= 0),
                            null),
                    item(
                            "repeats",
                            set("repeats", Integer.toString(commands.repeats())) + repeated(repeats),
                            repeats.sent(),
                            state(asRecommended),
                            null),
                    item(
                            "repeat-recognised",
                            set("repeat-recognised", seconds(gateway.repeatWithin())),
                            0,
                            state(gateway.repeatWithin().compareTo(Duration.ofMinutes(2)) >= 0),
                            null),
                    duty());
        }

        private String repeated(ConformanceStore.Repeats repeats) {
            return repeats.sent() == 0
                    ? ""
                    : words(
                            "repeated",
                            Map.of(
                                    "sent", repeats.sent(),
                                    "repeated", repeats.repeated(),
                                    "most", repeats.most() == null ? 0 : repeats.most(),
                                    "failed", repeats.failed()));
        }

        private Item duty() {
            ConformanceStore.Duty duty = store.duty(month);
            if (duty.decided() == 0) {
                return item("duty-window", "", 0, State.NO_DATA, dutyRows());
            }
            Map<String, Object> values = new LinkedHashMap<>(Map.of(
                    "decided", duty.decided(),
                    "answered", duty.answered(),
                    "missed", duty.missed(),
                    "unreachable", duty.unreachable(),
                    "least", duty.leastMinutes() == null ? 0 : duty.leastMinutes(),
                    "most", duty.mostMinutes() == null ? 0 : duty.mostMinutes()));
            Spread answers = store.dutyAnswers(month);
            values.put("median", number(answers.median()));
            return item(
                    "duty-window",
                    words("duty-window", values),
                    duty.decided(),
                    state(duty.answeredLate() == 0),
                    dutyRows());
        }

        List<Item> links() {
            Spread noted = store.lossNoted(POLLING.toSeconds());
            boolean isWithin = settings.offlineAfter().compareTo(POLLING) <= 0 && noted.within() == noted.samples();
            RawFrames.Intervals apart =
                    frames.measureIntervals(store.listSampled(), month.from(), month.until(), FRAMES_EACH);
            boolean isAlive = apart.p95Seconds() != null
                    && apart.p95Seconds() <= settings.offlineAfter().toSeconds();
            return List.of(
                    item(
                            "polling",
                            set("polling", seconds(settings.offlineAfter()))
                                    + (noted.samples() == 0 ? "" : words("missing-now", values(noted))),
                            noted.samples(),
                            state(isWithin),
                            new Rows("/iot/terminals", Map.of("online", "false"))),
                    item(
                            "keep-alive",
                            apart.samples() == 0
                                    ? ""
                                    : words(
                                            "keep-alive",
                                            Map.of(
                                                    "terminals", apart.terminals(),
                                                    "median", number(apart.medianSeconds()),
                                                    "p95", number(apart.p95Seconds()))),
                            apart.samples(),
                            apart.samples() == 0 ? State.NO_DATA : state(isAlive),
                            new Rows("/iot/terminals", Map.of())),
                    spread("clock", store.clocks(month, CLOCK_SECONDS), new Rows("/iot/terminals", Map.of())));
        }

        List<Item> keeping() {
            LocalDate oldest = store.findOldestDay().orElse(null);
            String kept = oldest == null
                    ? ""
                    : words(
                            "oldest-day",
                            Map.of(
                                    "day",
                                    oldest,
                                    "days",
                                    ChronoUnit.DAYS.between(
                                            oldest,
                                            now.atZone(java.time.ZoneOffset.UTC).toLocalDate())));
            return List.of(
                    item(
                            "keep-signals",
                            set("keep", Long.toString(settings.keepSignals().toDays())) + kept,
                            0,
                            state(settings.keepSignals().compareTo(YEAR) >= 0),
                            null),
                    item(
                            "keep-frames",
                            set("keep", Long.toString(gateway.keepFrames().toDays())),
                            0,
                            state(gateway.keepFrames().compareTo(YEAR) >= 0),
                            null));
        }

        List<Item> use() {
            List<Item> items = new ArrayList<>();
            ConformanceStore.FalseDays days = store.falseDays(month, FALSE_A_DAY);
            Rows falseRows = alarmRows(Map.of("kind", "fire", "verdict", "false"));
            items.add(item(
                    "false-per-day",
                    days.alarms() == 0 ? "" : words("false-per-day", Map.of("days", days.days(), "most", days.most())),
                    days.alarms(),
                    days.alarms() == 0 ? State.NO_DATA : state(days.days() == 0),
                    falseRows));
            items.add(testFires());
            ConformanceStore.Terminals terminals = store.terminals();
            items.add(item(
                    "capacity",
                    words(
                            "capacity",
                            Map.of(
                                    "enrolled", terminals.enrolled(),
                                    "online", terminals.online(),
                                    "connections", gateway.connections())),
                    terminals.enrolled(),
                    state(terminals.enrolled() <= gateway.connections()),
                    new Rows("/iot/terminals", Map.of())));
            items.add(spread("test-mode", store.testModes(month, LONGEST_TEST.toSeconds()), null));
            return items;
        }

        private Item testFires() {
            ConformanceStore.TestFires tests = store.testFires(month, TEST_FIRES);
            return item(
                    "test-fires",
                    tests.fires() == 0
                            ? ""
                            : words(
                                    "test-fires",
                                    Map.of(
                                            "enough", tests.enough(),
                                            "terminals", tests.terminals(),
                                            "fires", tests.fires())),
                    tests.fires(),
                    tests.fires() == 0 ? State.NO_DATA : state(tests.enough() == tests.terminals()),
                    alarmRows(Map.of("kind", "fire", "verdict", "test")));
        }

        Item notMeasured(String code) {
            return item(code, "", 0, State.NOT_MEASURED, null);
        }

        private Item spread(String code, Spread spread, @Nullable Rows rows) {
            State state = spread.samples() == 0 ? State.NO_DATA : state(spread.within() == spread.samples());
            return item(code, measured(spread), spread.samples(), state, rows);
        }

        private Item item(String code, String measured, long samples, State state, @Nullable Rows rows) {
            return new Item(
                    code,
                    words(code + ".clause", Map.of()),
                    words(code + ".requirement", Map.of()),
                    measured,
                    samples,
                    state,
                    words(code + ".how", Map.of()),
                    rows);
        }

        private String measured(Spread spread) {
            String left = spread.leftOut() == 0 ? "" : words("left-out", Map.of("n", spread.leftOut()));
            return spread.samples() == 0 ? left : words("spread", values(spread)) + left;
        }

        private static Map<String, Object> values(Spread spread) {
            return Map.of(
                    "median", number(spread.median()),
                    "p95", number(spread.p95()),
                    "p99", number(spread.p99()),
                    "most", number(spread.most()),
                    "within", spread.within(),
                    "samples", spread.samples());
        }

        private String set(String key, String value) {
            return words(key.equals("keep") ? "kept-for" : "set." + key, Map.of("value", value));
        }

        private String words(String key, Map<String, ?> values) {
            return texts.get(locale, "iot.conformance." + key, values);
        }

        private Rows alarmRows(Map<String, String> search) {
            return rows("/iot/alarms", search, Map.of("state", "all"));
        }

        private Rows dutyRows() {
            return rows("/iot/duty-checks", Map.of(), Map.of());
        }

        private Rows rows(String to, Map<String, String> search, Map<String, String> more) {
            Map<String, String> all = new LinkedHashMap<>(search);
            all.putAll(more);
            all.put("from", month.from().toString());
            all.put("until", month.until().toString());
            return new Rows(to, all);
        }
    }

    private static State state(boolean kept) {
        return kept ? State.MEETS : State.FAILS;
    }

    private static String seconds(Duration duration) {
        return Long.toString(duration.toSeconds());
    }

    /** One decimal is what the times of devices bear; our own shares are shorter. */
    private static String number(@Nullable Double value) {
        return value == null ? "–" : String.format(Locale.ROOT, value < 1 ? "%.3f" : "%.1f", value);
    }
}
