package org.sayram.incident.internal;

import org.sayram.identity.SignedIn;

/** The seat a person acts from; where none was chosen the person is a seat of their own. */
final class Seats {
    private Seats() {}

    static String of(SignedIn person) {
        return person.seat() != null ? person.seat() : person.login();
    }
}
