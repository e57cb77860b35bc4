package org.sayram.operationslog;

import java.util.UUID;

/** A fact at its place in the agreed order. */
record OrderedFact<F extends IncidentFact>(F fact, OrderedEvent at) {
    UUID id() {
        return at.event().id();
    }

    Event event() {
        return at.event();
    }

    OrderKey key() {
        return at.key();
    }
}
