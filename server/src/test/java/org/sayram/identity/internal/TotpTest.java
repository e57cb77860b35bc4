package org.sayram.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one-time codes are those of RFC 6238, so that any authenticator app makes them. */
class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** Appendix B gives eight digits; six are the last six of them. */
    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130"
    })
    void makesTheCodesOfTheStandard(long seconds, String code) {
        assertThat(Totp.codeAt(SECRET, Instant.ofEpochSecond(seconds))).isEqualTo(code);
    }

    @Test
    void takesTheNeighbouringStepsAndNoOthers() {
        Instant now = Instant.ofEpochSecond(1_111_111_111L);
        for (int steps = -3; steps <= 3; steps++) {
            String code = Totp.codeAt(SECRET, now.plusSeconds(30L * steps));
            assertThat(Totp.matchingStep(SECRET, code, now).isPresent())
                    .as("%d steps off", steps)
                    .isEqualTo(Math.abs(steps) <= 1);
        }
    }

    @Test
    void readsCodesAsPeopleTypeThem() {
        Instant now = Instant.ofEpochSecond(59);
        assertThat(Totp.matchingStep(SECRET, "287 082", now)).hasValue(1);
        assertThat(Totp.matchingStep(SECRET, "28708", now)).isEmpty();
        assertThat(Totp.matchingStep(SECRET, "", now)).isEmpty();
        assertThat(Totp.matchingStep(SECRET, "二八七〇八二", now)).isEmpty();
    }

    @Test
    void givesTheSecretAsAppsReadIt() {
        assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Totp.uri(SECRET, "wang.li"))
                .isEqualTo("otpauth://totp/Sayram:wang.li?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Sayram");
    }
}
