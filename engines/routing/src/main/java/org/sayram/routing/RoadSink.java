package org.sayram.routing;

import org.sayram.kernel.geo.GeoPoint;

/** Takes the contents of a road folder: every node, then every road, then every turn restriction. */
public interface RoadSink {
    /** Takes a node. */
    RoadSink node(long id, GeoPoint place);

    /** Takes a road. */
    RoadSink way(RoadWay way);

    /** Takes a turn restriction. */
    RoadSink restriction(TurnRestriction restriction);
}
