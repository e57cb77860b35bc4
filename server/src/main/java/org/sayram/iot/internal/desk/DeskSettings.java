package org.sayram.iot.internal.desk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Time limits of the alarm desk. All defaults are ours.
 *
 * @param takeWithin a fire nobody has taken after so long goes to the other seats, after twice as long to the commander; default 30 s
 * @param callWithin the control room is called within so long of taking; default 30 s
 * @param pictureWithin a photo or video is asked for within so long of taking; default 60 s
 * @param keeperWithin the nearest grid keeper is asked within so long of taking; default 90 s
 * @param verdictWithin the verdict comes within so long of taking; default 150 s
 * @param falseAlarms so many false alarms of a point make a maintenance task; default 3
 * @param falseAlarmsWithin within so long; default 30 days
 * @param maintenanceWithin the maintainer has so long; default 7 days
 * @param conditionWithin a fault, shielding or supervisory state has to be over after so long, unless a person set another time; default 7 days
 * @param silentAfterIntervals a point is silent after so many of its expected intervals without a word, 1 to 100; default 3
 * @param linkWindow a terminal is missed after so long offline; those that went in the meantime are told together; default 60 s
 * @param linksTogether so many terminals of one county offline together are one outage; default 5
 * @param callRadiusMetres a 119 call within so many metres of the premises speaks of it, 1 to 5,000; default 150
 */
@ConfigurationProperties("sayram.iot.desk")
public record DeskSettings(
        @DefaultValue("30s") Duration takeWithin,
        @DefaultValue("30s") Duration callWithin,
        @DefaultValue("60s") Duration pictureWithin,
        @DefaultValue("90s") Duration keeperWithin,
        @DefaultValue("150s") Duration verdictWithin,
        @DefaultValue("3") int falseAlarms,
        @DefaultValue("30d") Duration falseAlarmsWithin,
        @DefaultValue("7d") Duration maintenanceWithin,
        @DefaultValue("7d") Duration conditionWithin,
        @DefaultValue("3") int silentAfterIntervals,
        @DefaultValue("60s") Duration linkWindow,
        @DefaultValue("5") int linksTogether,
        @DefaultValue("150") int callRadiusMetres) {}
