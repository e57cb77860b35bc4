package org.sayram.kernel.code;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The code table of vehicle types: letters, class, names and what each counts for. The table is data: the standard one
 * comes with the program, a prefecture may read its own.
 */
public final class VehicleTypes {
    private static final String STANDARD = "vehicle-types.csv";
    private static final int COLUMNS = 5;

    private final Map<VehicleType, Entry> entries;

    private VehicleTypes(Map<VehicleType, Entry> entries) {
        this.entries = entries;
    }

    /**
     * One row of the table.
     *
     * @param type the letters
     * @param vehicleClass the class of GB 7956.1, or other
     * @param chineseName the trade's word
     * @param englishName the same in English
     * @param capabilities what it counts for at a scene
     */
    public record Entry(
            VehicleType type,
            VehicleClass vehicleClass,
            String chineseName,
            String englishName,
            Set<Capability> capabilities) {
        /** Copies the capabilities. */
        public Entry {
            capabilities = Set.copyOf(capabilities);
        }
    }

    /** The table that comes with the program. */
    public static VehicleTypes standard() {
        var stream = Objects.requireNonNull(VehicleTypes.class.getResourceAsStream(STANDARD), STANDARD);
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(STANDARD + " inside the program cannot be read", e);
        }
    }

    /**
     * Reads a table: lines of {@code code,class,chinese,english,capabilities}; the first line that is no comment is the
     * heading. A bad line is refused with its number.
     */
    public static VehicleTypes read(Reader reader) throws IOException {
        var lines = new BufferedReader(reader);
        Map<VehicleType, Entry> entries = new LinkedHashMap<>();
        boolean headingSeen = false;
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (headingSeen) {
                Entry entry = entry(line, number);
                if (entries.put(entry.type(), entry) != null) {
                    throw new IllegalArgumentException("line " + number + ": " + entry.type() + " stands twice");
                }
            }
            headingSeen = true;
        }
        return new VehicleTypes(Collections.unmodifiableMap(entries));
    }

    private static Entry entry(String line, int number) {
        String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException("line " + number + " has " + cells.length + " cells, not " + COLUMNS);
        }
        try {
            var vehicleClass = VehicleClass.valueOf(constant(cells[1]));
            return new Entry(new VehicleType(cells[0]), vehicleClass, cells[2], cells[3], capabilities(cells[4]));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
        }
    }

    private static Set<Capability> capabilities(String cell) {
        Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
        for (String word : cell.strip().split(" +")) {
            capabilities.add(Capability.valueOf(constant(word)));
        }
        return capabilities;
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** The row of a type, if the table has one. */
    public Optional<Entry> findEntry(VehicleType type) {
        return Optional.ofNullable(entries.get(type));
    }

    /** What a type counts for; nothing for a type the table lacks. */
    public Set<Capability> capabilities(VehicleType type) {
        return findEntry(type).map(Entry::capabilities).orElse(Set.of());
    }

    /** Every row in the order of the table. */
    public List<Entry> listEntries() {
        return List.copyOf(entries.values());
    }

    /** The types that count for each capability, for the capability atlas. */
    public Map<Capability, List<VehicleType>> byCapability() {
        Map<Capability, List<VehicleType>> byCapability = new EnumMap<>(Capability.class);
        for (Entry entry : entries.values()) {
            for (Capability capability : entry.capabilities()) {
                byCapability
                        .computeIfAbsent(capability, unused -> new ArrayList<>())
                        .add(entry.type());
            }
        }
        return byCapability;
    }
}
