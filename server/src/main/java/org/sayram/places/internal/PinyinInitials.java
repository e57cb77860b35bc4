package org.sayram.places.internal;

import com.hankcs.hanlp.HanLP;
import java.util.Locale;

/** The first letters of a name's pinyin, as people type them: 博乐市人民医院 becomes blsrmyy. */
final class PinyinInitials {
    private PinyinInitials() {}

    static String of(String name) {
        return HanLP.convertToPinyinFirstCharString(name, "", true)
                .replaceAll("[^\\p{Alnum}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
