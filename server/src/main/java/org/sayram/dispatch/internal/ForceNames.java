package org.sayram.dispatch.internal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sayram.kernel.code.DutyState;
import org.sayram.kernel.code.VehicleType;
import org.sayram.kernel.code.VehicleTypes;
import org.sayram.places.County;
import org.sayram.recommendation.plan.Ask;
import org.sayram.recommendation.plan.Wanted;

/** Names of forces, counties and asks in one language. */
final class ForceNames {
    private final VehicleTypes types;
    private final Words words;
    private final Locale locale;
    private final Map<String, County> counties;

    ForceNames(VehicleTypes types, Words words, Map<String, County> counties, Locale locale) {
        this.types = types;
        this.words = words;
        this.counties = Map.copyOf(counties);
        this.locale = locale;
    }

    /** A requirement, its choices joined. */
    String force(Wanted wanted) {
        return wanted.anyOf().stream().map(this::force).collect(Collectors.joining(" / "));
    }

    /** The letters of a vehicle type or of a group of them. */
    String force(String code) {
        Optional<VehicleTypes.Entry> entry = types.findEntry(new VehicleType(code));
        return entry.map(found -> Words.isEnglish(locale) ? found.englishName() : found.chineseName())
                .orElseGet(() -> words.find("force." + code, code, locale));
    }

    String county(String code) {
        County county = counties.get(code);
        if (county == null) {
            return code;
        }
        return Words.isEnglish(locale) ? county.nameEnglish() : county.name();
    }

    String ask(Ask ask) {
        return Words.isEnglish(locale) ? ask.englishName() : ask.chineseName();
    }

    Words.Named state(DutyState state) {
        return words.state(state, locale);
    }

    /** A word of a small table, for example {@code brigade} {@code full-time}. */
    Words.Named word(String table, String code) {
        return new Words.Named(code, words.find(table + "." + code, code, locale));
    }
}
