package org.sayram.incident.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sayram.ServerTest;
import org.sayram.incident.CallTaken;
import org.sayram.incident.LevelSet;
import org.sayram.incident.PositionSet;
import org.sayram.kernel.code.DutyState;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.operations.EventTypes;
import org.sayram.operations.UnknownEvent;
import org.sayram.operationslog.LevelScale;
import org.sayram.shared.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;

/** No event that a capability writes is without words on paper. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
class TimelineWordsTest {
    private static final Pattern VALUE = Pattern.compile("\\{([a-zA-Z]+)}");

    @Autowired
    List<EventTypes> catalogues;

    @Autowired
    Texts texts;

    @Test
    void everyEventTypeHasASentenceWhoseValuesItsBodyHas() {
        assertThat(catalogues).extracting(EventTypes::capability).contains("iot", "incident", "dispatch");
        for (EventTypes catalogue : catalogues) {
            for (Class<?> type : catalogue.types()) {
                String key = "incident.timeline."
                        + catalogue.nameOf(type.asSubclass(org.sayram.operations.OperationsEvent.class));
                for (Locale language : List.of(Texts.CHINESE, Texts.ENGLISH)) {
                    assertThat(texts.find(language, key))
                            .as(language + " " + key)
                            .isPresent();
                    assertThat(fieldsOf(type)).as(language + " " + key).containsAll(named(language, key));
                }
            }
        }
    }

    @Test
    void everyStateAndLevelHasAWord() {
        for (Locale language : List.of(Texts.CHINESE, Texts.ENGLISH)) {
            for (DutyState state : DutyState.values()) {
                assertThat(texts.find(language, "incident.timeline.word.state." + state.code()))
                        .isPresent();
            }
            for (int level = 1; level <= 5; level++) {
                assertThat(texts.find(language, "incident.timeline.word.level.fire." + level))
                        .isPresent();
            }
        }
    }

    @Test
    void saysCodesInWordsAndLeavesNoOpenEnd() {
        var words = new ReportWords(texts, Texts.CHINESE);
        var id = new java.util.UUID(1, 2);

        assertThat(words.sentence("incident.level-set", new LevelSet(id, LevelScale.RESCUE, 2, List.of(), null)))
                .isEqualTo("定级：二级救援");
        assertThat(words.sentence("incident.call-taken", new CallTaken(id, id, "transfer-110", "", null, null)))
                .isEqualTo("接警（110 转接）");
        assertThat(words.sentence("incident.position-set", new PositionSet(id, new GeoPoint(82.07, 44.85))))
                .isEqualTo("位置定为东经 82.07°、北纬 44.85°");
    }

    @Test
    void showsAnEventOfAnotherProgramByItsType() {
        assertThat(new ReportWords(texts, Texts.ENGLISH)
                        .sentence("supplies.stock-moved", new UnknownEvent("supplies.stock-moved", "{}")))
                .isEqualTo("supplies.stock-moved");
    }

    private Set<String> named(Locale language, String key) {
        Set<String> names = new TreeSet<>();
        VALUE.matcher(texts.find(language, key).orElseThrow()).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    private static Set<String> fieldsOf(Class<?> type) {
        Set<String> names = new TreeSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            names.add(component.getName());
            if (component.getType().isRecord()) {
                names.addAll(fieldsOf(component.getType()));
            }
        }
        return names;
    }
}
