package org.sayram.forces;

import java.util.List;
import java.util.Optional;

/** The registers of forces, for other capabilities to ask. */
public interface Forces {
    /** Every unit of a station that stands today, in the order of their ids. */
    List<Unit> listUnits();

    /** A unit by register id. */
    Optional<Unit> findUnit(String id);

    /** A station by register id. */
    Optional<Station> findStation(String id);

    /** Every station, teams and micro stations included. */
    List<Station> listStations();

    /** Partner agencies of a county and of the whole prefecture. */
    List<Partner> listPartners();
}
