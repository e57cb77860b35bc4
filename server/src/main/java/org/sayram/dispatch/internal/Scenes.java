package org.sayram.dispatch.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.sayram.dispatch.DispatchProblem;
import org.sayram.dispatch.DispatchSettings;
import org.sayram.incident.Incident;
import org.sayram.kernel.code.County;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.kernel.quantity.LitresPerSecond;
import org.sayram.kernel.quantity.Metres;
import org.sayram.places.Places;
import org.sayram.places.Places.NearWater;
import org.sayram.places.WaterSource;
import org.sayram.recommendation.Call;
import org.sayram.recommendation.Circumstances;
import org.sayram.recommendation.WaterSupply;
import org.springframework.stereotype.Component;

/** What of the place of an incident bears on forces: water in reach, circumstances, and how soon somebody can be there. */
@Component
class Scenes {
    private static final Metres WATER_REACH = Metres.of(3000);
    private static final int WATER_LIMIT = 50;
    private static final int MOST_SECONDS_OF_A_POOL = 600;

    private final Places places;
    private final DispatchSettings settings;
    private final Clock clock;

    Scenes(Places places, DispatchSettings settings, Clock clock) {
        this.places = places;
        this.settings = settings;
        this.clock = clock;
    }

    Call.Scene scene(Incident incident, GeoPoint position, int callsTaken, Duration nearest) {
        return new Call.Scene(arrivalTarget(nearest), water(position), circumstances(incident, callsTaken));
    }

    /** The county whose force and reserve the incident is; where the register does not say, the one it lies in. */
    County county(Incident incident, GeoPoint position) {
        String code = incident.county();
        if (code.isEmpty()) {
            code = places.findCountyOf(position)
                    .map(org.sayram.places.County::code)
                    .orElseThrow(() -> DispatchProblem.INCIDENT_NOT_LOCATED.with("number", incident.number()));
        }
        return new County(code);
    }

    /** Water near a place that works, nearest first. */
    List<NearWater> waterNear(GeoPoint position) {
        return places.listWaterNear(position, WATER_REACH, WATER_LIMIT).stream()
                .filter(near -> near.source().state().equals("ok"))
                .toList();
    }

    private WaterSupply water(GeoPoint position) {
        return new WaterSupply.Known(waterNear(position).stream()
                .map(near -> new WaterSupply.Source(near.source().id(), near.distance(), flow(near.source())))
                .toList());
    }

    /** What was measured; else what a pool can give over the time reckoned with; else the setting for open water. */
    private LitresPerSecond flow(WaterSource source) {
        Double measured = source.flowLitresPerSecond();
        if (measured != null) {
            return new LitresPerSecond(Math.round(measured));
        }
        Double volume = source.volumeCubicMetres();
        long open = settings.openWaterLitresPerSecond();
        return new LitresPerSecond(
                volume == null ? open : Math.min(open, Math.round(volume * 1000 / MOST_SECONDS_OF_A_POOL)));
    }

    private Circumstances circumstances(Incident incident, int callsTaken) {
        boolean crowded =
                incident.typeCode().equals("crowded") || settings.crowdedKinds().contains(incident.premisesKind());
        int calls = callsTaken == 0 && !incident.automaticAlarm() ? 1 : callsTaken;
        return new Circumstances(
                LocalTime.ofInstant(clock.instant(), settings.zone()),
                crowded,
                false,
                new Circumstances.Weather(null, null, false),
                new Circumstances.Reports(incident.automaticAlarm(), calls));
    }

    /** The least target that the nearest force of ours could meet; where none could, what it needs. */
    private Duration arrivalTarget(Duration nearest) {
        return settings.arrivalTargets().stream()
                .filter(target -> target.compareTo(nearest) >= 0)
                .min(Comparator.naturalOrder())
                .orElse(nearest);
    }
}
