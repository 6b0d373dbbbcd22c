package org.quicksilver.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which records may not share a cluster: judged different, vetoed as a pair, or held apart by a rule. */
final class Separations {

    /** A rule that holds nobody apart. */
    static final Clustering.Apart NOBODY = (left, right) -> false;

    private final Map<Integer, Set<Integer>> partners = new HashMap<>();
    private final List<Clustering.Constraint> different;
    private final Clustering.Apart apart;

    Separations(List<Pair> pairs, List<Clustering.Constraint> different, Clustering.Apart apart) {
        this.different = List.copyOf(different);
        this.apart = apart;
        different.forEach(d -> separate(d.left(), d.right()));
        pairs.stream().filter(p -> p.band() == Pair.Band.VETOED).forEach(p -> separate(p.left(), p.right()));
    }

    private void separate(int left, int right) {
        partners.computeIfAbsent(left, r -> new TreeSet<>()).add(right);
        partners.computeIfAbsent(right, r -> new TreeSet<>()).add(left);
    }

    /** Whether joining two records would put two that are judged different together. */
    boolean judgedApart(UnionFind sets, Clustering.Constraint joined) {
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

    /** Whether two records are held apart. */
    boolean holds(int left, int right) {
        return partners.getOrDefault(left, Set.of()).contains(right)
                || apart.test(Math.min(left, right), Math.max(left, right));
    }

    /** Whether any record of one cluster is held apart from any of another. */
    boolean between(Ints left, Ints right) {
        if (apart == NOBODY) {
            return left.size() <= right.size() ? partnersAmong(left, right) : partnersAmong(right, left);
        }
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                if (holds(left.get(i), right.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Every two records of a row that are held apart. */
    List<Ints> within(Ints records) {
        List<Ints> within = new ArrayList<>();
        BitSet inside = new BitSet();
        for (int i = 0; i < records.size(); i++) {
            int record = records.get(i);
            for (int partner : partners.getOrDefault(record, Set.of())) {
                if (inside.get(partner)) {
                    within.add(two(partner, record));
                }
            }
            for (int j = 0; j < i && apart != NOBODY; j++) {
                if (apart.test(records.get(j), record)) {
                    within.add(two(records.get(j), record));
                }
            }
            inside.set(record);
        }
        return within;
    }

    private static Ints two(int left, int right) {
        Ints two = new Ints(2);
        two.add(left);
        two.add(right);
        return two;
    }

    private boolean partnersAmong(Ints few, Ints many) {
        for (int i = 0; i < few.size() && !partners.isEmpty(); i++) {
            Set<Integer> held = partners.getOrDefault(few.get(i), Set.of());
            for (int j = 0; j < many.size() && !held.isEmpty(); j++) {
                if (held.contains(many.get(j))) {
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
