package org.sayram.dispatch.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.dispatch.DispatchProblem;
import org.sayram.incident.Incident;
import org.sayram.incident.Incidents;
import org.sayram.kernel.code.FireLevel;
import org.sayram.kernel.code.IncidentLevel;
import org.sayram.kernel.code.RescueLevel;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.operations.OperationsLog;
import org.sayram.operations.World;
import org.sayram.recommendation.Call;
import org.sayram.recommendation.Recommendation;
import org.sayram.recommendation.plan.ResponsePlan;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which units to send to an incident and why: asks registers, duties, roads and plan, and hands all to the engine. */
@Service
class Recommendations {
    private final Incidents incidents;
    private final Candidates candidates;
    private final ResponsePlans plans;
    private final Scenes scenes;
    private final OperationsLog log;
    private final RecommendationRules rules;

    Recommendations(
            Incidents incidents,
            Candidates candidates,
            ResponsePlans plans,
            Scenes scenes,
            OperationsLog log,
            RecommendationRules rules) {
        this.incidents = incidents;
        this.candidates = candidates;
        this.plans = plans;
        this.scenes = scenes;
        this.log = log;
        this.rules = rules;
    }

    /**
     * A recommendation with what the screen needs beside it.
     *
     * @param incident the incident
     * @param plan the edition used
     * @param forces the units as they were when it was made
     * @param recommendation what the engine says
     */
    record Answer(Incident incident, ResponsePlan plan, Candidates.Seen forces, Recommendation recommendation) {}

    /** Recommends for an incident, at its own level or at another one asked for. */
    @Transactional(readOnly = true)
    public Answer recommend(World world, UUID incidentId, @Nullable Integer askedLevel) {
        Incident incident = incidents
                .findIncident(world, incidentId)
                .orElseThrow(() -> DispatchProblem.INCIDENT_UNKNOWN.with("incident", incidentId));
        GeoPoint position = incident.position();
        if (position == null) {
            throw DispatchProblem.INCIDENT_NOT_LOCATED.with("number", incident.number());
        }
        ResponsePlan plan = plans.inForce();
        IncidentLevel level = level(plan, incident, askedLevel);
        Candidates.Seen forces = candidates.see(world, position);
        var call = new Call(
                plan.getCard(incident.typeCode(), level),
                scenes.county(incident, position),
                scenes.scene(
                        incident,
                        position,
                        log.incident(world, incidentId).calls().size(),
                        forces.nearest()),
                forces.sentTo(incidentId),
                rules.outsideHelp());
        return new Answer(incident, plan, forces, rules.recommend(plan, call, forces.candidates()));
    }

    private static IncidentLevel level(ResponsePlan plan, Incident incident, @Nullable Integer asked) {
        ResponsePlan.IncidentType type = plan.types().get(incident.typeCode());
        if (type == null) {
            throw DispatchProblem.TYPE_UNKNOWN.with("type", incident.typeName()).and("code", incident.typeCode());
        }
        return switch (type.scale()) {
            case FIRE -> FireLevel.of(number(asked, incident.fireLevel(), FireLevel.values().length));
            case RESCUE -> RescueLevel.of(number(asked, incident.rescueLevel(), RescueLevel.values().length));
        };
    }

    private static int number(@Nullable Integer asked, @Nullable Integer set, int highest) {
        int number = asked != null ? asked : set != null ? set : 1;
        if (number < 1 || number > highest) {
            throw DispatchProblem.LEVEL_INVALID.with("level", number).and("highest", highest);
        }
        return number;
    }
}
