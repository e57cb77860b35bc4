package org.sayram.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayram.shared.Texts;

class DispatchProblemTest {
    @Test
    void everyRefusalHasATitleAndADetailInBothLanguages() {
        var texts = new Texts();
        for (DispatchProblem problem : DispatchProblem.values()) {
            for (var language : List.of(Texts.CHINESE, Texts.ENGLISH)) {
                assertThat(texts.find(language, problem.key() + ".title"))
                        .as(problem.key())
                        .isPresent();
                assertThat(texts.find(language, problem.key() + ".detail"))
                        .as(problem.key())
                        .isPresent();
            }
        }
    }
}
