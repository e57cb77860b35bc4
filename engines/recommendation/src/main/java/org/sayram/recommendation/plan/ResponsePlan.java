package org.sayram.recommendation.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.sayram.kernel.code.IncidentLevel;

/**
 * One edition of the prefecture's response plan: its date and version, the incident types it knows, a run card for each type
 * and level, and the order of substitution.
 *
 * @param edition which edition this is
 * @param types the incident types, by code
 * @param cards the run cards
 * @param substitutions which vehicle may serve which requirement
 */
public record ResponsePlan(
        Edition edition, Map<String, IncidentType> types, List<RunCard> cards, Substitutions substitutions) {
    /** Copies the tables. */
    public ResponsePlan {
        types = Map.copyOf(types);
        cards = List.copyOf(cards);
    }

    /**
     * Which edition of a plan this is.
     *
     * @param name the title in Chinese
     * @param englishName the title in English
     * @param version rising number
     * @param validFrom first day in force
     * @param isDefault true while these are our defaults and not the prefecture's own plan
     */
    public record Edition(String name, String englishName, int version, LocalDate validFrom, boolean isDefault) {}

    /** The scale an incident type is graded on. */
    public enum Scale {
        /** Fire call levels one to five. */
        FIRE,
        /** Rescue levels one to four. */
        RESCUE
    }

    /**
     * One incident type of the plan.
     *
     * @param code the word of the data files, for example {@code warehouse}
     * @param scale the scale it is graded on
     * @param chineseName the name on the screen
     * @param englishName the same in English
     * @param covers sub-types of the national incident list that fall under it
     */
    public record IncidentType(String code, Scale scale, String chineseName, String englishName, List<String> covers) {
        /** Copies the list. */
        public IncidentType {
            covers = List.copyOf(covers);
        }
    }

    /** The card of a type at a level; a plan need not have one for every level. */
    public Optional<RunCard> findCard(String incidentType, IncidentLevel level) {
        return cards.stream()
                .filter(card ->
                        card.incidentType().equals(incidentType) && card.level().equals(level))
                .findFirst();
    }

    /** The card of a type at a level, or the highest one below it where the plan ends earlier. */
    public RunCard getCard(String incidentType, IncidentLevel level) {
        return cards.stream()
                .filter(card -> card.incidentType().equals(incidentType))
                .filter(card -> card.level().getClass() == level.getClass()
                        && card.level().number() <= level.number())
                .max(Comparator.comparingInt(card -> card.level().number()))
                .orElseThrow(() -> new NoSuchElementException(
                        "the response plan has no card for " + incidentType + " at " + level));
    }

    /** The card a reinforcement asks for: that of the next level on the same scale, if the plan has one. */
    public Optional<RunCard> findNext(RunCard card) {
        return cards.stream()
                .filter(other -> other.incidentType().equals(card.incidentType())
                        && other.level().getClass() == card.level().getClass()
                        && other.level().number() > card.level().number())
                .min(Comparator.comparingInt(other -> other.level().number()));
    }

    /** The incident type that covers a sub-type of the national list, if one does. */
    public Optional<IncidentType> findTypeCovering(String subType) {
        return types.values().stream()
                .filter(type -> type.covers().contains(subType))
                .findFirst();
    }

    /** The incident types in the order of their codes. */
    public List<IncidentType> listTypes() {
        var sorted = new ArrayList<>(types.values());
        sorted.sort(Comparator.comparing(IncidentType::code));
        return List.copyOf(sorted);
    }
}
