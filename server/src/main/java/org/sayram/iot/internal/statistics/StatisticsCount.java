package org.sayram.iot.internal.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sayram.gb26875.CodeTable;
import org.sayram.places.County;
import org.sayram.places.Places;
import org.sayram.shared.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts a period and the one before it, and names the groups. */
@Component
class StatisticsCount {
    private static final String TERMINAL_ITSELF = "-1";
    private static final int CODES = 256;

    private final StatisticsStore store;
    private final Places places;
    private final Texts texts;

    StatisticsCount(StatisticsStore store, Places places, Texts texts) {
        this.store = store;
        this.places = places;
        this.texts = texts;
    }

    /** Both periods are read from one state of the database. */
    @Transactional(readOnly = true)
    public Statistics count(StatisticsStore.Scope scope, Instant now, Locale locale) {
        Instant before = scope.from().minus(Duration.between(scope.from(), scope.until()));
        Instant at = scope.until().isBefore(now) ? scope.until() : now;
        Period period = period(scope, at);
        Period earlier = period(
                new StatisticsStore.Scope(
                        scope.world(), scope.by(), scope.county(), scope.area(), before, scope.from()),
                scope.from());
        Set<String> keys = new TreeSet<>(period.keys());
        keys.addAll(earlier.keys());
        Map<String, String> counties = counties(locale);
        List<Statistics.Group> groups = keys.stream()
                .map(key -> new Statistics.Group(
                        key, name(scope.by(), key, counties, locale), period.of(key), earlier.of(key)))
                .sorted(Comparator.comparing(
                                (Statistics.Group group) -> group.key().isEmpty())
                        .thenComparing(Statistics.Group::name)
                        .thenComparing(Statistics.Group::key))
                .toList();
        var whole = new Statistics.Group(
                "", texts.get(locale, "iot.statistics.whole", Map.of()), period.whole(), earlier.whole());
        return new Statistics(
                now, scope.from(), scope.until(), before, at, scope.by().word(), whole, groups);
    }

    private Period period(StatisticsStore.Scope scope, Instant at) {
        return new Period(store.countAlarms(scope), store.countInOrder(scope, at), store.countDuty(scope));
    }

    /** What was counted of one period. */
    private record Period(
            StatisticsStore.Counted<Figures.Raised> alarms,
            StatisticsStore.Counted<Figures.InOrder> inOrder,
            StatisticsStore.Counted<Figures.Duty> duty) {
        Set<String> keys() {
            Set<String> keys = new TreeSet<>(alarms.groups().keySet());
            keys.addAll(inOrder.groups().keySet());
            keys.addAll(duty.groups().keySet());
            return keys;
        }

        Figures of(String key) {
            return new Figures(
                    alarms.groups().getOrDefault(key, Figures.Raised.NONE),
                    inOrder.groups().getOrDefault(key, Figures.InOrder.NONE),
                    duty.groups().getOrDefault(key, Figures.Duty.NONE));
        }

        Figures whole() {
            return new Figures(
                    alarms.whole().orElse(Figures.Raised.NONE),
                    inOrder.whole().orElse(Figures.InOrder.NONE),
                    duty.whole().orElse(Figures.Duty.NONE));
        }
    }

    private Map<String, String> counties(Locale locale) {
        boolean english = isEnglish(locale);
        return places.listCounties().stream()
                .collect(java.util.stream.Collectors.toMap(
                        County::code, county -> english ? county.nameEnglish() : county.name()));
    }

    private String name(GroupedBy by, String key, Map<String, String> counties, Locale locale) {
        if (key.isEmpty()) {
            return texts.get(locale, "iot.statistics.none." + by.word(), Map.of());
        }
        return switch (by) {
            case COUNTY -> counties.getOrDefault(key, key);
            case KIND -> kind(key, locale);
            case MAKER, MAINTAINER -> key;
        };
    }

    private String kind(String key, Locale locale) {
        if (key.equals(TERMINAL_ITSELF)) {
            return texts.get(locale, "iot.statistics.terminal-itself", Map.of());
        }
        int code = Integer.parseInt(key);
        if (code < 0 || code >= CODES) {
            return key;
        }
        CodeTable.Name name = CodeTable.SYSTEM_TYPES.name(code);
        String word = isEnglish(locale) ? name.english() : name.chinese();
        return CodeTable.SYSTEM_TYPES.isAssigned(code) ? word : word + " " + code;
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
