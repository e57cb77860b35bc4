package org.sayram.iot.internal.statistics;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows that one figure of the statistics was counted from, as a filter of the lists of alarms, conditions and duty checks.
 * Bound from the address; what is not said does not filter.
 *
 * @param by county, kind, maker or maintainer
 * @param key the group's key, empty for what is in no register or under no contract
 * @param from raised or begun at or after this
 * @param until raised or begun before this
 * @param at open at this moment
 * @param verdict confirmed, false, test, or none for what has no verdict
 */
public record CountedRows(
        @Nullable String by,
        @Nullable String key,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Instant at,
        @Nullable String verdict) {
    /** No filter at all. */
    public static final CountedRows ALL = new CountedRows(null, null, null, null, null, null);

    private static final String GROUP = """
             and (cast(:counted_by as text) is null or cast(:counted_key as text) is null or case cast(:counted_by as text)
                when 'county' then %4$s
                when 'kind' then %1$s
                when 'maker' then coalesce((select t.maker from iot.terminal t where t.address = %2$s), '')
                else coalesce((select m.maintainer from iot.terminal_maintainer m join iot.terminal t on t.id = m.terminal_id
                    where t.address = %2$s and m.valid_from <= coalesce(cast(:counted_at as timestamptz), %3$s)
                        and coalesce(cast(:counted_at as timestamptz), %3$s) < m.valid_until
                    order by m.valid_from desc, m.contract limit 1), '')
                end = :counted_key)
             and (cast(:counted_from as timestamptz) is null or %3$s >= :counted_from)
             and (cast(:counted_until as timestamptz) is null or %3$s < :counted_until)
            """;

    /** Restricts rows of {@code iot.alarm}; begins with "and". */
    public static final String ALARMS =
            GROUP.formatted("point::jsonb ->> 'systemType'", "terminal_address", "raised_at", "county")
                    + " and (cast(:counted_at as timestamptz) is null or " + StatisticsStore.SPAN
                    + " @> cast(:counted_at as timestamptz))"
                    + " and (cast(:counted_verdict as text) is null or coalesce(verdict::jsonb ->> 'state', 'none') = :counted_verdict)";

    /** Restricts rows of {@code iot.duty_check k}; begins with "and". */
    public static final String DUTY_CHECKS = GROUP.formatted("'-1'", "k.address", "k.begun_at", "k.county");

    /** Selects the ids of the terminals of the group at the moment {@code :at}, for the key {@code :key}; empty where there is no group. */
    public Optional<String> terminals() {
        if (by == null || by.isBlank()) {
            return Optional.empty();
        }
        GroupedBy grouping = GroupedBy.of(by);
        return Optional.of("with " + grouping.maintained() + " select t.id from iot.terminal t where "
                + grouping.terminalKey() + " = :key");
    }

    /** Fills the values into a statement that holds {@link #ALARMS} or {@link #DUTY_CHECKS}; refuses a grouping that there is not. */
    public JdbcClient.StatementSpec fill(JdbcClient.StatementSpec statement) {
        String grouping = by == null || by.isBlank() ? null : GroupedBy.of(by).word();
        return statement
                .param("counted_by", grouping)
                .param("counted_key", key == null ? "" : key)
                .param("counted_from", timestamp(from))
                .param("counted_until", timestamp(until))
                .param("counted_at", timestamp(at))
                .param("counted_verdict", verdict == null || verdict.isBlank() ? null : verdict);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
