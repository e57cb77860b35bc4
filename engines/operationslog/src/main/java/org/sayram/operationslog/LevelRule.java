package org.sayram.operationslog;

import org.jspecify.annotations.Nullable;
import org.sayram.operationslog.IncidentFact.LevelSet;
import org.sayram.operationslog.ReviewItem.Reason;

/** Alarm level within its own scale: the highest wins; a slip is mended by a correction that names what it corrects. */
final class LevelRule {
    private LevelRule() {}

    static @Nullable Integer level(IncidentLog log, LevelScale scale, Review review) {
        var corrections = new Corrections<LevelSet>(log);
        log.all(LevelSet.class).stream()
                .filter(set -> set.fact().scale() == scale)
                .forEach(set -> corrections.add(set, set.fact().corrects()));
        corrections.dangling().forEach(event -> review.add(event, Reason.CORRECTS_NOTHING));
        return corrections.places().stream()
                .map(place -> place.getLast().fact().level())
                .max(Integer::compareTo)
                .orElse(null);
    }
}
