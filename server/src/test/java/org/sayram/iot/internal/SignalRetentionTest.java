package org.sayram.iot.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.sayram.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Old days go, whoever writes comes first, and nothing younger than a year can go. */
@ServerTest
class SignalRetentionTest {
    @Autowired
    private SignalRetention retention;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    private static LocalDate daysAgo(int days) {
        return LocalDate.now(ZoneOffset.UTC).minusDays(days);
    }

    private void signalOf(LocalDate day) {
        jdbc.sql("select iot.open_day(?)")
                .param(Date.valueOf(day))
                .query((row, number) -> day)
                .single();
        jdbc.sql("""
                insert into iot.signal (received_at, address, kind, system_type, system_address, component_type, component_address,
                    code, value, description) values (?, 1, 2, 1, 1, 1, 1, 0, 1, '')
                """)
                .param(java.sql.Timestamp.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()))
                .update();
    }

    private boolean stands(LocalDate day) {
        return jdbc.sql("select to_regclass(?) is not null")
                .param("iot.signal_" + day.toString().replace("-", ""))
                .query(Boolean.class)
                .single();
    }

    @Test
    void dropsWhatIsOlderThanTheSettingsKeep() {
        signalOf(daysAgo(401));
        signalOf(daysAgo(500));
        signalOf(daysAgo(399));
        assertThat(retention.dropOld()).containsExactly(daysAgo(500), daysAgo(401));
        assertThat(stands(daysAgo(399))).isTrue();
        assertThat(stands(daysAgo(401))).isFalse();
    }

    @Test
    void neverMakesAWriterWait() throws SQLException {
        signalOf(daysAgo(450));
        try (Connection writer = database.getConnection()) {
            writer.setAutoCommit(false);
            try (var insert = writer.createStatement()) {
                insert.execute("lock table iot.signal in row exclusive mode");
                Instant before = Instant.now();
                assertThat(retention.dropOld()).isEmpty();
                assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
                assertThat(stands(daysAgo(450))).isTrue();
            }
            writer.rollback();
        }
        assertThat(retention.dropOld()).containsExactly(daysAgo(450));
    }

    @Test
    void cannotDropSignalsYoungerThanAYearEvenByMistake() {
        assertThatThrownBy(() -> jdbc.sql("select iot.drop_day(?)")
                        .param(Date.valueOf(daysAgo(300)))
                        .query((row, number) -> 1)
                        .single())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("younger than a year");
    }
}
