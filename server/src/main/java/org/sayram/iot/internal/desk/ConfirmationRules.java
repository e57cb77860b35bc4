package org.sayram.iot.internal.desk;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules of confirmation, dated: the newest of the most special place counts. */
@Repository
class ConfirmationRules {
    static final List<String> RULES =
            List.of("two-points", "detector-and-call-point", "point-and-flow", "person", "call-from-the-place");
    static final List<String> EFFECTS = List.of("off", "propose", "confirm");

    private final JdbcClient jdbc;

    ConfirmationRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every row ever set, the newest first. */
    List<Rule> list() {
        return jdbc.sql(
                        "select * from iot.confirmation_rule order by rule, county, premises_kind, valid_from desc, id desc")
                .query(new SimplePropertyRowMapper<>(Rule.class))
                .list();
    }

    /** The rule as it holds for an alarm at a place; county and kind together go before county, that before kind. */
    Optional<Rule> find(String rule, String county, String premisesKind, Instant now) {
        return jdbc.sql("""
                select * from iot.confirmation_rule
                where rule = ? and county in ('', ?) and premises_kind in ('', ?) and valid_from <= ?
                order by county = '', premises_kind = '', valid_from desc, id desc limit 1
                """)
                .params(rule, county, premisesKind, Timestamp.from(now))
                .query(Rule.class)
                .optional()
                .filter(found -> !found.effect().equals("off"));
    }

    void add(Rule rule) {
        jdbc.sql("""
                insert into iot.confirmation_rule (rule, county, premises_kind, within_seconds, effect, valid_from, ours,
                    note, set_by) values (?, ?, ?, ?, ?, ?, false, ?, ?)
                """)
                .params(
                        rule.rule(),
                        rule.county(),
                        rule.premisesKind(),
                        rule.withinSeconds(),
                        rule.effect(),
                        Timestamp.from(rule.validFrom()),
                        rule.note(),
                        rule.setBy())
                .update();
    }

    /**
     * A rule of confirmation.
     *
     * @param rule which
     * @param county division code, empty for all
     * @param premisesKind empty for all
     * @param withinSeconds how far apart the two may be, 1 to 86,400
     * @param effect off, propose or confirm
     * @param validFrom since when
     * @param ours a default of this program
     * @param note why
     * @param setBy name of who set it
     */
    record Rule(
            String rule,
            String county,
            String premisesKind,
            int withinSeconds,
            String effect,
            Instant validFrom,
            boolean ours,
            String note,
            String setBy) {}
}
