package org.sayram;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** docs/operations/settings.md says what the settings records say; a page that does not is written anew and the test fails once. */
class SettingsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "operations", "settings.md");
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern JAVADOC =
            Pattern.compile("/\\*\\*(?<text>(?:(?!\\*/).)*)\\*/\\s*@ConfigurationProperties", Pattern.DOTALL);

    @Test
    void theManualPageSaysWhatTheSettingsAre() throws Exception {
        var page = new StringBuilder("""
                # 设置

                *All settings of our own. Written by `SettingsPageTest` from the settings records; do not edit by hand.*

                设置可以写在工作目录的 `application.yml`、环境变量（`sayram.database.mode` → `SAYRAM_DATABASE_MODE`）或命令行
                （`./dev up -- --sayram.database.mode=server`）中，后者优先。`sayram.data`（默认 `./data`）是一切数据所在的目录，
                下表中以 `./data` 开头的默认值都随它改变。
                """);
        for (Class<?> settings : settings()) {
            page.append(chapter(settings));
        }
        String before = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        Files.writeString(PAGE, page);
        assertThat(before)
                .as("the page was stale and has been written anew: look at it and commit it")
                .isEqualTo(page.toString());
    }

    private static List<Class<?>> settings() throws Exception {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith("Settings.java"))
                    .sorted()
                    .<Class<?>>map(SettingsPageTest::type)
                    .filter(type -> type.isAnnotationPresent(ConfigurationProperties.class))
                    .toList();
        }
    }

    private static Class<?> type(Path file) {
        String name = SOURCES.relativize(file).toString().replace('/', '.').replaceAll("\\.java$", "");
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String chapter(Class<?> settings) throws Exception {
        Path file = SOURCES.resolve(settings.getName().replace('.', '/') + ".java");
        String text = javadoc(Files.readString(file));
        String prefix = settings.getAnnotation(ConfigurationProperties.class).value();
        var chapter = new StringBuilder("\n## " + prefix + "\n\n" + plain(text.split("@param", 2)[0])
                + "\n\n| setting | default | meaning |\n|---|---|---|\n");
        for (RecordComponent component : settings.getRecordComponents()) {
            String meaning = meaning(text, component.getName());
            assertThat(meaning)
                    .as("%s.%s has no @param", settings.getName(), component.getName())
                    .isNotBlank();
            chapter.append("| `%s.%s` | %s | %s |\n"
                    .formatted(prefix, dashed(component.getName()), defaultOf(component), meaning));
        }
        return chapter.toString();
    }

    private static String javadoc(String source) {
        Matcher found = JAVADOC.matcher(source);
        if (!found.find()) {
            throw new AssertionError("no Javadoc before @ConfigurationProperties");
        }
        return found.group("text").replaceAll("(?m)^\\s*\\* ?", "");
    }

    private static String meaning(String javadoc, String name) {
        Matcher found = Pattern.compile("@param\\s+" + name + "\\s+(.*?)(?=@param|\\z)", Pattern.DOTALL)
                .matcher(javadoc);
        return found.find() ? plain(found.group(1)) : "";
    }

    private static String plain(String text) {
        return text.replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\{@link #?([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .strip();
    }

    private static String defaultOf(RecordComponent component) {
        DefaultValue value = component.getAnnotation(DefaultValue.class);
        if (value == null) {
            value = annotated(component);
        }
        return value == null ? "–" : "`" + String.join(", ", value.value()) + "`";
    }

    /** The annotation sits on the parameter of the record's constructor. */
    private static DefaultValue annotated(RecordComponent component) {
        Class<?> settings = component.getDeclaringRecord();
        RecordComponent[] all = settings.getRecordComponents();
        for (int index = 0; index < all.length; index++) {
            if (all[index].getName().equals(component.getName())) {
                return settings.getDeclaredConstructors()[0].getParameters()[index].getAnnotation(DefaultValue.class);
            }
        }
        throw new IllegalStateException(component.toString());
    }

    private static String dashed(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
