package org.sayram.tools.prefecture;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The Chinese words the generator composes names from, and the maker of invented names that can be nobody's. */
final class Words {
    private final Map<String, String> words = FactTable.read("words").stream()
            .collect(Collectors.toMap(row -> row.text("key"), row -> row.text("value")));

    String of(String key) {
        String word = words.get(key);
        if (word == null) {
            throw new IllegalArgumentException("facts/words.csv has no word '" + key + "'");
        }
        return word;
    }

    List<String> list(String key) {
        return List.of(of(key).split(" "));
    }

    /** The mark that ends every invented name. */
    String mark() {
        return of("made_up_mark");
    }

    /**
     * An invented brand: a heavenly stem, as one says "A, B, C", and a word of nature. Brands repeat after
     * stems × words, so callers count within one kind and county.
     */
    String brand(int number) {
        String stems = of("brand_first");
        String nature = of("brand_second");
        int stem = number % stems.length();
        int word = (number / stems.length() + number) % nature.length();
        return "" + stems.charAt(stem) + nature.charAt(word);
    }

    /** An invented street name: a word of the land, a numeral after the words are used up, road or street, the mark. */
    String street(int number, boolean eastWest) {
        List<String> names = list("street_first");
        String numerals = of("street_numerals");
        int round = number / names.size();
        String numeral = round == 0 ? "" : String.valueOf(numerals.charAt((round - 1) % numerals.length()));
        return names.get(number % names.size()) + numeral + of(eastWest ? "street_east" : "street_north") + mark();
    }
}
