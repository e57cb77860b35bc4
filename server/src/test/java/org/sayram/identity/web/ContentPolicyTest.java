package org.sayram.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentPolicyTest {
    private static final String ALONE = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void letsNothingInFromOutsideWithoutATileSource(String none) {
        assertThat(ContentPolicy.allowing(none)).isEqualTo(ALONE);
    }

    @ParameterizedTest
    @CsvSource({
        "https://tiles.example/a/{z}/{x}/{y}.png?key=1;2, https://tiles.example",
        "HTTPS://Tiles.Example/{z}, https://tiles.example",
        "http://10.1.2.3:8080/{z}/{x}/{y}, http://10.1.2.3:8080",
        "'https://[fd00::1]:8443/{z}', 'https://[fd00::1]:8443'",
        "https://tiles.example, https://tiles.example"
    })
    void letsPicturesAndRequestsGoToTheHostOfTheTilesAndNothingElse(String source, String origin) {
        assertThat(ContentPolicy.allowing(source))
                .isEqualTo(ALONE.replace("data: blob:;", "data: blob: " + origin + ";")
                        .replace("connect-src 'self'", "connect-src 'self' " + origin));
    }

    @Test
    void namesTheHostInTwoDirectivesOnly() {
        assertThat(ContentPolicy.allowing("https://tiles.example/{z}").split("; "))
                .filteredOn(directive -> directive.contains("tiles.example"))
                .extracting(directive -> directive.split(" ")[0])
                .containsExactly("img-src", "connect-src");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tiles.example/{z}",
                "ftp://tiles.example/",
                "https://*/{z}",
                "https://a.example; script-src *",
                "https://a.example 'unsafe-eval'/",
                "https:///{z}"
            })
    void refusesASettingThatIsNoAddress(String source) {
        assertThatThrownBy(() -> ContentPolicy.allowing(source)).hasMessageContaining("sayram.map.tile-source");
    }
}
