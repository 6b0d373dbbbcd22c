package org.quicksilver.publish.review;

import java.util.Map;

/** Rules of survivorship in words. */
final class SurvivorWords {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("latest", "the latest stated"),
            Map.entry("latest_round", "stated in the latest round"),
            Map.entry("earliest", "the earliest stated"),
            Map.entry("most_precise", "the most precise of the latest round"),
            Map.entry("most_frequent", "what most records say"),
            Map.entry("most_complete", "of the record that states most"),
            Map.entry("longest", "the longest"),
            Map.entry("smallest_id", "nothing else decides: of the record with the smallest id"),
            Map.entry("only", "all that may speak say so"),
            Map.entry("decision", "a person decided"));

    private SurvivorWords() {}

    /** The rule in words with its code; itself where there are none. */
    static String of(String rule) {
        String words = WORDS.getOrDefault(rule, "");
        return words.isEmpty() ? rule : words + " (" + rule + ")";
    }
}
