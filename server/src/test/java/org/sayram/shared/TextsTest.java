package org.sayram.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayram.audit.AuditedAct;

/** Nothing that a person reads is missing in one of the two languages. */
class TextsTest {
    private static final Pattern VALUE = Pattern.compile("\\{[a-zA-Z]+}");
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef]");

    private final Texts texts = new Texts();

    @Test
    void everyProblemHasTitleAndDetailInBothLanguages() {
        List<String> missing = new ArrayList<>();
        constants(Problem.class).map(Problem.class::cast).forEach(problem -> {
            for (String part : List.of(".title", ".detail")) {
                addIfMissing(missing, problem.key() + part);
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void everyAuditedActHasANameInBothLanguages() {
        List<String> missing = new ArrayList<>();
        constants(AuditedAct.class).map(AuditedAct.class::cast).forEach(act -> addIfMissing(missing, act.textKey()));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyDetailNamesTheSameValuesInBothLanguages() {
        constants(Problem.class).map(Problem.class::cast).forEach(problem -> {
            String key = problem.key() + ".detail";
            assertThat(values(Texts.CHINESE, key)).as(key).isEqualTo(values(Texts.ENGLISH, key));
        });
    }

    @Test
    void noChineseStandsInTheProgramOutsideCodeTables() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                found.addAll(chineseLiterals(file));
            }
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none|zh",
                "''|zh",
                "zh-CN,zh;q=0.9,en;q=0.8|zh",
                "en-US,en;q=0.9|en",
                "fr-FR,en;q=0.5|en",
                "kk|zh",
                "*|zh",
                "!!not a language!!|zh"
            })
    void answersInChineseUnlessTheReaderPrefersEnglish(String header, String expected) {
        assertThat(Texts.language(header).getLanguage()).isEqualTo(expected);
    }

    @Test
    void fillsInValuesAndLeavesAMarkWhereOneIsMissing() {
        assertThat(Texts.fill("{unit} is at {place}", Map.of("unit", "$1 \\ A")))
                .isEqualTo("$1 \\ A is at –");
    }

    private void addIfMissing(List<String> missing, String key) {
        for (Locale language : List.of(Texts.CHINESE, Texts.ENGLISH)) {
            if (texts.find(language, key).filter(text -> !text.isBlank()).isEmpty()) {
                missing.add(language + " " + key);
            }
        }
    }

    private Set<String> values(Locale language, String key) {
        return VALUE.matcher(texts.find(language, key).orElseThrow())
                .results()
                .map(result -> result.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every constant of every enum of the server that implements a type. */
    private static Stream<Object> constants(Class<?> type) {
        List<Object> constants = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.sayram").stream()
                        .filter(java -> java.isEnum() && java.isAssignableTo(type))
                        .map(JavaClass::reflect)
                        .flatMap(java -> Arrays.stream((Object[]) java.getEnumConstants()))
                        .toList();
        assertThat(constants).isNotEmpty();
        return constants.stream();
    }

    /** Comments may quote the trade; a file called …Codes or …CodeTable is a code table. */
    private static List<String> chineseLiterals(Path file) throws IOException {
        if (file.toString().matches(".*(Codes|CodeTable)\\.java")) {
            return List.of();
        }
        String code = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)(^|\\s)//.*$", "");
        return CHINESE.matcher(code)
                .results()
                .map(result -> file + ": " + result.group())
                .limit(3)
                .toList();
    }
}
