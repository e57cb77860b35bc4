package org.sayram.iot.internal.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayram.iot.IotProblem;

/** By what figures are grouped. Each alarm, point, terminal and duty check is in exactly one group. */
enum GroupedBy {
    /** 县市: of the point when the alarm was raised. */
    COUNTY("r.county", "", "t.county", "covered.key", "k.county"),
    /** 系统类型 of GB/T 26875.3; what concerns a terminal itself, duty checks too, is in a group of its own. */
    KIND("cast(r.system_type as text)", "", "'-1'", "cast(p.system_type as text)", "'-1'"),
    /** 厂家 of the terminal as the register has it now. */
    MAKER(
            "coalesce(t.maker, '')",
            "left join iot.terminal t on t.address = r.terminal_address",
            "t.maker",
            "covered.key",
            "coalesce((select t.maker from iot.terminal t where t.address = k.address), '')"),
    /** 维保单位 of the terminal at that time. */
    MAINTAINER("coalesce(m.maintainer, '')", """
            left join maintained m on m.address = r.terminal_address
                and m.valid_from <= r.raised_at and r.raised_at < m.valid_until
            """, """
            coalesce((select m.maintainer from maintained m where m.address = t.address
                and m.valid_from <= :at and :at < m.valid_until order by m.valid_from desc, m.contract limit 1), '')""", "covered.key", """
            coalesce((select m.maintainer from maintained m where m.address = k.address
                and m.valid_from <= k.begun_at and k.begun_at < m.valid_until
                order by m.valid_from desc, m.contract limit 1), '')""");

    private final String alarmKey;
    private final String alarmJoin;
    private final String terminalKey;
    private final String pointKey;
    private final String dutyKey;

    GroupedBy(String alarmKey, String alarmJoin, String terminalKey, String pointKey, String dutyKey) {
        this.alarmKey = alarmKey;
        this.alarmJoin = alarmJoin;
        this.terminalKey = terminalKey;
        this.pointKey = pointKey;
        this.dutyKey = dutyKey;
    }

    /** The word in addresses. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The grouping of a word; {@link IotProblem#FILTER_INVALID} where there is none. */
    static GroupedBy of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> IotProblem.GROUPING_INVALID
                        .with("by", word == null ? "" : word)
                        .and(
                                "range",
                                Arrays.stream(values()).map(GroupedBy::word).collect(Collectors.joining(", "))));
    }

    /** Raised alarms {@code r} with their key. A terminal has one maintainer at a time; should two overlap, the later contract counts. */
    String keyedAlarms() {
        String select = this == MAINTAINER ? "select distinct on (r.id) r.*, " : "select r.*, ";
        String order = this == MAINTAINER ? " order by r.id, m.valid_from desc nulls last, m.contract" : "";
        return select + alarmKey + " as key from raised r " + alarmJoin + order;
    }

    /** The key of a terminal {@code t} at the moment {@code :at}. */
    String terminalKey() {
        return terminalKey;
    }

    /** The key of a point {@code p} of a {@code covered} terminal. */
    String pointKey() {
        return pointKey;
    }

    /** The key of a duty check {@code k}. */
    String dutyKey() {
        return dutyKey;
    }

    /** The contracts as spans by terminal number; empty where nobody asks for maintainers. */
    String maintained() {
        return """
                maintained as materialized (
                    select t.address, m.maintainer, m.contract, m.valid_from, m.valid_until
                    from iot.terminal_maintainer m join iot.terminal t on t.id = m.terminal_id where %s)
                """.formatted(this == MAINTAINER);
    }
}
