package org.sayram.incident.internal;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.sayram.identity.Area;
import org.sayram.identity.CurrentPerson;
import org.sayram.identity.SignedIn;
import org.sayram.incident.Incident;
import org.sayram.incident.IncidentAreas;
import org.sayram.operations.World;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which incidents outside an area concern it all the same. */
@Component
class IncidentReach {
    private final ObjectProvider<IncidentAreas> sources;

    IncidentReach(ObjectProvider<IncidentAreas> sources) {
        this.sources = sources;
    }

    /** Incidents elsewhere in which the area has a part; none for the whole prefecture, which has no elsewhere. */
    Set<UUID> elsewhere(World world, Area area) {
        Set<UUID> ids = new HashSet<>();
        if (!area.wholePrefecture()) {
            sources.forEach(source -> ids.addAll(source.concerning(world, area)));
        }
        return ids;
    }

    /** What the person of the request at hand may see; nobody's request sees nothing. */
    Predicate<Incident> visibleToTheCaller(World world) {
        Area area = CurrentPerson.find().map(SignedIn::area).orElse(Area.of(Set.of()));
        Set<UUID> also = elsewhere(world, area);
        return incident -> area.covers(incident.county()) || also.contains(incident.id());
    }
}
