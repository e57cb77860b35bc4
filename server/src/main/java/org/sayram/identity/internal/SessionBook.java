package org.sayram.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.audit.AuditActor;
import org.sayram.audit.AuditEntry;
import org.sayram.audit.AuditTrail;
import org.sayram.identity.IdentityAct;
import org.sayram.identity.IdentityProblem;
import org.sayram.identity.IdentitySettings;
import org.sayram.identity.SessionEnded;
import org.sayram.identity.Sessions;
import org.sayram.identity.SignedIn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sessions: begun at sign-in, prolonged by acts, ended by their person, an administrator or the clock. */
@Component
public class SessionBook implements Sessions {
    /** A session that is used all the time is written no more often than this. */
    private static final Duration TOUCH_EVERY = Duration.ofSeconds(30);

    private final SessionStore store;
    private final SessionRules rules;
    private final IdentitySettings settings;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Tokens tokens = new Tokens();

    SessionBook(
            SessionStore store,
            SessionRules rules,
            IdentitySettings settings,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.settings = settings;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Begins a session and keeps that in the audit; without the audit there is no session. */
    @Transactional
    public String begin(Person person, SessionOrigin origin, String how) {
        Instant now = clock.instant();
        UUID id = UUID.randomUUID();
        String token = tokens.token();
        boolean administrator = person.kind() == Person.Kind.ADMINISTRATOR;
        Duration idle = administrator ? settings.administratorIdleLimit() : settings.idleLimit();
        store.add(id, Tokens.hash(token), person, origin, idle, now, now.plus(settings.absoluteLimit()));
        audit.record(AuditEntry.done(IdentityAct.SIGNED_IN, actor(person), "session:" + id)
                .with("by", how)
                .with("agent", origin.agent()));
        return token;
    }

    /** The session of a token, if it stands. */
    public Optional<LiveSession> find(String token) {
        return store.find(Tokens.hash(token), clock.instant()).flatMap(rules::judge);
    }

    /** Notes that the person did something. */
    public void touch(LiveSession session) {
        Instant now = clock.instant();
        if (session.lastUsedAt().plus(TOUCH_EVERY).isBefore(now)) {
            store.touch(session.signedIn().session(), now);
        }
    }

    @Override
    public boolean isLive(UUID session) {
        return store.isLive(session, clock.instant());
    }

    /** Ends the person's own present session. */
    @Transactional
    public void signOut(SignedIn signedIn) {
        if (store.end(signedIn.session(), signedIn.person(), "signed-out", clock.instant())) {
            audit.record(AuditEntry.done(IdentityAct.SIGNED_OUT, actor(signedIn), "session:" + signedIn.session()));
            events.publishEvent(new SessionEnded(signedIn.session()));
        }
    }

    /** Ends a session of one's own, or as the system administrator anybody's. */
    @Transactional
    public void end(UUID session, SignedIn by, boolean anybodys) {
        if (!store.end(session, anybodys ? null : by.person(), "ended-by:" + by.login(), clock.instant())) {
            throw IdentityProblem.NO_SUCH_SESSION.with("session", session);
        }
        audit.record(AuditEntry.done(IdentityAct.SESSION_ENDED, actor(by), "session:" + session));
        events.publishEvent(new SessionEnded(session));
    }

    /** Ends every session of a person but one, because what the person may do or knows has changed. */
    void endAll(UUID person, @Nullable UUID except, String why) {
        store.endAll(person, except, why, clock.instant()).forEach(id -> events.publishEvent(new SessionEnded(id)));
    }

    /** The standing sessions, of one person or of all. */
    public List<SessionView> list(@Nullable UUID onlyOf) {
        return store.list(onlyOf, clock.instant());
    }

    /** Takes a seat for this session; a seat has one person at a time. */
    @Transactional
    public void takeSeat(SignedIn signedIn, String seat) {
        store.lockSeat(seat);
        store.findHolder(seat, signedIn.person(), clock.instant()).ifPresent(holder -> {
            throw IdentityProblem.SEAT_TAKEN.with("seat", seat).and("holder", holder);
        });
        store.takeSeat(signedIn.session(), seat);
        audit.record(AuditEntry.done(IdentityAct.SEAT_TAKEN, actor(signedIn), "session:" + signedIn.session())
                .with("seat", seat));
    }

    static AuditActor actor(Person person) {
        return new AuditActor("person:" + person.id(), person.name());
    }

    static AuditActor actor(SignedIn signedIn) {
        return new AuditActor(signedIn.actorId(), signedIn.name());
    }
}
