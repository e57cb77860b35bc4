package org.sayram.places;

import java.util.List;
import java.util.Optional;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.kernel.quantity.Metres;

/** The registers of places, for other capabilities to ask. */
public interface Places {
    /** Premises by register id. */
    Optional<Premises> findPremises(String id);

    /** Water sources within a distance, nearest first. */
    List<NearWater> listWaterNear(GeoPoint place, Metres within, int limit);

    /** The county whose seat or places lie nearest to a point. */
    Optional<County> findCountyOf(GeoPoint place);

    /** All counties in the order of their codes. */
    List<County> listCounties();

    /**
     * A water source and how far it is.
     *
     * @param source the source
     * @param distance as the crow flies
     */
    record NearWater(WaterSource source, Metres distance) {}
}
