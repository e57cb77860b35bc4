package org.sayram.shared.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of jobs. */
@Component
class JobStore {
    private static final int MOST = 100;

    private final JdbcClient jdbc;

    JobStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, String kind, String startedBy, Instant now) {
        jdbc.sql("""
                INSERT INTO shared.job (id, kind, started_by, state, started_at, heartbeat_at)
                VALUES (:id, :kind, :by, 'running', :now, :now)""")
                .param("id", id)
                .param("kind", kind)
                .param("by", startedBy)
                .param("now", timestamp(now))
                .update();
    }

    /** Keeps the progress and says whether somebody asked to cancel. */
    boolean report(UUID id, long done, @Nullable Long total, Instant now) {
        return jdbc.sql("""
                UPDATE shared.job SET done = :done, total = :total, heartbeat_at = :now
                WHERE id = :id RETURNING cancel_requested""")
                .param("id", id)
                .param("done", done)
                .param("total", total)
                .param("now", timestamp(now))
                .query(Boolean.class)
                .single();
    }

    void beat(Collection<UUID> running, Instant now) {
        jdbc.sql("UPDATE shared.job SET heartbeat_at = :now WHERE id = ANY (:ids) AND state = 'running'")
                .param("ids", running.toArray(UUID[]::new))
                .param("now", timestamp(now))
                .update();
    }

    void end(UUID id, Job.State state, @Nullable String error, Instant now) {
        jdbc.sql(
                        "UPDATE shared.job SET state = :state, error = :error, ended_at = :now WHERE id = :id AND state = 'running'")
                .param("id", id)
                .param("state", state.code())
                .param("error", error)
                .param("now", timestamp(now))
                .update();
    }

    int interruptSilent(Instant silentSince, Instant now) {
        return jdbc.sql("""
                UPDATE shared.job SET state = 'interrupted', ended_at = :now
                WHERE state = 'running' AND heartbeat_at < :since""")
                .param("since", timestamp(silentSince))
                .param("now", timestamp(now))
                .update();
    }

    boolean requestCancel(UUID id, String startedBy) {
        return jdbc.sql("UPDATE shared.job SET cancel_requested = true WHERE id = :id AND started_by = :by")
                        .param("id", id)
                        .param("by", startedBy)
                        .update()
                == 1;
    }

    Optional<Job> find(UUID id, String startedBy) {
        return jdbc.sql("SELECT * FROM shared.job WHERE id = :id AND started_by = :by")
                .param("id", id)
                .param("by", startedBy)
                .query(JobStore::read)
                .optional();
    }

    List<Job> list(String startedBy) {
        return jdbc.sql("SELECT * FROM shared.job WHERE started_by = :by ORDER BY started_at DESC LIMIT :most")
                .param("by", startedBy)
                .param("most", MOST)
                .query(JobStore::read)
                .list();
    }

    private static Job read(ResultSet row, int at) throws SQLException {
        OffsetDateTime endedAt = row.getObject("ended_at", OffsetDateTime.class);
        return new Job(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("started_by"),
                Job.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getLong("done"),
                row.getObject("total", Long.class),
                row.getString("error"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                endedAt == null ? null : endedAt.toInstant());
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
