package org.sayram.tools.roadimport;

import com.graphhopper.reader.ReaderWay;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayram.routing.RoadClass;
import org.sayram.routing.RoadWay;

/**
 * What the tags of an OpenStreetMap way mean to a fire vehicle. It may drive where the public may not (private ground, pedestrian
 * zones, gates), but slowly; it may not drive where no wheel can (paths, steps) or where the road is not built yet.
 */
final class OsmRoadTags {
    private static final Map<String, RoadClass> CLASSES = Map.ofEntries(
            Map.entry("motorway", RoadClass.MOTORWAY),
            Map.entry("trunk", RoadClass.TRUNK),
            Map.entry("primary", RoadClass.PRIMARY),
            Map.entry("secondary", RoadClass.SECONDARY),
            Map.entry("tertiary", RoadClass.TERTIARY),
            Map.entry("unclassified", RoadClass.TERTIARY),
            Map.entry("residential", RoadClass.RESIDENTIAL),
            Map.entry("living_street", RoadClass.RESIDENTIAL),
            Map.entry("road", RoadClass.RESIDENTIAL),
            Map.entry("service", RoadClass.SERVICE),
            Map.entry("pedestrian", RoadClass.SERVICE),
            Map.entry("busway", RoadClass.SERVICE),
            Map.entry("track", RoadClass.TRACK),
            Map.entry("motorway_link", RoadClass.LINK),
            Map.entry("trunk_link", RoadClass.LINK),
            Map.entry("primary_link", RoadClass.LINK),
            Map.entry("secondary_link", RoadClass.LINK),
            Map.entry("tertiary_link", RoadClass.LINK));
    private static final Set<String> UNPAVED = Set.of(
            "unpaved",
            "compacted",
            "dirt",
            "earth",
            "fine_gravel",
            "grass",
            "gravel",
            "ground",
            "mud",
            "pebblestone",
            "rock",
            "salt",
            "sand",
            "snow",
            "ice");
    private static final Pattern SPEED = Pattern.compile("(\\d{1,3})(?:\\.\\d+)?\\s*(mph|km/h|kmh|kph)?");
    private static final double KILOMETRES_PER_MILE = 1.609344;

    private OsmRoadTags() {}

    /** The class, empty for what is no road to a fire vehicle. */
    static Optional<RoadClass> roadClass(ReaderWay way) {
        RoadClass roadClass = CLASSES.get(tag(way, "highway"));
        if (roadClass == null || is(way, "area", "yes") || is(way, "emergency", "no")) {
            return Optional.empty();
        }
        boolean shut = is(way, "access", "no") || is(way, "access", "private") || is(way, "motor_vehicle", "no");
        boolean invited = is(way, "emergency", "yes") || is(way, "emergency", "designated");
        boolean fast = roadClass.ordinal() < RoadClass.SERVICE.ordinal();
        return Optional.of(shut && !invited && fast ? RoadClass.SERVICE : roadClass);
    }

    static RoadWay.Direction direction(ReaderWay way) {
        String oneway = is(way, "oneway:emergency", "no") ? "no" : tag(way, "oneway");
        return switch (oneway) {
            case "yes", "true", "1" -> RoadWay.Direction.FORWARD;
            case "-1", "reverse" -> RoadWay.Direction.BACKWARD;
            case "" -> impliedOneway(way) ? RoadWay.Direction.FORWARD : RoadWay.Direction.BOTH;
            default -> RoadWay.Direction.BOTH;
        };
    }

    private static boolean impliedOneway(ReaderWay way) {
        return is(way, "highway", "motorway")
                || is(way, "highway", "motorway_link")
                || is(way, "junction", "roundabout")
                || is(way, "junction", "circular");
    }

    /** The posted limit in km/h, 0 if none is readable. */
    static int maxSpeedKmh(ReaderWay way) {
        Matcher speed = SPEED.matcher(tag(way, "maxspeed"));
        if (!speed.matches()) {
            return 0;
        }
        int number = Integer.parseInt(speed.group(1));
        int kmh = "mph".equals(speed.group(2)) ? (int) Math.round(number * KILOMETRES_PER_MILE) : number;
        return kmh >= 5 && kmh <= 200 ? kmh : 0;
    }

    /** True for a loose surface; a track is loose unless its surface or grade says otherwise. */
    static boolean unpaved(ReaderWay way) {
        String surface = tag(way, "surface");
        if (surface.isEmpty()) {
            return is(way, "highway", "track") && !is(way, "tracktype", "grade1");
        }
        return UNPAVED.contains(surface);
    }

    static String name(ReaderWay way) {
        return tag(way, "name");
    }

    static String ref(ReaderWay way) {
        return tag(way, "ref");
    }

    static boolean synthetic(ReaderWay way) {
        return is(way, "synthetic", "true") || is(way, "synthetic", "yes");
    }

    private static boolean is(ReaderWay way, String key, String value) {
        return tag(way, key).equals(value);
    }

    private static String tag(ReaderWay way, String key) {
        @Nullable String value = way.getTag(key);
        return value == null ? "" : value.strip();
    }
}
