package org.sayram.forces.internal;

import static org.sayram.identity.Role.CALL_TAKER;
import static org.sayram.identity.Role.COMMANDER;
import static org.sayram.identity.Role.CREW;
import static org.sayram.identity.Role.SENSOR_WATCH;
import static org.sayram.identity.Role.STATION;
import static org.sayram.identity.Role.SYSTEM_ADMINISTRATOR;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayram.forces.ForcesProblem;
import org.sayram.forces.Partner;
import org.sayram.forces.Station;
import org.sayram.forces.Unit;
import org.sayram.identity.AllowedFor;
import org.sayram.kernel.code.VehicleType;
import org.sayram.kernel.code.VehicleTypes;
import org.sayram.shared.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Stations, units and partners. */
@RestController
@RequestMapping("/api/forces")
class ForcesController {
    private static final VehicleTypes TYPES = VehicleTypes.standard();

    private final ForcesStore store;
    private final Clock clock;

    ForcesController(ForcesStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @GetMapping("/stations")
    @AllowedFor({CALL_TAKER, COMMANDER, STATION, CREW, SENSOR_WATCH})
    Page<Station> stations(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(name = "class", required = false) @Nullable String stationClass) {
        List<Station> items = store.listStations().stream()
                .filter(station -> status == null || station.status().equals(status))
                .filter(station ->
                        stationClass == null || station.stationClass().equals(stationClass))
                .toList();
        return Page.whole(clock.instant(), items);
    }

    @GetMapping("/stations/{id}")
    @AllowedFor({CALL_TAKER, COMMANDER, STATION, CREW, SENSOR_WATCH})
    Station station(@PathVariable String id) {
        return store.findStation(id).orElseThrow(() -> ForcesProblem.STATION_UNKNOWN.with("station", id));
    }

    @GetMapping("/units")
    @AllowedFor({CALL_TAKER, COMMANDER, STATION, CREW, SENSOR_WATCH, SYSTEM_ADMINISTRATOR})
    Page<UnitView> units(Locale locale) {
        return Page.whole(
                clock.instant(),
                store.listUnits().stream()
                        .map(unit -> UnitView.of(unit, locale))
                        .toList());
    }

    @GetMapping("/units/{id}")
    @AllowedFor({CALL_TAKER, COMMANDER, STATION, CREW, SENSOR_WATCH})
    UnitView unit(@PathVariable String id, Locale locale) {
        return store.findUnit(id)
                .map(unit -> UnitView.of(unit, locale))
                .orElseThrow(() -> ForcesProblem.UNIT_UNKNOWN.with("unit", id));
    }

    @GetMapping("/partners")
    @AllowedFor({CALL_TAKER, COMMANDER, STATION, CREW, SENSOR_WATCH})
    Page<Partner> partners() {
        return Page.whole(clock.instant(), store.listPartners());
    }

    /** A unit as the browser lists it. */
    record UnitView(
            String id,
            String name,
            String stationId,
            String stationName,
            String typeCode,
            String typeName,
            String county,
            int waterLitres,
            int foamLitres,
            int crew,
            int crewMinimum,
            String callSign,
            boolean madeUp) {
        static UnitView of(Unit unit, Locale locale) {
            return new UnitView(
                    unit.id(),
                    unit.name(),
                    unit.station().id(),
                    unit.station().name(),
                    unit.typeCode(),
                    typeName(unit.typeCode(), locale),
                    unit.county(),
                    unit.waterLitres(),
                    unit.foamLitres(),
                    unit.crew(),
                    unit.crewMinimum(),
                    unit.callSign(),
                    unit.madeUp());
        }

        private static String typeName(String code, Locale locale) {
            return TYPES.findEntry(new VehicleType(code))
                    .map(entry -> locale.getLanguage().equals("en") ? entry.englishName() : entry.chineseName())
                    .orElse(code);
        }
    }
}
