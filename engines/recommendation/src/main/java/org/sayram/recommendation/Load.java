package org.sayram.recommendation;

import java.util.Map;
import org.sayram.kernel.quantity.Litres;
import org.sayram.kernel.quantity.LitresPerSecond;

/**
 * What a unit carries now.
 *
 * @param agent agent aboard
 * @param agentMinimum below this it is not sent; 0 for a vehicle that carries none
 * @param pumpFlow flow it can relay to the scene
 * @param kit pieces by the word of the kit list, for example {@code portable-fan}
 */
public record Load(Litres agent, Litres agentMinimum, LitresPerSecond pumpFlow, Map<String, Integer> kit) {
    /** A unit that carries nothing that is counted. */
    public static final Load NONE = new Load(new Litres(0), new Litres(0), LitresPerSecond.ZERO, Map.of());

    /** Copies the kit. */
    public Load {
        kit = Map.copyOf(kit);
    }
}
