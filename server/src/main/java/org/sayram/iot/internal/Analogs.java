package org.sayram.iot.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.sayram.gb26875.AnalogType;
import org.sayram.gb26875.CodeTable;

/**
 * Kinds of readings: those of GB/T 26875.3 (1 to 12), and for things some of ours above 127, where the standard has none or steps
 * too coarse, such as residual current in mA. From a terminal a code above 127 means what its maker says, so it stays unnamed.
 */
public final class Analogs {
    /** Numbers of things begin here; those of terminals have 48 bits. */
    public static final long FIRST_THING = 1L << 48;

    private static final Map<Integer, AnalogType> OURS = load();
    private static final int LAST_OF_THE_STANDARD = 12;

    private Analogs() {}

    /** What a code means in a reading of the terminal or thing with this number. */
    public static Optional<AnalogType> find(long address, int code) {
        return address >= FIRST_THING ? ofThings(code) : AnalogType.findByCode(code);
    }

    /** What a code means in profiles of things. */
    public static Optional<AnalogType> ofThings(int code) {
        return AnalogType.findByCode(code).or(() -> Optional.ofNullable(OURS.get(code)));
    }

    /** The codes that profiles may use. */
    public static List<Integer> codesOfThings() {
        List<Integer> codes = new ArrayList<>();
        for (int code = 1; code <= LAST_OF_THE_STANDARD; code++) {
            codes.add(code);
        }
        codes.addAll(OURS.keySet());
        return codes;
    }

    private static Map<Integer, AnalogType> load() {
        Map<Integer, AnalogType> types = new TreeMap<>();
        try (InputStream in = Objects.requireNonNull(Analogs.class.getResourceAsStream("own-analog-types.csv"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().skip(1).map(line -> line.split(",", -1)).forEach(row -> {
                int code = Integer.parseInt(row[0]);
                types.put(
                        code,
                        new AnalogType(
                                code,
                                new CodeTable.Name(row[1], row[2]),
                                row[3],
                                new BigDecimal(row[4]),
                                new BigDecimal(row[5]),
                                new BigDecimal(row[6])));
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the table of our own kinds of readings cannot be read", e);
        }
        return types;
    }
}
