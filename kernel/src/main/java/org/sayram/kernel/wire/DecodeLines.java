package org.sayram.kernel.wire;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The loop of {@code ./dev decode}: reads frames in hexadecimal, one a line, and prints for each line one line of JSON that says
 * what the frame means or why it is none. Every line has its answer, an empty one too, so that input and output can be laid side
 * by side.
 */
public final class DecodeLines {
    private final Function<byte[], String> decoder;

    /** @param decoder answers the bytes of one line with one JSON object on one line; it never throws for bad bytes */
    public DecodeLines(Function<byte[], String> decoder) {
        this.decoder = decoder;
    }

    /** Reads standard input to its end. Text goes out in UTF-8 whatever the machine's locale is. */
    public void main(String[] arguments) throws IOException {
        if (arguments.length > 0) {
            System.err.println(
                    "'" + arguments[0]
                            + "' is not understood: decode takes no options. Give it frames in hexadecimal on standard input, one a line.");
            System.exit(2);
        }
        Reader in = new InputStreamReader(System.in, StandardCharsets.UTF_8);
        try (PrintStream out =
                new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8)) {
            run(in, out);
        }
    }

    /** Answers every line of {@code in} with a line on {@code out}, at once, so that it also serves in a pipe. */
    public void run(Reader in, PrintStream out) throws IOException {
        BufferedReader lines = new BufferedReader(in);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            out.print(answer(line) + "\n");
            if (!lines.ready()) {
                out.flush();
            }
        }
    }

    /** The answer to one line. */
    public String answer(String line) {
        return switch (Hex.read(line)) {
            case Hex.Read read -> decoder.apply(read.array());
            case Hex.NotHex not -> refusal("NOT_HEX", not.atByte());
        };
    }

    /** The JSON object of bytes that are not a frame: why, and the first byte of the offending field. */
    public static String refusal(String reason, int atByte) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("ok", false);
        fields.put("reason", reason);
        fields.put("atByte", atByte);
        return Json.write(fields);
    }
}
