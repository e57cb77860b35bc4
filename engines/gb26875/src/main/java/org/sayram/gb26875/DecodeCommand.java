package org.sayram.gb26875;

import java.io.IOException;
import org.sayram.kernel.wire.DecodeLines;

/** The command {@code ./dev decode gb26875}, see {@link DecodeLines}. */
public final class DecodeCommand {
    private DecodeCommand() {}

    /** Answers the frames on standard input. */
    public static void main(String[] arguments) throws IOException {
        lines().main(arguments);
    }

    static DecodeLines lines() {
        var decoder = new Gb26875Decoder();
        return new DecodeLines(bytes -> FrameDescription.json(decoder.decode(bytes)));
    }
}
