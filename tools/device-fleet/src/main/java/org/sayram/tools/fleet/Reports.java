package org.sayram.tools.fleet;

import org.sayram.gb26875.Body;
import org.sayram.gb26875.ObjectType;
import org.sayram.gb26875.TimeLabel;
import org.sayram.gb26875.Upload;

/** The reports of points as data units. */
final class Reports {
    private Reports() {}

    static Upload.ComponentStatus componentStatus(Point point, int status, TimeLabel at) {
        return new Upload.ComponentStatus(
                point.systemType(),
                point.systemAddress(),
                point.componentType(),
                point.componentAddress(),
                status,
                point.description(),
                at);
    }

    static Upload.Reading reading(Point point, int rawValue, TimeLabel at) {
        return new Upload.Reading(
                point.systemType(),
                point.systemAddress(),
                point.componentType(),
                point.componentAddress(),
                Building.analogType(point),
                rawValue,
                at);
    }

    static Body statusOf(Point point, int status, TimeLabel at) {
        return Body.Objects.of(ObjectType.COMPONENT_STATUS, componentStatus(point, status, at));
    }

    static Body readingOf(Point point, int rawValue, TimeLabel at) {
        return Body.Objects.of(ObjectType.READING, reading(point, rawValue, at));
    }
}
