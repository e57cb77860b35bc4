package org.sayram.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of the database does not give the second factors away. */
class SecretBoxTest {
    private static final byte[] SECRET = "a secret of twenty b".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path keys;

    @Test
    void opensWhatItSealedEvenAfterANewStart() {
        String sealed = new SecretBox(TestSettings.withKeys(keys)).seal(SECRET, "person-1");

        assertThat(sealed).startsWith("aes256gcm:1:").doesNotContain("secret");
        assertThat(new SecretBox(TestSettings.withKeys(keys)).open(sealed, "person-1"))
                .isEqualTo(SECRET);
    }

    @Test
    void neverSealsTheSameTwice() {
        var box = new SecretBox(TestSettings.withKeys(keys));
        assertThat(box.seal(SECRET, "person-1")).isNotEqualTo(box.seal(SECRET, "person-1"));
    }

    @Test
    void doesNotOpenForAnotherPersonOrWithAnotherKey(@TempDir Path otherKeys) {
        String sealed = new SecretBox(TestSettings.withKeys(keys)).seal(SECRET, "person-1");

        assertThatThrownBy(() -> new SecretBox(TestSettings.withKeys(keys)).open(sealed, "person-2"))
                .hasMessageContaining("does not fit the key");
        assertThatThrownBy(() -> new SecretBox(TestSettings.withKeys(otherKeys)).open(sealed, "person-1"))
                .hasMessageContaining("does not fit the key");
    }

    @Test
    void keepsItsKeyFromEverybodyElse() throws IOException {
        new SecretBox(TestSettings.withKeys(keys)).seal(SECRET, "person-1");

        try (var files = Files.list(keys)) {
            assertThat(files)
                    .singleElement()
                    .satisfies(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }
}
