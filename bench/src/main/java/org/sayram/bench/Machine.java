package org.sayram.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    static long residentKilobytes(long process) throws IOException {
        return kilobytes("/proc/" + process + "/status", "VmRSS");
    }

    /** What is left of the heap of a Java process after a full collection, in KiB. */
    static long liveHeapKilobytes(long process) throws IOException, InterruptedException {
        jcmd(process, "GC.run");
        Matcher used = Pattern.compile("used (\\d+)K").matcher(jcmd(process, "GC.heap_info"));
        long sum = 0;
        while (used.find()) {
            sum += Long.parseLong(used.group(1));
        }
        return sum;
    }

    private static String jcmd(long process, String command) throws IOException, InterruptedException {
        Process asked = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process),
                        command)
                .redirectErrorStream(true)
                .start();
        String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (asked.waitFor() != 0) {
            throw new IOException("jcmd " + command + " of process " + process + ": " + answer);
        }
        // Metaspace stands below the heap in the answer and is not part of it.
        int metaspace = answer.indexOf("Metaspace");
        return metaspace < 0 ? answer : answer.substring(0, metaspace);
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
