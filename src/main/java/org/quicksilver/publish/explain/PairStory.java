package org.quicksilver.publish.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Why two source records are, or are not, the same: a waterfall of match weights.
 *
 * @param leftId the smaller source record id
 * @param leftPlace its file, sheet and row
 * @param rightId the other
 * @param rightPlace its file, sheet and row
 * @param together whether one entity holds both
 * @param entities entity of the left record, and that of the right one
 * @param kept whether the pair was worth keeping; without that nothing below but the values is known
 * @param probability that they are the same, 0 to 1; empty when not kept
 * @param weight log2 of the odds, prior included; empty when not kept
 * @param prior weight before anything is compared, log2 of the odds
 * @param band match, review, vetoed; empty when not kept
 * @param veto rule that holds them apart; empty for none
 * @param decision auto, human, pending; empty when not kept
 * @param decisionId the judgement; empty for none
 * @param blockingRule rule that made the pair a candidate; empty when not kept
 * @param comparisons a line a compared field, or a line a field when not kept
 * @param path records over which accepted pairs lead from one to the other; empty when they do not
 */
public record PairStory(
        String leftId,
        String leftPlace,
        String rightId,
        String rightPlace,
        boolean together,
        List<String> entities,
        boolean kept,
        String probability,
        String weight,
        double prior,
        String band,
        String veto,
        String decision,
        String decisionId,
        String blockingRule,
        List<Comparison> comparisons,
        List<String> path)
        implements Story {

    public PairStory {
        entities = List.copyOf(entities);
        comparisons = List.copyOf(comparisons);
        path = List.copyOf(path);
    }

    /**
     * One compared field.
     *
     * @param field the field
     * @param left values of the left record, joined by {@code "; "}
     * @param right values of the right record
     * @param level how far they agree; empty when the pair was not kept
     * @param m probability of the level among pairs that are the same; empty when not kept
     * @param u probability of the level among pairs that are not; empty when not kept
     * @param frequency what the frequency of the value, or agreement in a related field, adds to log2(m / u)
     * @param weight the sum; empty when not kept
     */
    public record Comparison(
            String field,
            String left,
            String right,
            String level,
            String m,
            String u,
            String frequency,
            String weight) {}

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(leftId + "  " + leftPlace);
        lines.add(rightId + "  " + rightPlace);
        lines.add(together ? "one: " + entities.get(0) : "two: " + String.join(" and ", entities));
        if (!kept) {
            lines.add("The pair was not kept: no blocking rule brings the two together, or it scores below the review"
                    + " threshold");
        } else {
            lines.add(band + ", probability " + probability + ", decision " + decision
                    + (decisionId.isEmpty() ? "" : " " + decisionId) + ", found by " + blockingRule
                    + (veto.isEmpty() ? "" : ", held apart by " + veto));
        }
        Grid grid = new Grid();
        if (kept) {
            grid.add("field", "weight", "level", "m", "u", "frequency", "left", "right");
            grid.add("(prior)", String.format(Locale.ROOT, "%.4f", prior));
        }
        for (Comparison c : comparisons) {
            if (kept) {
                grid.add(c.field(), c.weight(), c.level(), c.m(), c.u(), c.frequency(), c.left(), c.right());
            } else {
                grid.add(c.field(), c.left(), c.right());
            }
        }
        if (kept) {
            grid.add("(sum)", weight);
        }
        lines.addAll(grid.lines("  "));
        if (path.size() > 2) {
            lines.add("joined over " + String.join(" = ", path));
        }
        return lines;
    }
}
