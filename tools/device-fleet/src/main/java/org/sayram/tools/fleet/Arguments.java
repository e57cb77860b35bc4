package org.sayram.tools.fleet;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The words of a command line as named values: {@code --name value} or {@code --name=value}. */
final class Arguments {
    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000L);
    private static final BigDecimal LONGEST_SECONDS = BigDecimal.valueOf(366L * 24 * 3600);

    private final Map<String, String> values;

    private Arguments(Map<String, String> values) {
        this.values = values;
    }

    static Arguments of(String[] words, Set<String> known) {
        Map<String, String> values = new HashMap<>();
        for (int at = 0; at < words.length; at++) {
            String word = words[at];
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            if (!known.contains(name)) {
                throw new WrongOption("'" + name + "' is not an option", "Use one of " + new TreeSet<>(known));
            }
            if (equals < 0 && at + 1 == words.length) {
                throw new WrongOption(name + " has no value", "Write it as " + name + " VALUE");
            }
            values.put(name, equals < 0 ? words[++at] : word.substring(equals + 1));
        }
        return new Arguments(values);
    }

    Optional<String> findText(String name) {
        return Optional.ofNullable(values.get(name));
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    long number(String name, long otherwise, long least, long greatest) {
        String text = values.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= greatest) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw outside(name, text, least, greatest);
        }
        throw outside(name, text, least, greatest);
    }

    double rate(String name, double otherwise) {
        String text = values.get(name);
        return text == null ? otherwise : decimal(name, text).doubleValue();
    }

    Duration seconds(String name, Duration otherwise) {
        String text = values.get(name);
        return text == null
                ? otherwise
                : Duration.ofNanos(decimal(name, text).multiply(NANOS).longValue());
    }

    /** A file that must be there. */
    Path file(String name, Path otherwise) {
        Path file = Path.of(text(name, otherwise.toString()));
        if (!Files.isRegularFile(file)) {
            throw new WrongOption(
                    name + " '" + file + "' is not a file", "Give the path of a CSV file, for example " + otherwise);
        }
        return file;
    }

    private static BigDecimal decimal(String name, String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            if (number.signum() >= 0 && number.compareTo(LONGEST_SECONDS) <= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw negative(name, text);
        }
        throw negative(name, text);
    }

    private static WrongOption negative(String name, String text) {
        return new WrongOption(
                name + " '" + text + "' is not a number from 0 to " + LONGEST_SECONDS,
                "Write it like " + name + " 2.5");
    }

    private static WrongOption outside(String name, String text, long least, long greatest) {
        return new WrongOption(
                name + " '" + text + "' is not a whole number from " + least + " to " + greatest,
                "Write it like " + name + " " + Math.clamp(10, least, greatest));
    }
}
