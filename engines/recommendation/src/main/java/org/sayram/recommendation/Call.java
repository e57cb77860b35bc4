package org.sayram.recommendation;

import java.time.Duration;
import java.util.List;
import org.sayram.kernel.code.County;
import org.sayram.kernel.code.VehicleType;
import org.sayram.recommendation.plan.RunCard;

/**
 * The question: what is wanted, where, and what is on its way already. A reinforcement is the same question with the card of
 * the next level and the units already sent.
 *
 * @param card the run card of type and level
 * @param county where it is
 * @param scene target, water and circumstances of the place
 * @param alreadySent units ordered to this incident before
 * @param outside forces beyond our own that could be asked, named with each gap
 */
public record Call(RunCard card, County county, Scene scene, List<Unit> alreadySent, List<OutsideHelp> outside) {
    /** Copies the lists. */
    public Call {
        alreadySent = List.copyOf(alreadySent);
        outside = List.copyOf(outside);
    }

    /**
     * The place of the incident as far as it bears on forces.
     *
     * @param arrivalTarget first arrival expected there, from the end of the order
     * @param water the water around it
     * @param circumstances what may strengthen the dispatch
     */
    public record Scene(Duration arrivalTarget, WaterSupply water, Circumstances circumstances) {}

    /**
     * A force beyond our own, such as a neighbouring detachment or the Fifth Division.
     *
     * @param name the name on the screen
     * @param type what it could send
     * @param arrival when that could be there
     */
    public record OutsideHelp(String name, VehicleType type, Duration arrival) {}
}
