package org.sayram.jt808.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayram.jt808.Decoded;
import org.sayram.jt808.Header;
import org.sayram.jt808.MessageId;
import org.sayram.kernel.wire.DecodeLines;
import org.sayram.kernel.wire.Json;

/** Shows what bytes turned out to be as one JSON object. */
public final class FrameJson {
    private FrameJson() {}

    /** One line of JSON for a frame or a refusal. */
    public static String line(Decoded decoded) {
        return switch (decoded) {
            case Decoded.Frame frame -> Json.write(frame(frame));
            case Decoded.Rejected rejected ->
                DecodeLines.refusal(rejected.reason().name(), rejected.atByte());
        };
    }

    private static Map<String, Object> frame(Decoded.Frame frame) {
        Header header = frame.header();
        MessageId known = MessageId.findByCode(header.messageId()).orElse(null);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("ok", true);
        fields.put("messageId", header.messageId());
        fields.put("messageIdHex", hex16(header.messageId()));
        put(fields, "messageName", known == null ? null : known.english());
        put(fields, "messageNameZh", known == null ? null : known.chinese());
        fields.put("phone", header.phone());
        fields.put("version", header.edition().isOf2019() ? "2019/" + header.protocolVersion() : "2013-or-2011");
        fields.put("serial", header.serial());
        fields.put("bodyLength", frame.bodyBytes().length());
        if (header.encryption() != 0) {
            fields.put("encryption", header.encryption());
        }
        Header.Part part = header.part();
        if (part != null) {
            fields.put("parts", part.total());
            fields.put("part", part.number());
        }
        fields.put("body", BodyJson.fields(frame.body(), header.edition()));
        return fields;
    }

    static String hex16(int number) {
        return "0x%04X".formatted(number);
    }

    /** Null is written as null. */
    @SuppressWarnings("NullAway") // a LinkedHashMap holds nulls; JSON has a word for them
    static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        fields.put(name, value);
    }
}
