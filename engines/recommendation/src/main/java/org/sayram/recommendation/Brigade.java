package org.sayram.recommendation;

/** Whose force a station is; it decides whether its units answer in their own right or beside the national station. */
public enum Brigade {
    /** 国家综合性消防救援队伍: the national team. */
    NATIONAL,
    /** 政府专职消防队: full-time team of a township or park. */
    FULL_TIME,
    /** 企业专职消防队: full-time team of an enterprise. */
    ENTERPRISE,
    /** 志愿消防队: volunteers. */
    VOLUNTEER,
    /** 微型消防站: micro station of a unit or a community. */
    MICRO;

    /** Whether its nearest unit goes at once beside the station (dispatch facts, section 7.3 rule 5). */
    public boolean goesBeside() {
        return this == FULL_TIME || this == VOLUNTEER || this == MICRO;
    }

    /** Whether its units may fill a requirement; only the national team's do so before a gap would be left. */
    public boolean mayFill() {
        return this == NATIONAL || this == FULL_TIME || this == ENTERPRISE;
    }
}
