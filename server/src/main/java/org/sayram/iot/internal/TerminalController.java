package org.sayram.iot.internal;

import static org.sayram.identity.Role.CALL_TAKER;
import static org.sayram.identity.Role.COMMANDER;
import static org.sayram.identity.Role.SENSOR_WATCH;
import static org.sayram.identity.Role.SYSTEM_ADMINISTRATOR;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayram.gateway.RawFrames;
import org.sayram.gb26875.FrameDescription;
import org.sayram.gb26875.Gb26875Decoder;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.SignedIn;
import org.sayram.iot.IotProblem;
import org.sayram.iot.internal.dialect.Dialects;
import org.sayram.iot.internal.statistics.CountedRows;
import org.sayram.shared.Page;
import org.sayram.shared.PageRequest;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Terminals, enrolled and not, and what they send. */
@RestController
@RequestMapping("/api/iot/terminals")
class TerminalController {
    private static final int FRAMES_AT_MOST = 200;
    private static final String UNENROLLED = "unenrolled-";
    private static final Map<String, Comparator<TerminalView>> SORTS = Map.of(
            "premisesName", Comparator.comparing(TerminalView::premisesName),
            "address", Comparator.comparing(TerminalView::address),
            "lastFrameAt",
                    Comparator.comparing(TerminalView::lastFrameAt, Comparator.nullsFirst(Comparator.naturalOrder())),
            "county", Comparator.comparing(TerminalView::county));

    private final IotRegister register;
    private final TerminalAccess access;
    private final TerminalStates states;
    private final RawFrames frames;
    private final Dialects dialects;
    private final Clock clock;

    TerminalController(
            IotRegister register,
            TerminalAccess access,
            TerminalStates states,
            RawFrames frames,
            Dialects dialects,
            Clock clock) {
        this.register = register;
        this.access = access;
        this.states = states;
        this.frames = frames;
        this.dialects = dialects;
        this.clock = clock;
    }

    @GetMapping
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH, SYSTEM_ADMINISTRATOR})
    Page<TerminalView> terminals(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String county,
            @RequestParam(required = false) @Nullable Boolean online,
            @RequestParam(required = false) @Nullable Boolean enrolled,
            @ParameterObject CountedRows rows,
            SignedIn person,
            PageRequest page) {
        Optional<Set<String>> ofGroup = register.findIdsOf(rows, clock.instant());
        List<TerminalView> found = found(q, county, online, enrolled)
                .filter(view -> ofGroup.map(ids -> ids.contains(view.id())).orElse(true))
                .filter(view -> person.area().covers(view.county()))
                .sorted(order(page))
                .toList();
        List<TerminalView> items =
                found.stream().skip(page.offset()).limit(page.size()).toList();
        return new Page<>(clock.instant(), found.size(), items);
    }

    private Stream<TerminalView> found(
            @Nullable String q, @Nullable String county, @Nullable Boolean online, @Nullable Boolean enrolled) {
        return all().filter(view -> q == null || q.isBlank() || view.matches(q.strip()))
                .filter(view ->
                        county == null || county.isBlank() || view.county().equals(county))
                .filter(view -> online == null || view.online() == online)
                .filter(view -> enrolled == null || view.enrolled() == enrolled);
    }

    private static Comparator<TerminalView> order(PageRequest page) {
        Comparator<TerminalView> otherwise =
                Comparator.comparing(TerminalView::enrolled).thenComparing(TerminalView::id);
        if (page.sort() == null) {
            return otherwise;
        }
        Comparator<TerminalView> chosen = SORTS.get(page.sort());
        if (chosen == null) {
            throw IotProblem.FILTER_INVALID.with("name", "sort").and("value", page.sort());
        }
        return (page.descending() ? chosen.reversed() : chosen).thenComparing(otherwise);
    }

    /** The register, and behind it those that speak without being in it. */
    private Stream<TerminalView> all() {
        Map<Long, TerminalStates.StateRow> byAddress = states.listAll().stream()
                .collect(Collectors.toMap(TerminalStates.StateRow::address, Function.identity()));
        List<TerminalView> enrolled = register.listTerminals().stream()
                .map(terminal -> TerminalView.of(terminal, byAddress.remove(terminal.address())))
                .toList();
        return Stream.concat(enrolled.stream(), byAddress.values().stream().map(TerminalView::unenrolled));
    }

    @GetMapping("/{id}")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH, SYSTEM_ADMINISTRATOR})
    TerminalPage terminal(@PathVariable String id, SignedIn person) {
        if (id.startsWith(UNENROLLED)) {
            return new TerminalPage(unenrolled(id), List.of(), List.of());
        }
        TerminalRecord terminal = access.require(id, person);
        TerminalView view =
                TerminalView.of(terminal, states.find(terminal.address()).orElse(null));
        return new TerminalPage(view, register.listSystems(id), register.listPoints(id));
    }

    private TerminalView unenrolled(String id) {
        String number = id.substring(UNENROLLED.length());
        return Optional.of(number)
                .filter(text -> text.matches("\\d{1,18}"))
                .flatMap(text -> states.find(Long.parseLong(text)))
                .map(TerminalView::unenrolled)
                .orElseThrow(() -> IotProblem.TERMINAL_UNKNOWN.with("terminal", id));
    }

    /** The latest frames of a terminal by its number, enrolled or not. */
    @GetMapping("/by-address/{address}/frames")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH, SYSTEM_ADMINISTRATOR})
    Page<FrameView> frames(@PathVariable long address, @RequestParam(defaultValue = "50") int limit, SignedIn person) {
        Optional<TerminalRecord> known = register.findByAddress(address);
        known.ifPresent(terminal -> access.requireInArea(terminal, person));
        Gb26875Decoder decoder = known.map(dialects::decoder).orElseGet(Gb26875Decoder::new);
        List<FrameView> items = frames.listLatest(address, Math.clamp(limit, 1, FRAMES_AT_MOST)).stream()
                .map(frame ->
                        new FrameView(frame.receivedAt(), frame.session(), frame.hex(), decoded(decoder, frame.hex())))
                .toList();
        return Page.whole(clock.instant(), items);
    }

    private static String decoded(Gb26875Decoder decoder, String hex) {
        return FrameDescription.json(
                decoder.decode(ByteBuffer.wrap(HexFormat.of().parseHex(hex))));
    }

    @GetMapping("/totals")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH, SYSTEM_ADMINISTRATOR})
    TerminalStates.Totals totals() {
        return states.totals();
    }

    /** A frame beside its meaning, the object that {@link FrameDescription} writes. */
    record FrameView(
            Instant receivedAt,
            long session,
            String hex,
            @JsonRawValue @Schema(type = "object") String decoded) {}

    /** A terminal with its systems and points. */
    record TerminalPage(
            TerminalView terminal, List<IotRegister.SystemRecord> systems, List<IotRegister.PointRow> points) {}

    /** A terminal in the list. */
    record TerminalView(
            String id,
            long address,
            boolean enrolled,
            String premisesId,
            String premisesName,
            String county,
            String model,
            String maker,
            String protocol,
            String dialect,
            boolean online,
            @Nullable Instant lastFrameAt,
            long frames,
            long unparsed,
            String peer) {
        static TerminalView of(TerminalRecord terminal, TerminalStates.@Nullable StateRow state) {
            return new TerminalView(
                    terminal.id(),
                    terminal.address(),
                    true,
                    terminal.premisesId(),
                    terminal.premisesName(),
                    terminal.county(),
                    terminal.model(),
                    terminal.maker(),
                    terminal.protocol(),
                    terminal.dialect(),
                    state != null && state.online(),
                    state == null ? null : state.lastFrameAt(),
                    state == null ? 0 : state.frames(),
                    state == null ? 0 : state.unparsed(),
                    state == null ? "" : state.peer());
        }

        static TerminalView unenrolled(TerminalStates.StateRow state) {
            return new TerminalView(
                    UNENROLLED + state.address(),
                    state.address(),
                    false,
                    "",
                    "",
                    "",
                    "",
                    "",
                    "gb26875",
                    "",
                    state.online(),
                    state.lastFrameAt(),
                    state.frames(),
                    state.unparsed(),
                    state.peer());
        }

        boolean matches(String text) {
            return premisesName.contains(text)
                    || id.contains(text)
                    || Long.toString(address).contains(text);
        }
    }
}
