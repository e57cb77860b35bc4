package org.sayram.dispatch.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayram.dispatch.DispatchSettings;
import org.sayram.incident.Incident;
import org.sayram.incident.Incidents;
import org.sayram.operations.World;
import org.sayram.places.County;
import org.sayram.places.Places;
import org.sayram.recommendation.Brigade;
import org.sayram.recommendation.Policy;
import org.springframework.stereotype.Component;

/** How ready each county is: what could be sent now, whether its reserve is kept, and how fast orders reached stations. */
@Component
class CountyReadiness {
    private static final Duration LOOK_BACK = Duration.ofHours(24);

    private final UnitsNow units;
    private final Places places;
    private final Incidents incidents;
    private final AssignmentStore store;
    private final DispatchSettings settings;
    private final Clock clock;

    CountyReadiness(
            UnitsNow units,
            Places places,
            Incidents incidents,
            AssignmentStore store,
            DispatchSettings settings,
            Clock clock) {
        this.units = units;
        this.places = places;
        this.incidents = incidents;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    ReadinessView view(World world, Locale locale) {
        Instant now = clock.instant();
        List<UnitNow> all = units.list(world);
        List<CountyView> counties = places.listCounties().stream()
                .map(county -> county(county, all, locale))
                .toList();
        return new ReadinessView(now, counties.size(), counties, answered(world, now));
    }

    private static CountyView county(County county, List<UnitNow> all, Locale locale) {
        List<UnitNow> own = all.stream()
                .filter(now -> now.unit().station().county().equals(county.code()))
                .toList();
        List<UnitNow> ready = own.stream().filter(UnitNow::isReady).toList();
        return new CountyView(
                county.code(),
                Words.isEnglish(locale) ? county.nameEnglish() : county.name(),
                ready.size(),
                own.size(),
                reserve(own, ready));
    }

    /** A county keeps what it has of each group, up to what the policy wants; one that never had any keeps it. */
    private static ReserveView reserve(List<UnitNow> own, List<UnitNow> ready) {
        boolean kept = true;
        long water = 0;
        long rescue = 0;
        for (Policy.Kept group : Policy.defaults().reserve().kept()) {
            long wanted = Math.min(group.count(), count(own, group));
            long left = count(ready, group);
            kept &= left >= wanted;
            switch (group.name()) {
                case "water" -> water = left;
                case "rescue" -> rescue = left;
                default -> {
                    // a group without a column of its own still counts for kept
                }
            }
        }
        return new ReserveView(water, rescue, kept);
    }

    private static long count(List<UnitNow> units, Policy.Kept group) {
        return units.stream()
                .filter(now -> EngineUnits.brigade(now.unit().station().stationClass()) == Brigade.NATIONAL)
                .filter(now -> group.types().stream()
                        .anyMatch(type -> type.code().equals(now.unit().typeCode())))
                .count();
    }

    /** Of the incidents of the last 24 hours, how many had their first order shown at a station in time (T5 - T1). */
    private AnsweredView answered(World world, Instant now) {
        int met = 0;
        int total = 0;
        for (AssignmentStore.FirstReceipt first : store.listFirstReceipts(world, now.minus(LOOK_BACK))) {
            Optional<Incident> incident = incidents.findIncident(world, first.incident());
            if (incident.isPresent()) {
                total++;
                met += isInTime(incident.get().openedAt(), first.receivedAt()) ? 1 : 0;
            }
        }
        return new AnsweredView(met, total);
    }

    private boolean isInTime(Instant openedAt, @Nullable Instant receivedAt) {
        return receivedAt != null && Duration.between(openedAt, receivedAt).compareTo(settings.answerTarget()) <= 0;
    }

    /** All counties. */
    record ReadinessView(Instant asOf, int total, List<CountyView> items, AnsweredView answeredWithin45s) {}

    /** One county. */
    record CountyView(String county, String countyName, int ready, int total, ReserveView reserve) {}

    /** Units of the national team left of each group of the reserve. */
    record ReserveView(long water, long rescue, boolean kept) {}

    /** Incidents whose first order reached a station in time, of those of the last 24 hours. */
    record AnsweredView(int met, int total) {}
}
