package org.sayram.dispatch.internal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayram.dispatch.internal.ReasonWords.Keyed;

/**
 * A recommendation as the browser gets it (调派方案).
 *
 * @param asOf the moment it is true for
 * @param planVersion edition of the response plan
 * @param level the level it is made for, on the scale of the incident's type
 * @param levelName its word
 * @param strengthenedBy why the card was strengthened, one step of force each
 * @param requirements what the card wants
 * @param chosen units to send, by arrival
 * @param notChosen every other unit with its reason, the better placed first
 * @param gaps what stays open
 * @param partners whom the card asks besides
 * @param water the water sum
 * @param autoSend whether it may go out without a person
 */
record RecommendationView(
        Instant asOf,
        String planVersion,
        int level,
        String levelName,
        List<Keyed> strengthenedBy,
        List<RequirementView> requirements,
        List<ChosenView> chosen,
        List<NotChosenView> notChosen,
        List<GapView> gaps,
        List<PartnerView> partners,
        WaterView water,
        AutoSendView autoSend) {
    /** One force the card wants, how many, and how many are filled by units sent or chosen. */
    record RequirementView(String code, String name, int wanted, int filled) {}

    /** A unit to send. */
    record ChosenView(
            String unitId,
            String unitName,
            String stationId,
            String stationName,
            String typeCode,
            int crew,
            long arrivalSeconds,
            long travelSeconds,
            long turnoutSeconds,
            long distanceMetres,
            boolean estimated,
            @Nullable String fills,
            boolean substitute,
            List<Keyed> reasons,
            long guardVersion) {}

    /** A unit that stays. */
    record NotChosenView(
            String unitId,
            String unitName,
            String stationName,
            String typeCode,
            @Nullable Long arrivalSeconds,
            boolean betterPlaced,
            List<Keyed> reasons,
            long guardVersion) {}

    /** A requirement that stays open. */
    record GapView(
            String code,
            String name,
            int missing,
            Keyed reason,
            @Nullable OutsideHelpView outsideHelp) {}

    /** A force beyond our own. */
    record OutsideHelpView(String name, long arrivalSeconds) {}

    /** Whom the card asks: an agency, equipment, an aircraft, the headquarters on duty or the region. */
    record PartnerView(
            String code,
            String name,
            int count,
            @Nullable String agency,
            @Nullable String dutyPhoneMasked) {}

    /** The water sum over the time the policy sets. */
    record WaterView(
            long wantedLitres,
            long carriedLitres,
            long sourcesLitres,
            long relayedLitres,
            long nearSourcesLps,
            boolean isShort) {
        /** The word of the contract. */
        @com.fasterxml.jackson.annotation.JsonProperty("short")
        @Override
        public boolean isShort() {
            return isShort;
        }
    }

    /** Whether it may go out without a person, and if not, why. */
    record AutoSendView(boolean allowed, @Nullable String reason) {}
}
