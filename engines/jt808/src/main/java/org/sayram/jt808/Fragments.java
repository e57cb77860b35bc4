package org.sayram.jt808;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sayram.kernel.wire.Bytes;

/**
 * Joins messages that come in parts (分包). Parts of one message have the same id and consecutive serials, so the serial of the
 * first is known from any of them. One object belongs to one connection and is not for several threads at once; what it holds is
 * bounded in number and in time.
 */
public final class Fragments {
    private static final int MESSAGES_AT_MOST = 8;
    private static final int PARTS_AT_MOST = 128;
    private static final int SERIALS = 0x10000;

    private final Duration patience;
    private final Map<Key, Waiting> waiting = new LinkedHashMap<>();

    /** @param patience how long the parts of a message may take, from the last that came */
    public Fragments(Duration patience) {
        this.patience = patience;
    }

    private record Key(String phone, int messageId, int firstSerial) {}

    private static final class Waiting {
        private final int total;
        private final TreeMap<Integer, Bytes> parts = new TreeMap<>();
        private Instant heardAt;

        Waiting(int total, Instant heardAt) {
            this.total = total;
            this.heardAt = heardAt;
        }
    }

    /**
     * Takes a part.
     *
     * @return the bytes of the whole body when this was the last part missing
     * @throws IllegalArgumentException when the frame is no part of a message
     */
    public Optional<Bytes> add(Decoded.Frame frame, Instant now) {
        Header.Part part = frame.header().part();
        if (part == null) {
            throw new IllegalArgumentException(
                    "the frame with serial " + frame.header().serial() + " is no part");
        }
        forget(now);
        if (part.number() < 1 || part.number() > part.total() || part.total() > PARTS_AT_MOST) {
            return Optional.empty();
        }
        Key key = key(frame.header(), part);
        Waiting message = waiting.computeIfAbsent(key, fresh -> new Waiting(part.total(), now));
        if (message.total != part.total()) {
            return Optional.empty();
        }
        message.parts.put(part.number(), frame.bodyBytes());
        message.heardAt = now;
        if (message.parts.size() < message.total) {
            dropOldest();
            return Optional.empty();
        }
        waiting.remove(key);
        return Optional.of(join(message));
    }

    /** The parts still missing of messages that have been silent for half the patience: ask for them with 0x8003. */
    public List<Body.ResendParts> missing(Instant now) {
        forget(now);
        List<Body.ResendParts> wanted = new ArrayList<>();
        waiting.forEach((key, message) -> {
            if (message.heardAt.plus(patience.dividedBy(2)).isBefore(now)) {
                List<Integer> numbers = new ArrayList<>();
                for (int number = 1; number <= message.total; number++) {
                    if (!message.parts.containsKey(number)) {
                        numbers.add(number);
                    }
                }
                wanted.add(new Body.ResendParts(key.firstSerial(), numbers));
            }
        });
        return wanted;
    }

    private static Key key(Header header, Header.Part part) {
        int first = Math.floorMod(header.serial() - (part.number() - 1), SERIALS);
        return new Key(header.phone(), header.messageId(), first);
    }

    private static Bytes join(Waiting message) {
        int length = message.parts.values().stream().mapToInt(Bytes::length).sum();
        byte[] joined = new byte[length];
        int at = 0;
        for (Bytes part : message.parts.values()) {
            part.asBuffer().get(joined, at, part.length());
            at += part.length();
        }
        return Bytes.copyOf(joined);
    }

    private void forget(Instant now) {
        waiting.values().removeIf(message -> message.heardAt.plus(patience).isBefore(now));
    }

    private void dropOldest() {
        if (waiting.size() > MESSAGES_AT_MOST) {
            waiting.remove(waiting.keySet().iterator().next());
        }
    }
}
