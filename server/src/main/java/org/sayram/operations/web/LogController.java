package org.sayram.operations.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.Map;
import org.sayram.audit.AuditActor;
import org.sayram.audit.AuditEntry;
import org.sayram.audit.AuditTrail;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.Role;
import org.sayram.identity.SignedIn;
import org.sayram.operations.internal.LogInspection;
import org.sayram.operations.internal.LogVerdict;
import org.sayram.operations.internal.OperationsAct;
import org.sayram.operations.internal.ProjectionRebuild;
import org.sayram.shared.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The log as a thing to be watched over: its nodes, its proof, and the tables that are made from it. */
@RestController
@RequestMapping("/api/operations")
class LogController {
    private final LogInspection inspection;
    private final ProjectionRebuild rebuild;
    private final AuditTrail audit;
    private final Clock clock;

    LogController(LogInspection inspection, ProjectionRebuild rebuild, AuditTrail audit, Clock clock) {
        this.inspection = inspection;
        this.rebuild = rebuild;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/nodes")
    @AllowedFor({Role.CALL_TAKER, Role.COMMANDER, Role.SYSTEM_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR})
    @Operation(summary = "How far every node is known here, how old that knowledge is, and whose clock is ahead")
    Page<LogInspection.NodeView> nodes() {
        return Page.whole(clock.instant(), inspection.listNodes());
    }

    @GetMapping("/verification")
    @AllowedFor({Role.COMMANDER, Role.AUDIT_ADMINISTRATOR})
    @Operation(summary = "The last verification of the log; one is made if there was none since the program started")
    LogVerdict lastVerification() {
        return inspection.lastVerification().orElseGet(inspection::verifyNow);
    }

    @PostMapping("/verification")
    @AllowedFor({Role.COMMANDER, Role.AUDIT_ADMINISTRATOR})
    @Operation(summary = "Verifies the log now")
    LogVerdict verify(SignedIn person) {
        LogVerdict verdict = inspection.verifyNow();
        audit.record(AuditEntry.done(OperationsAct.LOG_VERIFIED, actor(person), "operations:log")
                .with("consistent", String.valueOf(verdict.consistent())));
        return verdict;
    }

    @PostMapping("/projections/rebuild")
    @AllowedFor(Role.SYSTEM_ADMINISTRATOR)
    @Operation(summary = "Empties every table that is a cache of the log and fills it again; writers wait meanwhile")
    Map<String, Long> rebuild(SignedIn person) {
        audit.record(AuditEntry.done(OperationsAct.PROJECTIONS_REBUILT, actor(person), "operations:projections"));
        return Map.of("events", rebuild.rebuild());
    }

    private static AuditActor actor(SignedIn person) {
        return new AuditActor(person.actorId(), person.name());
    }
}
