package org.sayram.incident.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayram.operationslog.LevelScale;
import org.sayram.places.Premises;
import org.sayram.recommendation.level.IncidentFacts;
import org.sayram.recommendation.level.IncidentFacts.SpecialPlace;
import org.sayram.recommendation.level.LevelLimits;
import org.sayram.recommendation.level.LevelProposal;
import org.sayram.recommendation.level.LevelRules;
import org.sayram.shared.register.RegisterRow;
import org.sayram.shared.register.RegisterTables;
import org.springframework.stereotype.Component;

/** The incident types of the response plan, and the type and level to propose for a place. */
@Component
class IncidentTypes {
    private static final String ORDINARY = "ordinary-building";

    private final Map<String, Type> types = new LinkedHashMap<>();
    private final Map<String, RegisterRow> byPremisesKind = new LinkedHashMap<>();
    private final LevelRules rules = new LevelRules(LevelLimits.defaults());

    IncidentTypes() {
        for (RegisterRow row : RegisterTables.rows("response-plans/types.csv")) {
            LevelScale scale = LevelScale.valueOf(row.text("scale").toUpperCase(Locale.ROOT));
            var type = new Type(row.text("type"), scale, row.text("chinese"), row.text("english"));
            types.put(type.code(), type);
        }
        RegisterTables.rows("incident/types-by-premises.csv").forEach(row -> byPremisesKind.put(row.text("kind"), row));
    }

    /**
     * A type.
     *
     * @param code code of the response plan
     * @param scale on which its level lies
     */
    record Type(String code, LevelScale scale, String chinese, String english) {}

    Optional<Type> find(String code) {
        return Optional.ofNullable(types.get(code));
    }

    List<Type> list() {
        return List.copyOf(types.values());
    }

    /** The type of a fire at these premises; an ordinary building where nothing more is known. */
    Type propose(@Nullable Premises premises) {
        RegisterRow row = premises == null ? null : byPremisesKind.get(premises.kind());
        String code = row == null ? ORDINARY : row.text("type");
        return find(code).orElseThrow(() -> new IllegalStateException("no incident type " + code));
    }

    /** The level of a fire at these premises that a device reported and a person confirmed. */
    LevelProposal proposeLevel(@Nullable Premises premises, IncidentFacts.Source source) {
        var facts = new IncidentFacts.Fire(places(premises), null, IncidentFacts.People.NONE, false, source);
        return rules.proposeLevel(facts);
    }

    private Set<SpecialPlace> places(@Nullable Premises premises) {
        RegisterRow row = premises == null ? null : byPremisesKind.get(premises.kind());
        String place = row == null ? "" : row.optionalText("place");
        return place.isEmpty() ? Set.of() : Set.of(SpecialPlace.valueOf(place));
    }
}
