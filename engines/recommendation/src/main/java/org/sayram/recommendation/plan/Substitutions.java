package org.sayram.recommendation.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayram.kernel.code.VehicleType;

/**
 * Which vehicle may serve which requirement, in order of preference (dispatch facts, section 3). A force without a line of
 * its own is served by its own type only.
 *
 * @param lines the table
 */
public record Substitutions(List<Line> lines) {
    /** Copies the table. */
    public Substitutions {
        lines = List.copyOf(lines);
    }

    /**
     * One line of the table.
     *
     * @param wanted the force of the run card
     * @param type the type that may serve; null means any type that carries the kit
     * @param step place in the order of preference, 0 the first
     * @param substitute whether the choice is shown as a substitute
     * @param kit what the vehicle must carry to serve; null for nothing beyond its type
     * @param onlyFor incident types where this holds; empty means everywhere
     */
    public record Line(
            String wanted,
            @Nullable VehicleType type,
            int step,
            boolean substitute,
            @Nullable KitNeed kit,
            Set<String> onlyFor) {
        /** Copies the set. */
        public Line {
            onlyFor = Set.copyOf(onlyFor);
            if (type == null && kit == null) {
                throw new IllegalArgumentException("any type at all would serve " + wanted);
            }
        }

        private boolean serves(VehicleType offered, Map<String, Integer> carried, String incidentType) {
            return (type == null || type.equals(offered))
                    && (kit == null || carried.getOrDefault(kit.item(), 0) >= kit.count())
                    && (onlyFor.isEmpty() || onlyFor.contains(incidentType));
        }
    }

    /**
     * Kit that makes a vehicle serve for another.
     *
     * @param item the word of the kit list, for example {@code portable-fan}
     * @param count pieces needed
     */
    public record KitNeed(String item, int count) {}

    /**
     * How a vehicle would serve a requirement.
     *
     * @param wanted the force it would stand for
     * @param step place in the order of preference, 0 the first
     * @param substitute whether it is shown as a substitute
     */
    public record Fit(String wanted, int step, boolean substitute) {}

    /** The best way a vehicle could serve, if it can at all. */
    public Optional<Fit> findFit(Wanted wanted, VehicleType type, Map<String, Integer> kit, String incidentType) {
        Fit best = null;
        for (String code : wanted.anyOf()) {
            Fit fit = fit(code, type, kit, incidentType);
            if (fit != null && (best == null || fit.step() < best.step())) {
                best = fit;
            }
        }
        return Optional.ofNullable(best);
    }

    private @Nullable Fit fit(String wanted, VehicleType type, Map<String, Integer> kit, String incidentType) {
        Fit best = null;
        boolean named = false;
        for (Line line : lines) {
            if (line.wanted().equals(wanted)) {
                named = true;
                if (line.serves(type, kit, incidentType) && (best == null || line.step() < best.step())) {
                    best = new Fit(wanted, line.step(), line.substitute());
                }
            }
        }
        return named || !type.code().equals(wanted) ? best : new Fit(wanted, 0, false);
    }

    /** Whether the table has lines for a force. */
    public boolean names(String wanted) {
        return lines.stream().anyMatch(line -> line.wanted().equals(wanted));
    }
}
