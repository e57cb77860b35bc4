package org.sayram.jt808.internal;

import static org.sayram.jt808.internal.FrameJson.hex16;
import static org.sayram.jt808.internal.FrameJson.put;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sayram.jt808.Body;
import org.sayram.jt808.Edition;
import org.sayram.kernel.wire.Bytes;

/** The fields of a body, in the order of the wire. */
final class BodyJson {
    private static final List<String> RESULTS =
            List.of("ok", "failed", "message wrong", "not supported", "alarm acknowledged");
    private static final List<String> REGISTER_RESULTS = List.of(
            "ok", "vehicle already registered", "no such vehicle", "terminal already registered", "no such terminal");

    private BodyJson() {}

    static Map<String, Object> fields(Body body, Edition edition) {
        Map<String, Object> fields = new LinkedHashMap<>();
        switch (body) {
            case Body.Empty(Bytes added) -> {
                if (added.length() > 0) {
                    fields.put("added", added.toHex());
                }
            }
            case Body.GeneralReply reply -> generalReply(fields, reply);
            case Body.Register register -> register(fields, register);
            case Body.RegisterReply reply -> registerReply(fields, reply);
            case Body.Authenticate authenticate -> authenticate(fields, authenticate);
            case Body.LocationReport report -> LocationJson.put(fields, report.location(), edition);
            case Body.LocationAnswer answer -> {
                fields.put("replySerial", answer.replySerial());
                LocationJson.put(fields, answer.location(), edition);
            }
            case Body.LocationBatch batch -> batch(fields, batch, edition);
            case Body.Text text -> text(fields, text);
            case Body.ResendParts resend -> {
                fields.put("firstSerial", resend.firstSerial());
                fields.put("numbers", resend.numbers());
            }
            case Body.Part(Bytes raw) -> fields.put("raw", raw.toHex());
            case Body.Encrypted(Bytes raw) -> fields.put("raw", raw.toHex());
            case Body.Unknown(Bytes raw) -> fields.put("raw", raw.toHex());
            case Body.Unparsed(String why, Bytes raw) -> {
                fields.put("raw", raw.toHex());
                fields.put("unparsed", why);
            }
        }
        return fields;
    }

    private static void generalReply(Map<String, Object> fields, Body.GeneralReply reply) {
        fields.put("replySerial", reply.replySerial());
        fields.put("replyId", reply.replyId());
        fields.put("replyIdHex", hex16(reply.replyId()));
        result(fields, reply.result(), RESULTS);
    }

    private static void result(Map<String, Object> fields, int result, List<String> names) {
        fields.put("result", result);
        put(fields, "resultName", result < names.size() ? names.get(result) : null);
    }

    private static void register(Map<String, Object> fields, Body.Register register) {
        fields.put("layout", register.layout().year());
        fields.put("province", register.province());
        fields.put("city", register.city());
        fields.put("maker", register.maker());
        fields.put("model", register.model());
        fields.put("terminalId", register.terminalId());
        fields.put("plateColor", register.plateColor());
        fields.put("plate", register.plate());
    }

    private static void registerReply(Map<String, Object> fields, Body.RegisterReply reply) {
        fields.put("replySerial", reply.replySerial());
        result(fields, reply.result(), REGISTER_RESULTS);
        put(fields, "auth", reply.auth());
    }

    private static void authenticate(Map<String, Object> fields, Body.Authenticate authenticate) {
        fields.put("auth", authenticate.auth());
        if (authenticate.imei() != null) {
            put(fields, "imei", authenticate.imei());
            put(fields, "software", authenticate.software());
        }
    }

    private static void batch(Map<String, Object> fields, Body.LocationBatch batch, Edition edition) {
        fields.put("count", batch.count());
        fields.put("kind", batch.kind());
        put(fields, "kindName", batch.kind() == 0 ? "normal" : batch.kind() == 1 ? "catch-up" : null);
        fields.put(
                "items",
                batch.locations().stream()
                        .map(location -> LocationJson.put(new LinkedHashMap<>(), location, edition))
                        .toList());
        if (batch.rest().length() > 0) {
            fields.put("rest", batch.rest().toHex());
        }
    }

    private static void text(Map<String, Object> fields, Body.Text text) {
        fields.put("flag", text.flag());
        if (text.textType() != null) {
            put(fields, "textType", text.textType());
        }
        fields.put("text", text.text());
    }
}
