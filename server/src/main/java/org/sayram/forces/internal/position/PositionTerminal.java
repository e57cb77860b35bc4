package org.sayram.forces.internal.position;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A terminal enrolled for a unit.
 *
 * @param number phone number without leading zeros
 * @param unitId the unit it reports for
 * @param auth code it authenticates with
 * @param terminalId the maker's number it registered with; null before it registered
 * @param maker id of the maker, from the registration
 * @param model model, from the registration
 * @param plate plate, from the registration
 * @param edition edition of the standard it speaks
 * @param addedByName who enrolled it
 * @param addedAt when
 * @param registeredAt when it registered first
 * @param online whether its connection stands
 * @param lastHeardAt its last frame
 */
record PositionTerminal(
        String number,
        String unitId,
        String auth,
        @Nullable String terminalId,
        @Nullable String maker,
        @Nullable String model,
        @Nullable String plate,
        @Nullable String edition,
        String addedByName,
        Instant addedAt,
        @Nullable Instant registeredAt,
        boolean online,
        @Nullable Instant lastHeardAt) {}
