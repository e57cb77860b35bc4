package org.sayram.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of ours as an operating system sees it: started, killed, ended, with what it printed. */
record ServerProcess(Process process, Path output) {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    /** Starts {@code main} with the class path of the tests and an embedded database under {@code data}. */
    static ServerProcess start(String main, Path data, String... arguments) throws IOException {
        Files.createDirectories(data);
        Path output = Files.createTempFile(data, "output-", ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx600m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dsayram.data=" + data,
                "-Dsayram.database.mode=embedded",
                "-Dserver.port=0",
                "-Dsayram.iot.gb26875-port=0",
                main));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new ServerProcess(process, output);
    }

    /** Waits until the platform says it is ready; its address. */
    String awaitReady(Path data) throws Exception {
        Path ready = data.resolve("ready");
        Instant end = Instant.now().plus(LIMIT);
        while (!Files.exists(ready) || !Files.readString(ready).contains("\n" + process.pid() + "\n")) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new AssertionError("The platform did not become ready:\n" + text());
            }
            Thread.sleep(100);
        }
        return Files.readAllLines(ready).getFirst();
    }

    int awaitEnd() throws Exception {
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("The program did not end:\n" + text());
        }
        return process.exitValue();
    }

    /** As kill -9 does: nothing is tidied up. */
    void kill() throws Exception {
        process.destroyForcibly();
        awaitEnd();
    }

    /** As Ctrl-C does. */
    void stop() throws Exception {
        process.destroy();
        awaitEnd();
    }

    String text() throws IOException {
        return Files.readString(output);
    }
}
