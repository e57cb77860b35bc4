package org.sayram.bench;

import static org.sayram.bench.Bench.say;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares what the terminals were told with what is stored. */
final class ConfirmedFrames {
    private ConfirmedFrames() {}

    /** Says what is lost and what is there twice; true where every frame sent was confirmed and is stored once. */
    static boolean judge(String what, Platform platform, Path journal, int frames) throws IOException, SQLException {
        Map<String, Integer> stored = stored(platform);
        List<String> confirmed = Files.readAllLines(journal);
        long lost = 0;
        long twice = 0;
        for (String line : confirmed) {
            int times = stored.getOrDefault(
                    line.substring(0, line.indexOf(' ')) + line.substring(line.lastIndexOf(' ')), 0);
            lost += times == 0 ? 1 : 0;
            twice += times > 1 ? 1 : 0;
        }
        long storedTwice = stored.values().stream().filter(times -> times > 1).count();
        say(
                "%s: %d frames sent, %d confirmed, %d different frames stored: "
                        + "%d confirmed but lost, %d confirmed and stored more than once, %d of all stored more than once",
                what, frames, confirmed.size(), stored.size(), lost, twice, storedTwice);
        say("%s: this shows the order of commit and confirm, not what a loss of power does", what);
        return lost == 0 && twice == 0 && storedTwice == 0 && confirmed.size() == frames;
    }

    /** How often each frame is stored: terminal and SHA-256 to rows. */
    private static Map<String, Integer> stored(Platform platform) throws IOException, SQLException {
        Map<String, Integer> stored = new HashMap<>();
        try (Connection connection = platform.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select terminal, encode(sha256(bytes), 'hex') as digest from gateway.raw_frame")) {
            while (rows.next()) {
                stored.merge(rows.getLong("terminal") + " " + rows.getString("digest"), 1, Integer::sum);
            }
        }
        return stored;
    }
}
