package org.quicksilver.ingest.table;

import java.lang.Character.UnicodeScript;

/** The language that a script alone suggests. */
final class Script {

    private Script() {}

    /** {@code zh}, {@code ar} or {@code ru} where more than a third of the letters are of that script; else {@code und}. */
    static String language(String text) {
        int letters = 0;
        int han = 0;
        int arabic = 0;
        int cyrillic = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                UnicodeScript script = UnicodeScript.of(c);
                han += script == UnicodeScript.HAN ? 1 : 0;
                arabic += script == UnicodeScript.ARABIC ? 1 : 0;
                cyrillic += script == UnicodeScript.CYRILLIC ? 1 : 0;
            }
        }
        if (han * 3 > letters) {
            return "zh";
        }
        if (arabic * 3 > letters) {
            return "ar";
        }
        return cyrillic * 3 > letters ? "ru" : "und";
    }
}
