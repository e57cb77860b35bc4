package org.sayram.operations;

import org.jspecify.annotations.Nullable;

/**
 * Decides a race between two writers: the version number under a key is checked and raised with the append.
 *
 * @param key for example {@code unit/<id>}
 * @param expectedVersion the version the decision was made on, or null to raise without checking
 */
public record Guard(String key, @Nullable Long expectedVersion) {
    /** The append is refused unless the key still has this version. */
    public static Guard on(String key, long expectedVersion) {
        return new Guard(key, expectedVersion);
    }

    /** The append raises the version whatever it is; writers of one key still queue behind each other. */
    public static Guard raise(String key) {
        return new Guard(key, null);
    }
}
