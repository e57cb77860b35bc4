package org.sayram.iot.internal.overview;

/**
 * The monitored premises of a county as they are now. Every figure can be opened down to its rows by the lists of alarms,
 * conditions, terminals, maintenance tasks and duty checks with the same filter.
 *
 * @param county code of the county; empty for terminals that no register holds
 * @param terminals terminals enrolled
 * @param online of them on line
 * @param points points watched
 * @param fires fire alarms without a verdict
 * @param confirmed fire alarms confirmed and not closed
 * @param testMarks fire alarms without a verdict that carry the test mark
 * @param faults open faults
 * @param shielded open shieldings
 * @param supervisory open supervisory states
 * @param silent points silent beyond their expected interval
 * @param links outages of links that stand
 * @param overdue conditions past their due date
 * @param maintenance maintenance tasks open
 * @param dutyAsked duty checks decided within seven days
 * @param dutyMissed of them not answered
 */
record CountyOverview(
        String county,
        long terminals,
        long online,
        long points,
        long fires,
        long confirmed,
        long testMarks,
        long faults,
        long shielded,
        long supervisory,
        long silent,
        long links,
        long overdue,
        long maintenance,
        long dutyAsked,
        long dutyMissed) {}
