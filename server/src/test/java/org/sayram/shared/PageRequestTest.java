package org.sayram.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists are asked for within limits, and only columns we named reach a statement. */
class PageRequestTest {
    private static final Map<String, String> COLUMNS = Map.of("name", "p.name", "login", "p.login");

    @Test
    void beginsWithTheFirstFifty() {
        assertThat(PageRequest.parse(null, "", null)).isEqualTo(new PageRequest(0, 50, null, false));
    }

    @Test
    void countsWhatComesBeforeThePage() {
        assertThat(PageRequest.parse("1000000", "500", null).offset()).isEqualTo(500_000_000L);
    }

    @ParameterizedTest
    @CsvSource({"-1,50", "0,0", "0,501", "x,50", "0,99999999999", "1000001,1"})
    void refusesWhatIsOutOfRange(String page, String size) {
        assertThatThrownBy(() -> PageRequest.parse(page, size, null))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(SharedProblem.BAD_VALUE));
    }

    @Test
    void sortsByNamedColumnsOnly() {
        assertThat(PageRequest.parse(null, null, "-name").orderBy(COLUMNS, "p.id"))
                .isEqualTo("p.name DESC, p.id");
        assertThat(PageRequest.parse(null, null, "login").orderBy(COLUMNS, "p.id"))
                .isEqualTo("p.login ASC, p.id");
        assertThatThrownBy(() ->
                        PageRequest.parse(null, null, "name; DROP TABLE x").orderBy(COLUMNS, "p.id"))
                .hasMessageContaining("unknown-sort")
                .hasMessageContaining("login, name");
    }
}
