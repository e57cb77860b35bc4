package org.sayram.operations.internal;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.Area;
import org.sayram.identity.SignedIn;
import org.sayram.operations.AreaRule;
import org.sayram.operations.Areas;
import org.sayram.operations.OperationsProblem;
import org.sayram.operations.StreamId;
import org.sayram.operations.World;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the rule of each kind. Something concerns an area if itself does, or the incident it belongs to. */
@Component
class AreaRules implements Areas {
    private static final String INCIDENT = "incident";

    private final ObjectProvider<AreaRule> rules;

    AreaRules(ObjectProvider<AreaRule> rules) {
        this.rules = rules;
    }

    @Override
    public boolean concerns(World world, StreamId stream, @Nullable UUID incident, Area area) {
        if (area.wholePrefecture()) {
            return true;
        }
        Map<String, AreaRule> byKind =
                rules.orderedStream().collect(Collectors.toMap(AreaRule::kind, Function.identity()));
        AreaRule own = byKind.get(stream.kind());
        AreaRule ofIncident = byKind.get(INCIDENT);
        boolean decided = false;
        if (own != null) {
            decided = true;
            if (own.concerns(world, UUID.fromString(stream.id()), area)) {
                return true;
            }
        }
        if (incident != null && ofIncident != null) {
            return ofIncident.concerns(world, incident, area);
        }
        return !decided;
    }

    @Override
    public void require(World world, String kind, UUID id, SignedIn person) {
        if (!concerns(world, new StreamId(kind, id.toString()), null, person.area())) {
            throw OperationsProblem.OUTSIDE_YOUR_AREA.with("what", kind + "/" + id);
        }
    }
}
