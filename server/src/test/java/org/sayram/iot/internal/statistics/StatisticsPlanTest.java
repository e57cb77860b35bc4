package org.sayram.iot.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sayram.ServerTest;
import org.sayram.identity.Area;
import org.sayram.operations.World;
import org.sayram.shared.database.DatabaseAccess;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

/** A month of ten years is read as a month: the database looks into its indexes and never through all alarms. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatisticsPlanTest {
    private static final Instant UNTIL = Instant.parse("2010-01-01T00:00:00Z");
    private static final World WORLD = new World("exercise-plan");
    private static final int ALARMS = 40_000;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private DatabaseAccess access;

    @BeforeAll
    void tenYearsOfAlarms() throws SQLException {
        jdbc.sql("""
                insert into iot.alarm (id, world, kind, state, restored, raised_at, last_occurrence_at, occurrences, point_key,
                    terminal_address, county, test_mark, point, closed_at, steps, version, last_event)
                select gen_random_uuid(), :world, case n % 2 when 0 then 'fire' else 'fault' end, 'closed', true, at, at, 1,
                    'plan/' || n, n % 300, '652701', false, '{"systemType": 1, "componentType": 42, "zone": ""}',
                    at + interval '1 hour', '[]', 1, gen_random_uuid()
                from (select n, cast(:until as timestamptz) - n * interval '131 minutes' as at
                    from generate_series(1, :alarms) as n) past
                """)
                .param("world", WORLD.name())
                .param("until", Timestamp.from(UNTIL))
                .param("alarms", ALARMS)
                .update();
        // Only the owner may: for anybody else PostgreSQL leaves it out with a warning, and the plans rest on nothing.
        try (Connection connection = access.connect(access.owner());
                Statement statement = connection.createStatement()) {
            statement.execute("analyze iot.alarm");
        }
    }

    private String plan(String sql, GroupedBy by) {
        var scope =
                new StatisticsStore.Scope(WORLD, by, null, Area.PREFECTURE, UNTIL.minus(Duration.ofDays(30)), UNTIL);
        return String.join(
                "\n",
                StatisticsStore.filled(jdbc.sql("explain (analyze, timing off) " + sql), scope)
                        .param("at", Timestamp.from(UNTIL))
                        .query(String.class)
                        .list());
    }

    @ParameterizedTest
    @EnumSource(GroupedBy.class)
    void readsTheAlarmsOfThePeriodOnly(GroupedBy by) {
        assertThat(plan(StatisticsStore.alarmsSql(by), by))
                .contains("alarm_fire_raised_at")
                .contains("alarm_condition")
                .doesNotContain("Seq Scan on alarm");
    }

    @Test
    void findsWhatWasOutOfOrderAtAMomentByItsSpan() {
        assertThat(plan(StatisticsStore.inOrderSql(GroupedBy.COUNTY), GroupedBy.COUNTY))
                .contains("alarm_condition_span")
                .doesNotContain("Seq Scan on alarm");
    }

    @Test
    void readsTheDutyChecksOfThePeriodOnly() {
        // The table is nearly empty here: the question is only whether the index can be used.
        String plan = transactions.execute(status -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return plan(StatisticsStore.dutySql(GroupedBy.COUNTY), GroupedBy.COUNTY);
        });
        assertThat(plan).contains("duty_check_begun");
    }
}
