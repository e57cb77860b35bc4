package org.sayram.dispatch.internal;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.sayram.dispatch.DispatchSettings;
import org.sayram.kernel.code.VehicleType;
import org.sayram.kernel.code.VehicleTypes;
import org.sayram.recommendation.Call;
import org.sayram.recommendation.Candidate;
import org.sayram.recommendation.Policy;
import org.sayram.recommendation.Recommendation;
import org.sayram.recommendation.Recommender;
import org.sayram.recommendation.plan.ResponsePlan;
import org.sayram.shared.register.RegisterRow;
import org.sayram.shared.register.RegisterTables;
import org.springframework.stereotype.Component;

/** The rules a recommendation is made by: the policy of the settings and the forces beyond our own. */
@Component
class RecommendationRules {
    private static final String OUTSIDE_HELP = "response-plans/outside-help.csv";

    private final VehicleTypes types;
    private final Policy policy;
    private final List<Call.OutsideHelp> outside;

    RecommendationRules(VehicleTypes types, DispatchSettings settings) {
        this.types = types;
        this.policy = Policy.defaults().withAutoSendLevelOne(settings.autoSendLevelOne());
        this.outside = RegisterTables.rows(OUTSIDE_HELP).stream()
                .map(RecommendationRules::outsideHelp)
                .toList();
    }

    Recommendation recommend(ResponsePlan plan, Call call, Collection<Candidate> candidates) {
        return new Recommender(plan.substitutions(), types).recommend(call, List.copyOf(candidates), policy);
    }

    List<Call.OutsideHelp> outsideHelp() {
        return outside;
    }

    Policy policy() {
        return policy;
    }

    private static Call.OutsideHelp outsideHelp(RegisterRow row) {
        return new Call.OutsideHelp(
                row.text("name"), new VehicleType(row.text("type")), Duration.ofMinutes(row.whole("arrival_minutes")));
    }
}
