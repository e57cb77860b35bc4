package org.sayram.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayram.identity.IdentityProblem;
import org.sayram.shared.ProblemException;

/** Length counts; what is tried first is refused. */
class PasswordsTest {
    private final Passwords passwords = new Passwords(TestSettings.withKeys(Path.of("unused")));

    @Test
    void keepsNoPasswordButAnArgon2idHash() {
        String hash = passwords.hash("长河落日圆 2026 长河落日圆");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("长河");
        assertThat(passwords.matches("长河落日圆 2026 长河落日圆", hash)).isTrue();
        assertThat(passwords.matches("长河落日圆 2026 长河落日", hash)).isFalse();
    }

    @Test
    void fitsNothingWhereThereIsNoHash() {
        assertThat(passwords.matches("anything at all", null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "elevenchars",
                "password12345678",
                "PASSWORD12345678",
                "1qaz2wsx3edc",
                "aaaaaaaaaaaaaaaa",
                "my-name-is-wang.li",
                "我是王立我是王立啊啊啊啊"
            })
    void refusesAWeakPassword(String password) {
        assertThatThrownBy(() -> passwords.check(password, "wang.li", "王立"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(IdentityProblem.PASSWORD_TOO_WEAK));
    }

    @Test
    void refusesAPasswordThatIsLongOnlyToKeepUsBusy() {
        assertThatThrownBy(() -> passwords.check("ab1 ".repeat(40), "wang.li", "王立"))
                .isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery", "sunrise over the lake", "五台水罐车在冬天的清晨出动"})
    void takesALongPhraseOfAnyLetters(String password) {
        assertThatCode(() -> passwords.check(password, "wang.li", "王立")).doesNotThrowAnyException();
    }
}
