package org.quicksilver.batch;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a run is asked to do.
 *
 * @param asOf ISO date at which Parties and the like are taken; empty for the end of the latest round present
 * @param round code of the round to report on; empty for the latest present
 * @param threads how many threads work; changes no byte of the result
 * @param force whether to run though nothing changed
 * @param retrain whether to estimate the match model anew
 */
public record RunOptions(String asOf, String round, int threads, boolean force, boolean retrain) {

    /** The options that the result depends on, by name; those left out are absent. */
    public Map<String, String> identifying() {
        Map<String, String> options = new TreeMap<>();
        if (!asOf.isEmpty()) {
            options.put("as_of", asOf);
        }
        if (!round.isEmpty()) {
            options.put("round", round);
        }
        return options;
    }

    /** Every option given, by name. */
    public Map<String, String> given() {
        Map<String, String> options = new TreeMap<>(identifying());
        if (force) {
            options.put("force", "true");
        }
        if (retrain) {
            options.put("retrain", "true");
        }
        return options;
    }

    /** The options of a run that goes on, as it was started with. */
    public static RunOptions of(Map<String, String> given, int threads) {
        return new RunOptions(
                given.getOrDefault("as_of", ""),
                given.getOrDefault("round", ""),
                threads,
                given.containsKey("force"),
                given.containsKey("retrain"));
    }
}
