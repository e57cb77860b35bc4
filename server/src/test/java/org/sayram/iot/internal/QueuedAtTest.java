package org.sayram.iot.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A confirmed alarm tells when its incident stood in the dispatch queue: the moment the log stored both. */
class QueuedAtTest extends DeskStage {
    @Test
    void notesWhenTheConfirmationAndItsIncidentWereStored() {
        firstBurns();
        desk("take", Map.of());
        desk("confirm", Map.of("note", "见烟"));
        Timestamp queued = jdbc.sql("select queued_at from iot.alarm where id = cast(? as uuid)")
                .param(id())
                .query(Timestamp.class)
                .single();
        Timestamp stored = jdbc.sql("""
                select recorded_at from operations.event where stream = 'alarm/' || ? and type like '%confirmed%'
                """).param(id()).query(Timestamp.class).single();
        assertThat(queued).isEqualTo(stored);
    }

    @Test
    void saysNothingOfAnAlarmThatWasNotConfirmed() {
        firstBurns();
        desk("take", Map.of());
        desk("false", Map.of("cause", "cooking"));
        assertThat(jdbc.sql("select count(*) from iot.alarm where id = cast(? as uuid) and queued_at is null")
                        .param(id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void notesWhenTheLogStoredTheRaisingAndKeepsThatWhateverFollows() {
        firstBurns();
        desk("take", Map.of());
        firstBurns();
        Timestamp stored = jdbc.sql("select stored_at from iot.alarm where id = cast(? as uuid)")
                .param(id())
                .query(Timestamp.class)
                .single();
        assertThat(stored)
                .isEqualTo(jdbc.sql("""
                        select recorded_at from operations.event where stream = 'alarm/' || ? and type like '%raised%'
                        """).param(id()).query(Timestamp.class).single());
    }
}
