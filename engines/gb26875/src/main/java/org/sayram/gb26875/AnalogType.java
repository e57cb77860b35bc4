package org.sayram.gb26875;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of reading (模拟量类型) with its unit: physical value = number sent × step.
 *
 * @param code 1 to 12 in the standard
 * @param name what is measured
 * @param unit sign of the unit
 * @param step the physical value of 1
 * @param least lowest valid physical value
 * @param greatest highest valid physical value
 */
public record AnalogType(
        int code, CodeTable.Name name, String unit, BigDecimal step, BigDecimal least, BigDecimal greatest) {
    private static final Map<Integer, AnalogType> TYPES = load();

    /** The analog type with this code; empty for unused (0), reserved and user-defined codes. */
    public static Optional<AnalogType> findByCode(int code) {
        return Optional.ofNullable(TYPES.get(code));
    }

    /** The physical value of a number sent, exactly. */
    public BigDecimal valueOf(int rawValue) {
        return step.multiply(BigDecimal.valueOf(rawValue));
    }

    /** Whether a number sent lies in the valid range of the standard. */
    public boolean isValid(int rawValue) {
        BigDecimal value = valueOf(rawValue);
        return value.compareTo(least) >= 0 && value.compareTo(greatest) <= 0;
    }

    private static Map<Integer, AnalogType> load() {
        Map<Integer, AnalogType> types = new HashMap<>();
        for (String[] row : CodeTable.rows("analog-types.csv")) {
            int code = Integer.parseInt(row[0]);
            var name = new CodeTable.Name(row[1], row[2]);
            types.put(
                    code,
                    new AnalogType(
                            code,
                            name,
                            row[3],
                            new BigDecimal(row[4]),
                            new BigDecimal(row[5]),
                            new BigDecimal(row[6])));
        }
        return Map.copyOf(types);
    }
}
