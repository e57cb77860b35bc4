package org.sayram.jt808;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.kernel.wire.Bytes;

/**
 * Where a terminal was, and how it was (message 0x0200).
 *
 * @param alarm 32 alarm bits as sent, see {@link LocationAlarm}
 * @param status 32 status bits as sent, see {@link LocationState}
 * @param latitudeRaw millionths of a degree, unsigned; the hemisphere is status bit 2
 * @param longitudeRaw millionths of a degree, unsigned; the hemisphere is status bit 3
 * @param altitude metres above sea level, −32768 to 32767
 * @param speed tenths of km/h, 0 to 65535
 * @param direction degrees clockwise from north, 0 to 359 where the terminal keeps to the standard
 * @param time when the terminal was there
 * @param extras further items, in the order sent
 * @param rest bytes behind the last whole item, empty as a rule
 */
public record Location(
        long alarm,
        long status,
        long latitudeRaw,
        long longitudeRaw,
        int altitude,
        int speed,
        int direction,
        BcdTime time,
        List<Extra> extras,
        Bytes rest) {
    private static final int DECIMALS = 6;
    private static final BigDecimal LATITUDE_LIMIT = BigDecimal.valueOf(90);
    private static final BigDecimal LONGITUDE_LIMIT = BigDecimal.valueOf(180);

    /**
     * A further item of a location report (位置附加信息项).
     *
     * @param id 0 to 255; E0 and above belong to the makers
     * @param value its bytes, at most 255
     */
    public record Extra(int id, Bytes value) {
        private static final int LONGEST = 255;

        /** Refuses what the length byte cannot say. */
        public Extra {
            if (id < 0 || id > LONGEST) {
                throw new IllegalArgumentException("extra item id " + id + " is not within 0 to 255");
            }
            if (value.length() > LONGEST) {
                throw new IllegalArgumentException(
                        "extra item " + id + " has " + value.length() + " bytes, 255 at most");
            }
        }
    }

    /** Holds its own list. */
    public Location {
        extras = List.copyOf(extras);
    }

    /** Degrees north, south negative; may be outside the globe when the terminal sends nonsense. */
    public BigDecimal latitude() {
        return degrees(latitudeRaw, LocationState.SOUTH);
    }

    /** Degrees east, west negative; may be outside the globe when the terminal sends nonsense. */
    public BigDecimal longitude() {
        return degrees(longitudeRaw, LocationState.WEST);
    }

    /** Speed in km/h. */
    public BigDecimal kilometresPerHour() {
        return BigDecimal.valueOf(speed, 1);
    }

    /** Whether the coordinates can be a place on the globe. */
    public boolean isPlausible() {
        return latitude().abs().compareTo(LATITUDE_LIMIT) <= 0
                && longitude().abs().compareTo(LONGITUDE_LIMIT) <= 0;
    }

    /** Whether the terminal says that it has a fix, and that the coordinates are not encrypted. */
    public boolean isFixed() {
        return LocationState.FIXED.isSetIn(status) && !LocationState.ENCRYPTED.isSetIn(status);
    }

    /** The place, when the terminal has a fix and it lies on the globe. */
    public Optional<GeoPoint> position() {
        return isFixed() && isPlausible()
                ? Optional.of(new GeoPoint(longitude().doubleValue(), latitude().doubleValue()))
                : Optional.empty();
    }

    /** The alarms that are on, read as this edition means them. */
    public Set<LocationAlarm> alarms(Edition edition) {
        return LocationAlarm.setIn(alarm, edition);
    }

    /** The states that hold, read as this edition means them. */
    public Set<LocationState> states(Edition edition) {
        return LocationState.setIn(status, edition);
    }

    private BigDecimal degrees(long raw, LocationState negative) {
        BigDecimal degrees = BigDecimal.valueOf(raw, DECIMALS);
        return negative.isSetIn(status) ? degrees.negate() : degrees;
    }
}
