package org.quicksilver.match;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.quicksilver.record.FieldValue;

/**
 * A mark that sets things of one name apart: the phase of a project, the year or number of an edition. It is what a
 * value's detail of that name says; where there is none it is read off the end of the title.
 */
final class Marks {

    private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");
    private static final Pattern SMALL = Pattern.compile("[1-9]|1[0-9]");
    private static final Pattern ORDINAL = Pattern.compile("([1-9][0-9]?)(st|nd|rd|th|e|er|eme|a|o)");
    private static final List<String> ROMAN =
            List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

    private final String name;
    private final Texts texts = new Texts();
    private final Ints stated = new Ints();
    private int[] mark = {};
    private int first = -1;

    Marks(String name) {
        this.name = name;
    }

    /** Takes in the values of the next record, of which those count that are stated. */
    void add(List<FieldValue> values) {
        String found = "";
        for (FieldValue value : values) {
            String detail = value.isStated() ? value.detail().getOrDefault(name, "") : "";
            found = found.isEmpty() || (!detail.isEmpty() && detail.compareTo(found) < 0) ? detail : found;
        }
        stated.add(found.isEmpty() ? -1 : texts.add(number(found.toLowerCase(Locale.ROOT))));
    }

    /** Says that the last record is in. */
    void freeze(List<PhraseColumn> titles) {
        mark = stated.toArray();
        for (int i = 0; i < mark.length; i++) {
            mark[i] = mark[i] < 0 ? derived(titles, i) : mark[i];
        }
        first = isPhase() ? texts.add("1") : -1;
    }

    private int derived(List<PhraseColumn> titles, int index) {
        for (PhraseColumn title : titles) {
            for (String word : title.lastWords(index, isPhase() ? 1 : 3)) {
                String found = isPhase() ? phase(word) : edition(word);
                if (!found.isEmpty()) {
                    return texts.add(found);
                }
            }
        }
        return -1;
    }

    private boolean isPhase() {
        return name.equals("phase");
    }

    private static String phase(String word) {
        boolean roman = ROMAN.indexOf(word) > 0 || word.equals("i");
        return roman || SMALL.matcher(word).matches() ? number(word) : "";
    }

    private static String edition(String word) {
        return YEAR.matcher(word).matches() || ORDINAL.matcher(word).matches() ? number(word) : "";
    }

    /** Roman numerals and ordinals as plain numbers; anything else as it is. */
    private static String number(String word) {
        int roman = ROMAN.indexOf(word);
        return roman >= 0 ? Integer.toString(roman + 1) : ORDINAL.matcher(word).replaceFirst("$1");
    }

    /** Whether two records bear different marks. No phase is the first phase; no edition may be any. */
    boolean different(int left, int right) {
        int a = mark[left] < 0 ? first : mark[left];
        int b = mark[right] < 0 ? first : mark[right];
        return a >= 0 && b >= 0 && a != b;
    }
}
