package org.sayram.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Names the machine beside its figures: a figure without it says nothing. */
final class Machine {
    private Machine() {}

    static String line() throws IOException {
        return "machine: " + firstValue("/proc/cpuinfo", "model name") + ", "
                + Runtime.getRuntime().availableProcessors() + " cores, "
                + kilobytes("/proc/meminfo", "MemTotal") / 1024 / 1024 + " GiB, "
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", java "
                + Runtime.version() + ", load before the run " + load();
    }

    /** Resident memory of a process, in MiB. */
    static long residentMiB(long process) throws IOException {
        return kilobytes("/proc/" + process + "/status", "VmRSS") / 1024;
    }

    private static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }

    private static long kilobytes(String file, String name) throws IOException {
        return Long.parseLong(firstValue(file, name).replaceAll("[^0-9]", ""));
    }

    private static String firstValue(String file, String name) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("0");
        }
    }
}
