package org.quicksilver.ingest.table;

import java.util.ArrayList;
import java.util.List;
import org.quicksilver.plan.Plan;
import org.quicksilver.vocabulary.Finder;
import org.quicksilver.vocabulary.Mention;

/** Names of currencies and words for numbers, which a heading has beside the word that says what its column is. */
final class Units {

    private static final List<String> VOCABULARIES = List.of("currencies", "number-words");

    private final List<Finder> finders = new ArrayList<>();

    Units(Plan plan) {
        for (String name : VOCABULARIES) {
            if (plan.vocabularies().has(name)) {
                finders.add(plan.vocabularies().finder(name));
            }
        }
    }

    /** The heading without them. */
    String without(String heading) {
        String bare = heading;
        for (Finder finder : finders) {
            for (Mention mention : finder.find(bare)) {
                bare = cut(bare, mention.label());
            }
        }
        return HeadingText.plain(bare);
    }

    private static String cut(String text, String label) {
        int at = indexOf(text, label);
        return at < 0 ? text : text.substring(0, at) + " " + text.substring(at + label.length());
    }

    private static int indexOf(String text, String label) {
        for (int i = 0; i + label.length() <= text.length(); i++) {
            if (text.regionMatches(true, i, label, 0, label.length())) {
                return i;
            }
        }
        return -1;
    }
}
