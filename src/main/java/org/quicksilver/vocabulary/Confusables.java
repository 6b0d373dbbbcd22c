package org.quicksilver.vocabulary;

import java.util.HashSet;
import java.util.Set;

/**
 * Codes whose names differ by so little that a misspelling of one is no evidence for it.
 *
 * @param pairs both orders of each pair, joined by a tab
 */
record Confusables(Set<String> pairs) {

    Confusables {
        pairs = Set.copyOf(pairs);
    }

    /** The pairs that a fact table (vocabulary, code_a, code_b) gives for one vocabulary. */
    static Confusables of(FactTable table, String vocabulary) {
        Set<String> pairs = new HashSet<>();
        table.rows().forEach(row -> {
            if (vocabulary.equals(row.get("vocabulary"))) {
                pairs.add(row.get("code_a") + "\t" + row.get("code_b"));
                pairs.add(row.get("code_b") + "\t" + row.get("code_a"));
            }
        });
        return new Confusables(pairs);
    }

    boolean have(String code, String other) {
        return pairs.contains(code + "\t" + other);
    }
}
