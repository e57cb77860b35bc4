package org.sayram.identity.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sayram.audit.AuditActor;
import org.sayram.audit.AuditEntry;
import org.sayram.audit.AuditFilter;
import org.sayram.audit.AuditReader;
import org.sayram.audit.AuditTrail;
import org.sayram.audit.AuditVerification;
import org.sayram.audit.AuditVerifier;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.IdentityAct;
import org.sayram.identity.Role;
import org.sayram.identity.SignedIn;
import org.sayram.shared.PageRequest;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * The audit over HTTP. It lives here because rights do: identity may use the audit, not the other way round. Reading is
 * itself kept, and the security administrator sees who read.
 */
@RestController
@RequestMapping("/api/audit")
@Tag(name = "audit")
class AuditController {
    /** Which rows are wanted; see {@link AuditFilter}. */
    record Wanted(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String actor,
            @Nullable String act,
            @Nullable String outcome,
            @Nullable String q) {
        AuditFilter filter() {
            return new AuditFilter(from, to, actor, act, outcome, q);
        }
    }

    private final AuditReader reader;
    private final AuditVerifier verifier;
    private final AuditTrail trail;
    private final AuditView view;

    AuditController(AuditReader reader, AuditVerifier verifier, AuditTrail trail, AuditView view) {
        this.reader = reader;
        this.verifier = verifier;
        this.trail = trail;
        this.view = view;
    }

    @GetMapping("/entries")
    @AllowedFor(Role.AUDIT_ADMINISTRATOR)
    AuditView.Rows list(
            SignedIn signedIn,
            PageRequest page,
            @ParameterObject Wanted wanted,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        keepRead(signedIn, wanted, page.toString());
        return view.json(reader.list(wanted.filter(), page), language);
    }

    @GetMapping(path = "/entries", params = "format=xlsx")
    @AllowedFor(Role.AUDIT_ADMINISTRATOR)
    ResponseEntity<StreamingResponseBody> export(
            SignedIn signedIn,
            @ParameterObject Wanted wanted,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        keepRead(signedIn, wanted, "all, as a file");
        return view.xlsx(wanted.filter(), language);
    }

    /** What the audit administrator read: the one part of the audit that the security administrator sees. */
    @GetMapping("/reads")
    @AllowedFor(Role.SECURITY_ADMINISTRATOR)
    AuditView.Rows listReads(
            PageRequest page,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        var filter = new AuditFilter(null, null, null, IdentityAct.AUDIT_READ.code(), null, null);
        return view.json(reader.list(filter, page), language);
    }

    @GetMapping("/verification")
    @AllowedFor(Role.AUDIT_ADMINISTRATOR)
    AuditVerification verify(SignedIn signedIn) {
        AuditVerification result = verifier.verify();
        trail.record(AuditEntry.done(IdentityAct.AUDIT_VERIFIED, actor(signedIn), "audit:entries")
                .with("intact", String.valueOf(result.intact()))
                .with("checked", String.valueOf(result.checked())));
        return result;
    }

    private void keepRead(SignedIn signedIn, Wanted wanted, String part) {
        trail.record(AuditEntry.done(IdentityAct.AUDIT_READ, actor(signedIn), "audit:entries")
                .with("filter", wanted.toString())
                .with("part", part));
    }

    private static AuditActor actor(SignedIn signedIn) {
        return new AuditActor(signedIn.actorId(), signedIn.name());
    }
}
