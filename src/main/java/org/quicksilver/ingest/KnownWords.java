package org.quicksilver.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.quicksilver.plan.Plan;
import org.quicksilver.vocabulary.Folding;
import org.quicksilver.vocabulary.Label;

/** Words of the job's vocabularies beyond ASCII, by which a wrong encoding shows: headings and names of countries. */
final class KnownWords {

    private static final List<String> VOCABULARIES = List.of("headers", "countries", "country-groups", "statuses");
    private static final Pattern CELLS = Pattern.compile("[,;\\t|\\n\"\u060c\u061b\u3001\uff0c\uff1b]+");
    private static final int LONGEST = 60;

    private final Set<String> words = new HashSet<>();

    KnownWords(Plan plan) {
        for (String name : VOCABULARIES) {
            if (plan.vocabularies().has(name)) {
                for (Label label : plan.vocabularies().get(name).labels()) {
                    if (isBeyondAscii(label.label())) {
                        words.add(Folding.fold(label.label()));
                    }
                }
            }
        }
        words.remove("");
    }

    /** Number of cells of a text that are such words, each word once. */
    int count(String text) {
        Set<String> met = new HashSet<>();
        for (String cell : CELLS.split(text, -1)) {
            String bare = cell.strip();
            if (bare.length() <= LONGEST && isBeyondAscii(bare)) {
                String folded = Folding.fold(bare);
                if (words.contains(folded)) {
                    met.add(folded);
                }
            }
        }
        return met.size();
    }

    private static boolean isBeyondAscii(String text) {
        return text.chars().anyMatch(c -> c >= 0x80);
    }
}
