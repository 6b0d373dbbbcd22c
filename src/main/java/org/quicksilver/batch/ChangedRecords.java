package org.quicksilver.batch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quicksilver.batch.store.Judgement.Side;

/**
 * Finds what became of records that are judged and are not there any more: a corrected cell makes another record. It is the
 * one of the same file (of any file where that is gone) that shares most words of its label, at least half of them.
 */
final class ChangedRecords {
    private static final double ALIKE = 0.5;

    private final Map<String, Lost> lost = new HashMap<>();
    private final Set<String> judged;

    private static final class Lost {
        private final Side side;
        private final Set<String> words;
        private final String file;
        private double likeness;
        private String successor = "";
        private String at = "";

        Lost(Side side, Set<String> input) {
            this.side = side;
            this.words = words(side);
            this.file = input.stream()
                    .filter(f -> side.at().startsWith(f + ":") || side.at().startsWith(f + "!"))
                    .findFirst()
                    .orElse("");
        }

        boolean isBetter(double other, Side candidate) {
            boolean samePlace = candidate.at().equals(side.at()) && !at.equals(side.at());
            return other > likeness || (other == likeness && (successor.isEmpty() || samePlace));
        }
    }

    private ChangedRecords(Set<String> judged) {
        this.judged = judged;
    }

    /**
     * @param gone records that are not there
     * @param judged records that a judgement is about, which stand for themselves
     * @param input every file of the input
     * @param there every record that is there
     * @return record to the one that took its place; those without one are left out
     */
    static Map<String, String> successors(List<Side> gone, Set<String> judged, Set<String> input, RecordSides there) {
        ChangedRecords changed = new ChangedRecords(judged);
        gone.stream().filter(s -> !s.label().isEmpty()).forEach(s -> changed.lost.put(s.id(), new Lost(s, input)));
        if (!changed.lost.isEmpty()) {
            there.each(changed::look);
        }
        Map<String, String> successors = new HashMap<>();
        changed.lost.forEach((id, one) -> {
            if (!one.successor.isEmpty()) {
                successors.put(id, one.successor);
            }
        });
        return successors;
    }

    private void look(String file, Side candidate) {
        if (judged.contains(candidate.id())) {
            return;
        }
        Set<String> words = words(candidate);
        for (Lost one : lost.values()) {
            if (one.file.isEmpty() || one.file.equals(file)) {
                double likeness = likeness(one.words, words);
                if (likeness >= ALIKE && one.isBetter(likeness, candidate)) {
                    one.likeness = likeness;
                    one.successor = candidate.id();
                    one.at = candidate.at();
                }
            }
        }
    }

    private static Set<String> words(Side side) {
        return new HashSet<>(List.of(side.label().split(" ")));
    }

    /** Words in common by all words, 0 to 1. */
    private static double likeness(Set<String> a, Set<String> b) {
        Set<String> all = new HashSet<>(a);
        all.addAll(b);
        long common = a.stream().filter(b::contains).count();
        return all.isEmpty() ? 0 : (double) common / all.size();
    }
}
