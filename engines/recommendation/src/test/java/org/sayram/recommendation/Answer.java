package org.sayram.recommendation;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.sayram.recommendation.Recommendation.Chosen;
import org.sayram.recommendation.Recommendation.NotChosen;
import org.sayram.recommendation.Recommendation.Role;

/** A recommendation as scenarios read it: one line, and the reason of each unit. */
public record Answer(Recommendation recommendation) {
    /** Why a unit is chosen or not, its main reason. */
    public Reason why(String unit) {
        return recommendation.chosen().stream()
                .filter(chosen -> chosen.unit().equals(unit))
                .<Reason>map(chosen -> chosen.reasons().getFirst())
                .findFirst()
                .orElseGet(() -> notChosen(unit).reason());
    }

    /** Everything said of a chosen unit. */
    public List<Reason.OfChoice> said(String unit) {
        return recommendation.chosen().stream()
                .filter(chosen -> chosen.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(unit + " is not chosen: " + this))
                .reasons();
    }

    public NotChosen notChosen(String unit) {
        return recommendation.notChosen().stream()
                .filter(one -> one.candidate().unit().id().equals(unit))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(unit + " was no candidate: " + this));
    }

    @Override
    public String toString() {
        String chosen = recommendation.chosen().stream().map(Answer::line).collect(Collectors.joining(", "));
        String gaps = recommendation.gaps().stream()
                .map(gap -> "gap " + gap.wanted() + gap.missing())
                .collect(Collectors.joining(", "));
        return chosen.isEmpty() || gaps.isEmpty() ? chosen + gaps : chosen + "; " + gaps;
    }

    private static String line(Chosen chosen) {
        return chosen.unit() + " from " + chosen.candidate().unit().station().id() + " in " + time(chosen.arrival())
                + switch (chosen.role()) {
                    case Role.Fills fills when fills.substitute() -> " for " + fills.as();
                    case Role.Fills fills -> "";
                    case Role.Beside() -> " beside";
                    case Role.Relay(var adds) -> " with " + adds;
                    case Role.All() -> " as all";
                };
    }

    private static String time(Duration time) {
        return time.toSecondsPart() == 0 ? time.toMinutes() + "m" : time.toMinutes() + "m" + time.toSecondsPart() + "s";
    }
}
