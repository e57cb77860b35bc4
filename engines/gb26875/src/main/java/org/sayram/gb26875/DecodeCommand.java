package org.sayram.gb26875;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.sayram.gb26875.internal.FrameJson;
import org.sayram.gb26875.internal.Hex;

/**
 * The command {@code ./dev decode gb26875}: reads frames in hexadecimal, one a line, and prints for each line one line of JSON
 * that says what the frame means or why it is none. Every line has its answer, an empty one too, so that input and output can
 * be laid side by side.
 */
public final class DecodeCommand {
    private final Gb26875Decoder decoder = new Gb26875Decoder();

    /** Reads standard input to its end. Text goes out in UTF-8 whatever the machine's locale is. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0) {
            System.err.println(
                    "'" + arguments[0]
                            + "' is not understood: decode takes no options. Give it frames in hexadecimal on standard input, one a line.");
            System.exit(2);
        }
        Reader in = new InputStreamReader(System.in, StandardCharsets.UTF_8);
        try (PrintStream out =
                new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8)) {
            new DecodeCommand().run(in, out);
        }
    }

    /** Answers every line of {@code in} with a line on {@code out}, at once, so that it also serves in a pipe. */
    void run(Reader in, PrintStream out) throws IOException {
        BufferedReader lines = new BufferedReader(in);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            out.print(answer(line) + "\n");
            if (!lines.ready()) {
                out.flush();
            }
        }
    }

    /** The answer to one line. */
    String answer(String line) {
        return switch (Hex.read(line)) {
            case Hex.Read read -> FrameJson.line(decoder.decode(read.array()));
            case Hex.NotHex not -> FrameJson.refusal("NOT_HEX", not.atByte());
        };
    }
}
