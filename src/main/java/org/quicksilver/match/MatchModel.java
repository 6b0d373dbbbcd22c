package org.quicksilver.match;

import java.util.ArrayList;
import java.util.List;

/**
 * The match model in force.
 *
 * @param prior probability that two records taken at random match
 * @param levels every comparison level in order of field and level
 * @param relations what agreement in two related fields takes off
 * @param notes what the estimation had to say, one sentence each
 */
public record MatchModel(double prior, List<LevelWeight> levels, List<Relation> relations, List<String> notes) {

    private static final String FORMAT = "quicksilver-match-model 1";

    public MatchModel {
        levels = List.copyOf(levels);
        relations = List.copyOf(relations);
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

    /**
     * Two fields that agree together more often than chance has it though the records differ.
     *
     * @param field the later field, whose weight is lessened
     * @param level its level
     * @param other the earlier field
     * @param otherLevel the earlier field's level
     * @param weight log2, below 0
     */
    public record Relation(String field, String level, String other, String otherLevel, double weight) {}

    /** A model without relations between fields. */
    public MatchModel(double prior, List<LevelWeight> levels, List<String> notes) {
        this(prior, levels, List.of(), notes);
    }

    /** The model as text, one line a level; {@link #parse} gives an equal model back. */
    public String text() {
        StringBuilder out = new StringBuilder(FORMAT).append('\n');
        out.append("prior\t").append(prior).append('\n');
        for (LevelWeight level : levels) {
            out.append("level\t")
                    .append(level.field())
                    .append('\t')
                    .append(level.level())
                    .append('\t');
            out.append(level.m())
                    .append('\t')
                    .append(level.u())
                    .append('\t')
                    .append(level.weight())
                    .append('\n');
        }
        for (Relation relation : relations) {
            out.append("relation\t")
                    .append(relation.field())
                    .append('\t')
                    .append(relation.level())
                    .append('\t');
            out.append(relation.other())
                    .append('\t')
                    .append(relation.otherLevel())
                    .append('\t');
            out.append(relation.weight()).append('\n');
        }
        notes.forEach(note -> out.append("note\t").append(note).append('\n'));
        return out.toString();
    }

    /**
     * Reads the text of a model.
     *
     * @throws IllegalArgumentException naming the line that is not one
     */
    public static MatchModel parse(String text) {
        List<String> lines = Words.of(text, "\n");
        if (lines.isEmpty() || !lines.get(0).equals(FORMAT)) {
            throw new IllegalArgumentException("Not a match model: its first line is not '" + FORMAT + "'");
        }
        double prior = Double.NaN;
        List<LevelWeight> levels = new ArrayList<>();
        List<Relation> relations = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String[] parts = Words.of(lines.get(i), "\t").toArray(String[]::new);
            if (parts[0].equals("prior") && parts.length == 2) {
                prior = Double.parseDouble(parts[1]);
            } else if (parts[0].equals("level") && parts.length == 6) {
                levels.add(new LevelWeight(
                        parts[1],
                        parts[2],
                        Double.parseDouble(parts[3]),
                        Double.parseDouble(parts[4]),
                        Double.parseDouble(parts[5])));
            } else if (parts[0].equals("relation") && parts.length == 6) {
                relations.add(new Relation(parts[1], parts[2], parts[3], parts[4], Double.parseDouble(parts[5])));
            } else if (parts[0].equals("note") && parts.length == 2) {
                notes.add(parts[1]);
            } else {
                throw new IllegalArgumentException("Not a line of a match model: '" + lines.get(i) + "'");
            }
        }
        return new MatchModel(prior, levels, relations, notes);
    }
}
