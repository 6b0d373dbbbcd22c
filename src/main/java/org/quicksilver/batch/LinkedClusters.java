package org.quicksilver.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quicksilver.match.Clustering;
import org.quicksilver.match.Clustering.Constraint;
import org.quicksilver.match.Pair;

/** The clusters that pairs alone link around some questions, with their records, pairs and neighbours. */
final class LinkedClusters {
    private final int[] connected;
    private final int[] linked;
    private final Map<Integer, List<Integer>> records = new HashMap<>();
    private final Map<Integer, List<Pair>> pairs = new HashMap<>();
    private final Map<Integer, Set<Integer>> neighbours = new HashMap<>();

    /**
     * @param size how many records there are
     * @param all every pair kept
     * @param match probability from which on a pair matches
     * @param asked the questions: what neither matches nor judgements connect with them is left out
     */
    LinkedClusters(
            int size,
            List<Pair> all,
            double match,
            List<Constraint> same,
            List<Constraint> different,
            List<Constraint> asked) {
        connected = new int[size];
        Arrays.setAll(connected, i -> i);
        all.stream().filter(p -> p.band() == Pair.Band.MATCH).forEach(p -> connect(p.left(), p.right()));
        same.forEach(c -> connect(c.left(), c.right()));
        BitSet wanted = new BitSet();
        for (Constraint question : asked) {
            wanted.set(root(question.left()));
            wanted.set(root(question.right()));
        }
        List<Pair> around = all.stream()
                .filter(p -> wanted.get(root(p.left())) && wanted.get(root(p.right())))
                .toList();
        linked = Clustering.linked(size, around, match, different);
        for (int record = 0; record < size; record++) {
            if (wanted.get(root(record))) {
                records.computeIfAbsent(linked[record], c -> new ArrayList<>()).add(record);
            }
        }
        for (Pair pair : around) {
            pairs.computeIfAbsent(of(pair.left()), c -> new ArrayList<>()).add(pair);
            if (of(pair.left()) != of(pair.right())) {
                pairs.computeIfAbsent(of(pair.right()), c -> new ArrayList<>()).add(pair);
            }
        }
    }

    private void connect(int left, int right) {
        int a = root(left);
        int b = root(right);
        connected[Math.max(a, b)] = Math.min(a, b);
    }

    private int root(int record) {
        int at = record;
        while (connected[at] != at) {
            connected[at] = connected[connected[at]];
            at = connected[at];
        }
        return at;
    }

    /** The cluster of a record, named by its smallest. */
    int of(int record) {
        return linked[record];
    }

    /** The records of a cluster, ascending. */
    List<Integer> records(int cluster) {
        return records.getOrDefault(cluster, List.of());
    }

    /** The pairs that have a record of a cluster. */
    List<Pair> pairs(int cluster) {
        return pairs.getOrDefault(cluster, List.of());
    }

    /** The clusters that a cluster has a pair with. */
    Set<Integer> neighbours(int cluster) {
        return neighbours.computeIfAbsent(cluster, c -> {
            Set<Integer> found = new HashSet<>();
            for (Pair pair : pairs(c)) {
                found.add(of(pair.left()));
                found.add(of(pair.right()));
            }
            found.remove(c);
            return found;
        });
    }
}
