package org.sayram.identity.internal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a person must do before working: a session with one factor, or with a password that others know, is limited. */
public enum SetUp {
    /** Choose a password of one's own. */
    PASSWORD,
    /** Enrol the one-time code. */
    CODE;

    /** The word in JSON. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
