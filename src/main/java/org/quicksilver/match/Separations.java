package org.quicksilver.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which records may not share a cluster: judged different, vetoed as a pair, or held apart by a rule. */
final class Separations {

    private final Set<Long> judged = new HashSet<>();
    private final Set<Long> all = new HashSet<>();
    private final List<Clustering.Constraint> different;
    private final Clustering.Apart apart;

    Separations(List<Pair> pairs, List<Clustering.Constraint> different, Clustering.Apart apart) {
        this.different = List.copyOf(different);
        this.apart = apart;
        different.forEach(d -> judged.add(key(d.left(), d.right())));
        all.addAll(judged);
        pairs.stream().filter(p -> p.band() == Pair.Band.VETOED).forEach(p -> all.add(key(p.left(), p.right())));
    }

    private static long key(int left, int right) {
        return ((long) Math.min(left, right) << 32) | Math.max(left, right);
    }

    /** Whether joining two records would put two that are judged different together. */
    boolean judgedApart(UnionFind sets, Clustering.Constraint joined) {
        if (judged.isEmpty()) {
            return false;
        }
        int a = sets.find(joined.left());
        int b = sets.find(joined.right());
        for (Clustering.Constraint d : different) {
            int x = sets.find(d.left());
            int y = sets.find(d.right());
            if ((x == a && y == b) || (x == b && y == a) || (a == b && x == a && y == a)) {
                return true;
            }
        }
        return false;
    }

    /** Whether any record of one cluster is held apart from any of another. */
    boolean between(Ints left, Ints right) {
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                int a = Math.min(left.get(i), right.get(j));
                int b = Math.max(left.get(i), right.get(j));
                if (all.contains(key(a, b)) || apart.test(a, b)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Members of every set with more than one, in order of the smallest. */
    static List<Ints> members(UnionFind sets) {
        Ints[] byRoot = new Ints[sets.size()];
        List<Ints> out = new ArrayList<>();
        BitSet several = new BitSet(sets.size());
        for (int i = 0; i < sets.size(); i++) {
            if (sets.find(i) != i) {
                several.set(sets.find(i));
            }
        }
        for (int i = 0; i < sets.size(); i++) {
            int root = sets.find(i);
            if (several.get(root)) {
                if (root == i) {
                    byRoot[root] = new Ints(2);
                    out.add(byRoot[root]);
                }
                byRoot[root].add(i);
            }
        }
        return out;
    }
}
