package org.sayram.iot.internal.desk;

import static org.sayram.identity.Role.CALL_TAKER;
import static org.sayram.identity.Role.COMMANDER;
import static org.sayram.identity.Role.SENSOR_WATCH;
import static org.sayram.identity.Role.SYSTEM_ADMINISTRATOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayram.audit.AuditActor;
import org.sayram.audit.AuditEntry;
import org.sayram.audit.AuditTrail;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.SignedIn;
import org.sayram.iot.IotProblem;
import org.sayram.shared.Page;
import org.sayram.shared.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The rules of confirmation: what holds, what held, and setting them anew. */
@RestController
@RequestMapping("/api/iot/confirmation-rules")
class RuleController {
    private final ConfirmationRules rules;
    private final AuditTrail audit;
    private final Clock clock;

    RuleController(ConfirmationRules rules, AuditTrail audit, Clock clock) {
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH, SYSTEM_ADMINISTRATOR})
    Page<ConfirmationRules.Rule> rules(PageRequest page) {
        List<ConfirmationRules.Rule> all = rules.list();
        List<ConfirmationRules.Rule> shown =
                all.stream().skip(page.offset()).limit(page.size()).toList();
        return new Page<>(clock.instant(), all.size(), shown);
    }

    @PostMapping
    @AllowedFor({COMMANDER, SYSTEM_ADMINISTRATOR})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void set(SignedIn person, @Valid @RequestBody NewRule rule) {
        require("rule", rule.rule(), ConfirmationRules.RULES);
        require("effect", rule.effect(), ConfirmationRules.EFFECTS);
        if (rule.withinSeconds() < 1 || rule.withinSeconds() > 86_400) {
            throw IotProblem.RULE_INVALID
                    .with("name", "withinSeconds")
                    .and("value", rule.withinSeconds())
                    .and("range", "1–86400");
        }
        rules.add(new ConfirmationRules.Rule(
                rule.rule(),
                text(rule.county()),
                text(rule.premisesKind()),
                rule.withinSeconds(),
                rule.effect(),
                clock.instant(),
                false,
                text(rule.note()),
                person.name()));
        audit.record(AuditEntry.done(
                        DeskAct.CONFIRMATION_RULE_SET,
                        new AuditActor(person.actorId(), person.name()),
                        "confirmation-rule:" + rule.rule())
                .with("effect", rule.effect())
                .with("withinSeconds", String.valueOf(rule.withinSeconds()))
                .with("county", text(rule.county()))
                .with("premisesKind", text(rule.premisesKind())));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static void require(String name, String value, List<String> range) {
        if (!range.contains(value)) {
            throw IotProblem.RULE_INVALID.with("name", name).and("value", value).and("range", String.join(", ", range));
        }
    }

    /** A rule as it shall hold from now on; county and kind of premises empty for all. */
    record NewRule(
            @NotBlank String rule,
            @Nullable String county,
            @Nullable String premisesKind,
            int withinSeconds,
            @NotBlank String effect,
            @Nullable String note) {}
}
