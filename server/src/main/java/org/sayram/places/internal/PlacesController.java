package org.sayram.places.internal;

import static org.sayram.identity.Role.CALL_TAKER;
import static org.sayram.identity.Role.COMMANDER;
import static org.sayram.identity.Role.CREW;
import static org.sayram.identity.Role.SENSOR_WATCH;
import static org.sayram.identity.Role.STATION;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.AllowedFor;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.kernel.quantity.Metres;
import org.sayram.places.County;
import org.sayram.places.Places.NearWater;
import org.sayram.places.PlacesProblem;
import org.sayram.places.Premises;
import org.sayram.shared.Page;
import org.sayram.shared.PageRequest;
import org.sayram.shared.Texts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Premises, water and the search for places. */
@RestController
@RequestMapping("/api/places")
class PlacesController {
    private static final int SEARCH_LIMIT = 20;
    private static final int WATER_LIMIT = 50;

    private final PlacesStore store;
    private final Texts texts;
    private final Clock clock;

    PlacesController(PlacesStore store, Texts texts, Clock clock) {
        this.store = store;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/counties")
    @AllowedFor({CALL_TAKER, COMMANDER, STATION, CREW, SENSOR_WATCH})
    Page<County> counties() {
        return Page.whole(clock.instant(), store.listCounties());
    }

    @GetMapping("/premises")
    @AllowedFor({CALL_TAKER, COMMANDER, STATION, CREW, SENSOR_WATCH})
    Page<PremisesView> premises(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String county,
            @RequestParam(required = false) @Nullable String kind,
            PageRequest page,
            Locale locale) {
        var filter = new PlacesStore.PremisesFilter(blankToNull(q), blankToNull(county), blankToNull(kind));
        Map<String, County> counties = counties(store.listCounties());
        List<PremisesView> items = store.listPremises(filter, page).stream()
                .map(premises -> view(premises, counties, List.of(), locale))
                .toList();
        return new Page<>(clock.instant(), store.countPremises(filter), items);
    }

    @GetMapping("/premises/{id}")
    @AllowedFor({CALL_TAKER, COMMANDER, STATION, CREW, SENSOR_WATCH})
    PremisesView onePremises(@PathVariable String id, Locale locale) {
        Premises premises =
                store.findPremises(id).orElseThrow(() -> PlacesProblem.PREMISES_UNKNOWN.with("premises", id));
        return view(premises, counties(store.listCounties()), store.listBuildings(id), locale);
    }

    @GetMapping("/water-sources")
    @AllowedFor({CALL_TAKER, COMMANDER, STATION, CREW, SENSOR_WATCH})
    Page<NearWaterView> water(
            @RequestParam String near, @RequestParam(defaultValue = "1000") long radius, Locale locale) {
        GeoPoint place = point(near);
        List<NearWaterView> items =
                store.listWaterNear(place, Metres.of(Math.clamp(radius, 1, 20_000)), WATER_LIMIT).stream()
                        .map(source -> waterView(source, locale))
                        .toList();
        return Page.whole(clock.instant(), items);
    }

    @GetMapping("/search")
    @AllowedFor({CALL_TAKER, COMMANDER, STATION, CREW, SENSOR_WATCH})
    Page<PlacesStore.Found> search(@RequestParam String q) {
        List<PlacesStore.Found> items = q.isBlank() ? List.of() : store.search(escapeLike(q.strip()), SEARCH_LIMIT);
        return Page.whole(clock.instant(), items);
    }

    private PremisesView view(
            Premises premises, Map<String, County> counties, List<PlacesStore.BuildingRow> buildings, Locale locale) {
        County county = counties.get(premises.county());
        String countyName = county == null ? premises.county() : county.name();
        String kindName =
                texts.find(locale, "places.premises-kind." + premises.kind()).orElse(premises.kind());
        return new PremisesView(premises, kindName, countyName, buildings);
    }

    private NearWaterView waterView(NearWater near, Locale locale) {
        String kind = near.source().kind();
        String kindName = texts.find(locale, "places.water-kind." + kind).orElse(kind);
        return new NearWaterView(
                near.source(), kindName, Math.round(near.distance().inMetres()));
    }

    private static Map<String, County> counties(List<County> counties) {
        return counties.stream().collect(Collectors.toMap(County::code, county -> county));
    }

    private static GeoPoint point(String text) {
        String[] parts = text.split(",", -1);
        try {
            if (parts.length == 2) {
                return new GeoPoint(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
            }
        } catch (IllegalArgumentException e) {
            throw PlacesProblem.POSITION_INVALID.with("position", text);
        }
        throw PlacesProblem.POSITION_INVALID.with("position", text);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : escapeLike(text.strip());
    }

    /** The wildcards of LIKE are ordinary letters to the person who types them. */
    private static String escapeLike(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** Premises with the words of codes beside them. */
    record PremisesView(
            @com.fasterxml.jackson.annotation.JsonUnwrapped Premises premises,
            String kindName,
            String countyName,
            List<PlacesStore.BuildingRow> buildings) {}

    /** A water source with the word of its kind and its distance in metres. */
    record NearWaterView(
            @com.fasterxml.jackson.annotation.JsonUnwrapped org.sayram.places.WaterSource source,
            String kindName,
            long distanceMetres) {}
}
