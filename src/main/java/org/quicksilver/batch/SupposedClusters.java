package org.quicksilver.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quicksilver.match.Clustering;
import org.quicksilver.match.Clustering.Constraint;
import org.quicksilver.match.Pair;

/**
 * What the clusters would be if a person answered one question more. Clusters never reach beyond the records that matches and
 * judgements link, so only those linked with one of the two records are clustered anew.
 */
final class SupposedClusters {
    /** Among more pairs than these a question is not gone into, so that many about one large tangle take no long time. */
    static final int MOST_PAIRS = 2_000;

    private static final int NOT_FOUND = -1;

    private final int[] parent;
    private final List<Constraint> same;
    private final List<Constraint> different;
    private final double match;
    private final Map<Integer, List<Integer>> members = new HashMap<>();
    private final Map<Integer, List<Pair>> pairs = new HashMap<>();

    /**
     * @param records how many there are
     * @param pairs every pair kept
     * @param match probability from which on a pair matches
     * @param same judged the same
     * @param different judged different
     * @param asked the questions
     */
    SupposedClusters(
            int records,
            List<Pair> pairs,
            double match,
            List<Constraint> same,
            List<Constraint> different,
            List<Constraint> asked) {
        this.match = match;
        this.same = List.copyOf(same);
        this.different = List.copyOf(different);
        this.parent = new int[records];
        Arrays.setAll(parent, i -> i);
        for (Pair pair : pairs) {
            if (pair.band() == Pair.Band.MATCH) {
                link(pair.left(), pair.right());
            }
        }
        same.forEach(c -> link(c.left(), c.right()));
        BitSet wanted = new BitSet();
        for (Constraint question : asked) {
            wanted.set(root(question.left()));
            wanted.set(root(question.right()));
        }
        for (int record = 0; record < records; record++) {
            if (wanted.get(root(record))) {
                members.computeIfAbsent(root(record), r -> new ArrayList<>()).add(record);
            }
        }
        for (Pair pair : pairs) {
            if (wanted.get(root(pair.left())) && wanted.get(root(pair.right()))) {
                this.pairs
                        .computeIfAbsent(root(pair.left()), r -> new ArrayList<>())
                        .add(pair);
            }
        }
    }

    private void link(int left, int right) {
        int a = root(left);
        int b = root(right);
        parent[Math.max(a, b)] = Math.min(a, b);
    }

    private int root(int record) {
        int at = record;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /**
     * The clusters of every record that an answer may touch, each ascending; none where that is a large tangle.
     *
     * @param question the two records
     * @param isSame what is answered, in place of what was answered before
     */
    Optional<List<List<Integer>>> answered(Constraint question, boolean isSame) {
        TreeSet<Integer> roots = new TreeSet<>(List.of(root(question.left()), root(question.right())));
        List<Pair> inside = new ArrayList<>();
        int[] records = roots.stream()
                .flatMap(r -> members.getOrDefault(r, List.of()).stream())
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        for (int root : roots) {
            for (Pair pair : pairs.getOrDefault(root, List.of())) {
                if (roots.contains(root(pair.right()))) {
                    inside.add(part(pair, records));
                }
            }
        }
        if (inside.size() > MOST_PAIRS || records.length > MOST_PAIRS) {
            return Optional.empty();
        }
        List<Constraint> together = part(same, question, records);
        List<Constraint> apart = part(different, question, records);
        Constraint answer = new Constraint(at(records, question.left()), at(records, question.right()));
        (isSame ? together : apart).add(answer);
        int[] clusters =
                Clustering.of(records.length, inside, match, together, apart).cluster();
        Map<Integer, List<Integer>> found = new TreeMap<>();
        for (int i = 0; i < records.length; i++) {
            found.computeIfAbsent(clusters[i], c -> new ArrayList<>()).add(records[i]);
        }
        return Optional.of(List.copyOf(found.values()));
    }

    private static Pair part(Pair pair, int[] records) {
        return new Pair(
                at(records, pair.left()),
                at(records, pair.right()),
                pair.weight(),
                pair.probability(),
                pair.band(),
                pair.veto(),
                pair.blockingRule(),
                pair.fieldWeights(),
                pair.levels());
    }

    private static List<Constraint> part(List<Constraint> all, Constraint but, int[] records) {
        List<Constraint> part = new ArrayList<>();
        for (Constraint each : all) {
            int left = at(records, each.left());
            int right = at(records, each.right());
            boolean isAnother = Math.min(each.left(), each.right()) != Math.min(but.left(), but.right())
                    || Math.max(each.left(), each.right()) != Math.max(but.left(), but.right());
            if (left != NOT_FOUND && right != NOT_FOUND && isAnother) {
                part.add(new Constraint(left, right));
            }
        }
        return part;
    }

    private static int at(int[] records, int record) {
        return Math.max(NOT_FOUND, Arrays.binarySearch(records, record));
    }
}
