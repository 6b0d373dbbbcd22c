package org.quicksilver.match;

import java.util.List;

/**
 * The match model in force.
 *
 * @param prior probability that two records taken at random match
 * @param levels every comparison level in order of field and level
 * @param notes what the estimation had to say, one sentence each
 */
public record MatchModel(double prior, List<LevelWeight> levels, List<String> notes) {

    public MatchModel {
        levels = List.copyOf(levels);
        notes = List.copyOf(notes);
    }

    /**
     * @param field field compared
     * @param level its level as words, for example {@code exact}, {@code tokens>=0.8}, {@code else}, {@code null}
     * @param m probability among matches
     * @param u probability among non-matches
     * @param weight log2(m / u); 0 for null
     */
    public record LevelWeight(String field, String level, double m, double u, double weight) {}
}
