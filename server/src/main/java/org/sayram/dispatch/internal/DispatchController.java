package org.sayram.dispatch.internal;

import static org.sayram.identity.Role.CALL_TAKER;
import static org.sayram.identity.Role.COMMANDER;
import static org.sayram.identity.Role.CREW;
import static org.sayram.identity.Role.SENSOR_WATCH;
import static org.sayram.identity.Role.STATION;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.SignedIn;
import org.sayram.operations.Act;
import org.sayram.operations.Areas;
import org.sayram.operations.World;
import org.sayram.shared.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What to send, sending it, and what is left. */
@RestController
@RequestMapping("/api/dispatch")
class DispatchController {
    private final Recommendations recommendations;
    private final RecommendationViews views;
    private final OrderDesk desk;
    private final UnitList units;
    private final CountyReadiness readiness;
    private final Areas areas;

    DispatchController(
            Recommendations recommendations,
            RecommendationViews views,
            OrderDesk desk,
            UnitList units,
            CountyReadiness readiness,
            Areas areas) {
        this.recommendations = recommendations;
        this.views = views;
        this.desk = desk;
        this.units = units;
        this.readiness = readiness;
        this.areas = areas;
    }

    @GetMapping("/recommendation")
    @AllowedFor({CALL_TAKER, COMMANDER})
    RecommendationView recommendation(
            World world,
            @RequestParam UUID incident,
            @RequestParam(required = false) @Nullable Integer level,
            Locale locale) {
        return views.view(recommendations.recommend(world, incident, level), locale);
    }

    @PostMapping("/orders")
    @AllowedFor({CALL_TAKER, COMMANDER})
    Map<String, List<UUID>> send(World world, SignedIn person, Act act, @Valid @RequestBody OrderRequest request) {
        areas.require(world, "incident", request.incident(), person);
        return Map.of("assignments", desk.send(world, request.order(), act));
    }

    @GetMapping("/units")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH, STATION, CREW})
    Page<UnitList.UnitView> units(World world, SignedIn person, Locale locale) {
        return units.list(world, person.area(), locale);
    }

    @GetMapping("/readiness")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH, STATION, CREW})
    CountyReadiness.ReadinessView readiness(World world, Locale locale) {
        return readiness.view(world, locale);
    }

    /** Units to an incident. */
    record OrderRequest(@NotNull UUID incident, @NotNull List<@Valid UnitRequest> units) {
        OrderDesk.Order order() {
            var versions = new TreeMap<String, Long>();
            units.forEach(unit -> versions.put(unit.unit(), unit.guardVersion()));
            return new OrderDesk.Order(incident, versions);
        }
    }

    /** A unit and the version of the recommendation it was chosen from. */
    record UnitRequest(@NotBlank String unit, long guardVersion) {}
}
