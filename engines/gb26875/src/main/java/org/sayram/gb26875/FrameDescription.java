package org.sayram.gb26875;

import org.sayram.gb26875.internal.FrameJson;

/**
 * A decoded frame as one JSON object, for those who read frames: the engineer's page and {@code ./dev decode gb26875} show the
 * same. Members are the standard's fields in camelCase in the order of the wire, numbers as sent and their meaning beside them
 * ({@code systemType}, {@code systemTypeName}, {@code systemTypeNameZh} …); times are ISO 8601 in UTC, or null with the six
 * bytes beside them.
 */
public final class FrameDescription {
    private FrameDescription() {}

    /** The JSON object of a frame ({@code "ok":true}) or of a refusal ({@code "ok":false} with reason and byte), on one line. */
    public static String json(Decoded decoded) {
        return FrameJson.line(decoded);
    }
}
