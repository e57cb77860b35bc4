package org.sayram.tools.prefecture;

import org.sayram.kernel.geo.GeoPoint;

/** An invented ban on turning from one way into another at the point where both end. */
record TurnBan(long fromWay, GeoPoint via, long toWay) {}
