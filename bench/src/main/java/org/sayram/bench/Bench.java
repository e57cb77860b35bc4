package org.sayram.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The command behind {@code ./dev bench} and {@code ./dev soak}. Every run is bounded and ends by itself. */
public final class Bench {
    private static final String USAGE = """
            Bench WHAT --application JAR --fleet CLASSPATH [--samples DIR] [--work DIR] [options]
              sensor  [--seconds 30] [--connections 200] [--window 32]   frames stored and confirmed, beside COPY of the same rows
              connections [--many 5000] [--seconds 20]                   the same with 5,000 connections; memory of an idle one
              growth  [--times 10] [--seconds 20]                        the figures at 1x and 10x the points of the sample
              alarm   [--alarms 200] [--rate 1000] [--high-rate 5000]    fire written to the socket -> event at a feed client
              readings [--rows 20100000] [--requests 400]               chart of one point over one year in 20 million readings
              start                                                      packaged start, first and again; resident memory
              kill    [--frames 50000] [--kills 3] [--database-kills 1] [--aways 0] [--away-seconds 60]
                                                                         kill -9 in the middle; is every confirmed frame there once?
              full    [--frames 20000]                                   the disk of --work fills up in the middle and has room again
              machine                                                    names the machine and ends
            """;

    private Bench() {}

    /** Runs one measurement; exit code 1 where what must hold does not. */
    public static void main(String[] words) throws Exception {
        if (words.length == 0) {
            System.err.print(USAGE);
            System.exit(2);
        }
        var options = new Options(values(Arrays.asList(words).subList(1, words.length)));
        System.out.println(Machine.line());
        if (words[0].equals("machine")) {
            return;
        }
        boolean good = switch (words[0]) {
            case "sensor" -> new SensorBench(options).run();
            case "connections" -> new ConnectionsBench(options).run();
            case "growth" -> new GrowthBench(options).run();
            case "alarm", "latency" -> new AlarmBench(options).run();
            case "readings" -> new ReadingsBench(options).run();
            case "start" -> new StartBench(options).run();
            case "kill" -> new KillSoak(options).run();
            case "full" -> new FullSoak(options).run();
            default -> {
                System.err.print(USAGE);
                yield false;
            }
        };
        System.exit(good ? 0 : 1);
    }

    private static Map<String, String> values(List<String> words) {
        Map<String, String> values = new TreeMap<>();
        for (int at = 0; at + 1 < words.size(); at += 2) {
            values.put(words.get(at), words.get(at + 1));
        }
        return values;
    }

    /** What was said on the command line. */
    record Options(Map<String, String> values) {
        Path path(String name, String otherwise) {
            return Path.of(values.getOrDefault("--" + name, otherwise)).toAbsolutePath();
        }

        String text(String name) {
            String value = values.get("--" + name);
            if (value == null) {
                throw new IllegalArgumentException("--" + name + " is missing");
            }
            return value;
        }

        int number(String name, int otherwise) {
            return Integer.parseInt(values.getOrDefault("--" + name, Integer.toString(otherwise)));
        }

        /** The same with one value said otherwise. */
        Options with(String name, String value) {
            var changed = new TreeMap<>(values);
            changed.put("--" + name, value);
            return new Options(changed);
        }

        Path samples() {
            return path("samples", "samples/prefecture");
        }
    }

    static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
