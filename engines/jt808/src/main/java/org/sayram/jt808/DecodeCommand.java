package org.sayram.jt808;

import java.io.IOException;
import org.sayram.kernel.wire.DecodeLines;

/** The command {@code ./dev decode jt808}, see {@link DecodeLines}. */
public final class DecodeCommand {
    private DecodeCommand() {}

    /** Answers the frames on standard input. */
    public static void main(String[] arguments) throws IOException {
        lines().main(arguments);
    }

    static DecodeLines lines() {
        var decoder = new Jt808Decoder();
        return new DecodeLines(bytes -> FrameDescription.json(decoder.decode(bytes)));
    }
}
