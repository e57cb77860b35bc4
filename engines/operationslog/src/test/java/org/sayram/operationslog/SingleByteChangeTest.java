package org.sayram.operationslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sayram.operationslog.ChainVerdict.Broken;

/** Every single-byte change in a sample of 1,000 is found. A row is kept as a database keeps it: one run of bytes a column. */
class SingleByteChangeTest {
    private static final long SEED = 20_260_615;
    private static final int CHANGES = 1_000;

    private final List<Event> chain = Events.chain("centre", 1, 50);

    @Test
    void everySingleByteChangeIsFoundAtItsOwnSequence() {
        var random = new Random(SEED);
        int unreadable = 0;
        for (int change = 0; change < CHANGES; change++) {
            int at = random.nextInt(chain.size());
            List<byte[]> row = columns(chain.get(at));
            String what = changeOneByte(row, random) + " of sequence " + (at + 1);
            Event changed = read(row);
            if (changed == null) {
                unreadable++;
            } else {
                assertThat(changed).as(what).isNotEqualTo(chain.get(at));
                assertThat(verdictWith(at, changed))
                        .as(what)
                        .isInstanceOfSatisfying(
                                Broken.class, broken -> assertThat(broken.at()).isEqualTo(at + 1));
            }
        }
        System.out.println(CHANGES + " single-byte changes, seed " + SEED + ": all found, " + unreadable
                + " of them because the row cannot be read any more");
        assertThat(unreadable).isLessThan(CHANGES / 2);
    }

    private ChainVerdict verdictWith(int at, Event changed) {
        var verifier = new ChainVerifier("centre", 1);
        for (int i = 0; i < chain.size(); i++) {
            verifier.accept(i == at ? changed : chain.get(i));
        }
        return verifier.verdict();
    }

    private static String changeOneByte(List<byte[]> row, Random random) {
        int length = row.stream().mapToInt(column -> column.length).sum();
        int place = random.nextInt(length);
        int column = 0;
        while (place >= row.get(column).length) {
            place -= row.get(column).length;
            column++;
        }
        row.get(column)[place] ^= (byte) (1 + random.nextInt(255));
        return "byte " + place + " of column " + column;
    }

    private static List<byte[]> columns(Event e) {
        var row = new ArrayList<byte[]>();
        row.add(uuid(e.id()));
        row.add(uuid(e.actId()));
        List.of(e.world(), e.stream(), e.node(), e.actor(), e.type(), e.body())
                .forEach(text -> row.add(text.getBytes(StandardCharsets.UTF_8)));
        row.add(ByteBuffer.allocate(12)
                .putInt(e.incarnation())
                .putInt(e.term())
                .putInt(e.version())
                .array());
        row.add(e.basedOn() == null ? new byte[0] : uuid(e.basedOn()));
        row.add(ByteBuffer.allocate(20)
                .putLong(e.sequence())
                .putLong(e.clock().millis())
                .putInt(e.clock().counter())
                .array());
        row.add(ByteBuffer.allocate(16)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, e.occurredAt()))
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, e.recordedAt()))
                .array());
        row.add(e.previousHash().bytes());
        row.add(e.hash().bytes());
        return row;
    }

    /** The event of a row, or null if the row holds what no event can. */
    private static @Nullable Event read(List<byte[]> row) {
        try {
            var small = ByteBuffer.wrap(row.get(8));
            int incarnation = small.getInt();
            int term = small.getInt();
            int version = small.getInt();
            var clock = ByteBuffer.wrap(row.get(10));
            long sequence = clock.getLong();
            var times = ByteBuffer.wrap(row.get(11));
            return new Event(
                    uuid(row.get(0)),
                    uuid(row.get(1)),
                    text(row.get(2)),
                    text(row.get(3)),
                    text(row.get(4)),
                    incarnation,
                    sequence,
                    term,
                    row.get(9).length == 0 ? null : uuid(row.get(9)),
                    new HybridTime(clock.getLong(), clock.getInt()),
                    micros(times.getLong()),
                    micros(times.getLong()),
                    text(row.get(5)),
                    text(row.get(6)),
                    version,
                    text(row.get(7)),
                    Hash.ofDigest(row.get(12)),
                    Hash.ofDigest(row.get(13)));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return null;
        }
    }

    private static byte[] uuid(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        return new UUID(in.getLong(), in.getLong());
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static Instant micros(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
