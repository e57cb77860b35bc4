package org.sayram.gb26875.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sayram.gb26875.Body;
import org.sayram.gb26875.Decoded;
import org.sayram.gb26875.InformationObject;
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
        Fields fields = new Fields()
                .put("ok", true)
                .put("serial", frame.serial())
                .put(
                        "version",
                        frame.header().mainVersion() + "." + frame.header().userVersion())
                .time("sentAt", frame.header().sent())
                .put("source", frame.source())
                .put("destination", frame.destination())
                .put("command", frame.command());
        body(frame.body(), fields);
        return fields.map();
    }

    private static void body(Body body, Fields fields) {
        switch (body) {
            case Body.Empty empty -> {}
            case Body.OneByte one -> fields.put("raw", "%02x".formatted(one.value()));
            case Body.Objects known ->
                fields.put("type", known.type().code())
                        .put("count", known.objects().size())
                        .put("objects", objects(known.objects()));
            case Body.Private own ->
                fields.put("type", own.form().flag())
                        .put("count", own.objects().size())
                        .put("readAsType", own.form().as().code())
                        .put("objects", objects(own.objects()))
                        .put("raw", own.raw().toHex());
            case Body.UnknownType unknown ->
                fields.put("type", unknown.type())
                        .put("count", unknown.count())
                        .put("objects", List.of())
                        .put("raw", unknown.raw().toHex());
            case Body.Unparsed unparsed ->
                fields.put("type", unparsed.type().code())
                        .put("count", unparsed.count())
                        .put("objects", List.of())
                        .put("raw", unparsed.raw().toHex())
                        .put("unparsed", unparsed.why());
        }
    }

    private static List<Map<String, Object>> objects(List<InformationObject> objects) {
        List<Map<String, Object>> shown = new ArrayList<>();
        for (InformationObject object : objects) {
            shown.add(ObjectJson.fields(object));
        }
        return shown;
    }
}
