package org.sayram.routing;

/**
 * A turn that a sign forbids, or the only one it allows.
 *
 * @param kind forbidden, or the only one allowed
 * @param fromWay road on which one arrives; it must end at the node
 * @param viaNode junction
 * @param toWay road on which one would leave; it must begin or end at the node
 */
public record TurnRestriction(Kind kind, long fromWay, long viaNode, long toWay) {
    /** What the sign says. */
    public enum Kind {
        /** This turn is forbidden. */
        NO,
        /** Every other turn from the first road at this node is forbidden. */
        ONLY
    }
}
