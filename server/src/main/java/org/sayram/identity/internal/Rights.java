package org.sayram.identity.internal;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.audit.AuditEntry;
import org.sayram.audit.AuditTrail;
import org.sayram.identity.IdentityAct;
import org.sayram.identity.IdentityProblem;
import org.sayram.identity.Role;
import org.sayram.identity.SignedIn;
import org.sayram.shared.Page;
import org.sayram.shared.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a person comes by a role: the system administrator asks, the security administrator grants, and neither is the
 * person. Nobody comes to hold two of the three administrators, or one of them beside a duty role; the tables refuse
 * that too, should this code ever forget.
 */
@Component
public class Rights {
    private final PersonStore people;
    private final RoleRequestStore requests;
    private final SessionBook sessions;
    private final AuditTrail audit;
    private final Clock clock;

    Rights(PersonStore people, RoleRequestStore requests, SessionBook sessions, AuditTrail audit, Clock clock) {
        this.people = people;
        this.requests = requests;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** One page of the requests, the newest first. */
    @Transactional(readOnly = true)
    public Page<RoleRequest> list(RoleRequest.@Nullable State state, PageRequest page) {
        return new Page<>(clock.instant(), requests.count(state), requests.list(state, page));
    }

    /** Asks for a role. */
    @Transactional
    public UUID request(UUID personId, Role role, String reason, SignedIn by) {
        if (personId.equals(by.person())) {
            throw IdentityProblem.SAME_PERSON.with();
        }
        Person person = People.changeable(people.findForChange(personId), personId);
        refuseIfImpossible(person, role);
        UUID id = UUID.randomUUID();
        if (!requests.add(id, personId, role, reason, by.person(), clock.instant())) {
            throw IdentityProblem.ROLE_REQUESTED.with("role", role.code());
        }
        keep(IdentityAct.ROLE_REQUESTED, by, person, role);
        return id;
    }

    /** Grants what was asked for; the person signs in again to use it. */
    @Transactional
    public void grant(UUID requestId, SignedIn by) {
        RoleRequest request = decidable(requestId, by);
        Person person = People.changeable(people.findForChange(request.person()), request.person());
        refuseIfImpossible(person, request.role());
        requests.decide(requestId, RoleRequest.State.GRANTED, by.person(), clock.instant());
        people.addRole(person, request.role(), by.actorId(), clock.instant());
        sessions.endAll(person.id(), null, "role-granted");
        keep(IdentityAct.ROLE_GRANTED, by, person, request.role());
    }

    /** Refuses what was asked for. */
    @Transactional
    public void refuse(UUID requestId, SignedIn by) {
        RoleRequest request = decidable(requestId, by);
        requests.decide(requestId, RoleRequest.State.REFUSED, by.person(), clock.instant());
        Person person = People.changeable(people.find(request.person()), request.person());
        keep(IdentityAct.ROLE_REFUSED, by, person, request.role());
    }

    /** Takes a role away at once. */
    @Transactional
    public void revoke(UUID personId, Role role, SignedIn by) {
        if (personId.equals(by.person())) {
            throw IdentityProblem.SAME_PERSON.with();
        }
        Person person = People.changeable(people.findForChange(personId), personId);
        if (people.removeRole(personId, role)) {
            sessions.endAll(personId, null, "role-revoked");
            keep(IdentityAct.ROLE_REVOKED, by, person, role);
        }
    }

    private RoleRequest decidable(UUID id, SignedIn by) {
        RoleRequest request =
                requests.findForChange(id).orElseThrow(() -> IdentityProblem.NO_SUCH_REQUEST.with("request", id));
        if (request.state() != RoleRequest.State.OPEN) {
            throw IdentityProblem.REQUEST_DECIDED.with("state", request.state().code());
        }
        if (request.person().equals(by.person()) || request.requestedBy().equals(by.person())) {
            throw IdentityProblem.SAME_PERSON.with();
        }
        return request;
    }

    private static void refuseIfImpossible(Person person, Role role) {
        if (person.roles().contains(role)) {
            throw IdentityProblem.ROLE_HELD.with("name", person.name()).and("role", role.code());
        }
        boolean holdsAnother = role.isAdministrator() && !person.roles().isEmpty();
        if (Person.Kind.of(role) != person.kind() || holdsAnother) {
            throw IdentityProblem.ROLES_EXCLUDE_EACH_OTHER
                    .with("name", person.name())
                    .and("role", role.code());
        }
    }

    private void keep(IdentityAct act, SignedIn by, Person person, Role role) {
        audit.record(AuditEntry.done(act, SessionBook.actor(by), "person:" + person.id())
                .with("login", person.login())
                .with("role", role.code()));
    }
}
