package org.sayram.shared;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The words of the screens, in Chinese and English: {@code messages/<capability>.properties} and
 * {@code messages/<capability>_en.properties}, both UTF-8. The first part of a key is its capability. A text names its
 * values in braces: {@code {unit}}.
 */
@Component
public class Texts {
    /** The first language of the platform and the one without a header. */
    public static final Locale CHINESE = Locale.CHINESE;

    /** The second language. */
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final Pattern VALUE = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)}");

    private final Map<String, Properties> files = new ConcurrentHashMap<>();

    /** Chinese, unless the reader prefers English. Takes the header Accept-Language as it came. */
    public static Locale language(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return CHINESE;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), List.of(CHINESE, ENGLISH));
            return found == null ? CHINESE : found;
        } catch (IllegalArgumentException notALanguage) {
            return CHINESE;
        }
    }

    /** The text of a key with its values filled in; throws when the key has no text, which a test prevents. */
    public String get(Locale language, String key, Map<String, ?> values) {
        return find(language, key)
                .map(text -> fill(text, values))
                .orElseThrow(() -> new IllegalStateException("no text in " + language + " for " + key));
    }

    /** The text of a key as it lies in the file. */
    public Optional<String> find(Locale language, String key) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String suffix = ENGLISH.getLanguage().equals(language.getLanguage()) ? "_en" : "";
        Properties texts = files.computeIfAbsent(key.substring(0, dot) + suffix, Texts::read);
        return Optional.ofNullable(texts.getProperty(key));
    }

    static String fill(String text, Map<String, ?> values) {
        return VALUE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        values.containsKey(found.group(1)) ? String.valueOf(values.get(found.group(1))) : "–"));
    }

    private static Properties read(String file) {
        Properties texts = new Properties();
        try (var in = Texts.class.getResourceAsStream("/messages/" + file + ".properties")) {
            if (in != null) {
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("messages/" + file + ".properties cannot be read", e);
        }
    }
}
