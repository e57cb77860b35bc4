package org.sayram.iot.internal.duty;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/**
 * Which terminals a round asks. The order is that of SHA-256 over seed, slash and terminal id; so whoever knows the seed and the
 * register can repeat the draw, and nobody who knows neither can bend it.
 */
final class DutyDraw {
    private static final int PERCENT = 100;

    private DutyDraw() {}

    /** The first {@code share} percent, rounded up, of these ids in the order of the draw. */
    static List<String> draw(String seed, Collection<String> ids, int share) {
        int wanted = (ids.size() * share + PERCENT - 1) / PERCENT;
        return ids.stream()
                .sorted(Comparator.comparing((String id) -> sha256(seed + "/" + id))
                        .thenComparing(id -> id))
                .limit(wanted)
                .toList();
    }

    /** Names the set of ids that could be drawn, so that a later list can be held against it. */
    static String hash(Collection<String> ids) {
        return sha256(String.join("\n", new TreeSet<>(ids)) + (ids.isEmpty() ? "" : "\n"));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
