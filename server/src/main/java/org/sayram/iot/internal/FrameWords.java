package org.sayram.iot.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sayram.gb26875.Body;
import org.sayram.gb26875.Decoded;

/** A frame in words, for the engineer's page. */
final class FrameWords {
    private FrameWords() {}

    static Map<String, Object> of(Decoded.Frame frame) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("serial", frame.serial());
        words.put("command", frame.command());
        words.put("source", frame.source());
        words.put("destination", frame.destination());
        words.put("sentAt", frame.sentAt());
        switch (frame.body()) {
            case Body.Empty empty -> words.put("body", "empty");
            case Body.OneByte one -> words.put("oneByte", one.value());
            case Body.Objects objects -> {
                words.put("type", objects.type().code());
                words.put(
                        "objects",
                        objects.objects().stream().map(Object::toString).toList());
            }
            case Body.UnknownType unknown -> words.put("unknownType", unknown.type());
            case Body.Unparsed unparsed -> {
                words.put("type", unparsed.type().code());
                words.put("unparsed", unparsed.why());
            }
        }
        return words;
    }
}
