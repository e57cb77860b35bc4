package org.sayram.recommendation;

import java.util.List;
import org.sayram.kernel.quantity.LitresPerSecond;
import org.sayram.kernel.quantity.Metres;

/** The water near an incident, as far as it is known. */
public sealed interface WaterSupply {
    /** Nobody has looked; no source is counted. */
    record Unknown() implements WaterSupply {}

    /**
     * The register was asked.
     *
     * @param sources hydrants, cranes and open water around the place, in any order
     */
    record Known(List<Source> sources) implements WaterSupply {
        /** Copies the list. */
        public Known {
            sources = List.copyOf(sources);
        }
    }

    /**
     * One water source.
     *
     * @param id the register's id
     * @param distance way a hose must go
     * @param flow what it gives
     */
    record Source(String id, Metres distance, LitresPerSecond flow) {}
}
