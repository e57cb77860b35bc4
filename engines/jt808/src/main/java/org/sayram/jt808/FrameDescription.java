package org.sayram.jt808;

import org.sayram.jt808.internal.FrameJson;

/**
 * A decoded frame as one JSON object, as {@code ./dev decode jt808} prints it: header fields, then the body's fields in camelCase
 * in the order of the wire, numbers as sent and their meaning beside them; times in UTC, or null with their bytes beside them.
 */
public final class FrameDescription {
    private FrameDescription() {}

    /** The JSON object of a frame ({@code "ok":true}) or of a refusal ({@code "ok":false} with reason and byte), on one line. */
    public static String json(Decoded decoded) {
        return FrameJson.line(decoded);
    }
}
