package org.quicksilver.match;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What people judged the same, on top of clusters that are linked: two records judged the same bring their clusters with
 * them whole, so that a judgement pushes nobody out. Where some of the records that would come together are held apart,
 * these, with those judged the same as they, are taken out and linked anew with the rest.
 */
final class Joining {

    private final List<Pair> pairs;
    private final UnionFind judged;
    private final Separations separations;
    private final double threshold;

    /**
     * @param judged the records judged the same
     * @param threshold match weight from which on a pair speaks for joining, log2
     */
    Joining(List<Pair> pairs, UnionFind judged, Separations separations, double threshold) {
        this.pairs = pairs;
        this.judged = judged;
        this.separations = separations;
        this.threshold = threshold;
    }

    /** The clusters that come of linked ones. */
    UnionFind joined(UnionFind linked) {
        List<Ints> judgedSame = Separations.members(judged);
        if (judgedSame.isEmpty()) {
            return linked;
        }
        UnionFind joined = judged.copy();
        UnionFind torn = new UnionFind(linked.size());
        UnionFind all = linked.copy();
        judgedSame.forEach(same -> unite(same, all));
        for (Ints group : Separations.members(all)) {
            BitSet heldApart = heldApart(group, linked);
            keep(group, linked, heldApart, joined);
            if (!heldApart.isEmpty()) {
                unite(group, torn);
            }
        }
        new Linkage(pairs, judged, joined.copy(), separations, threshold).join(torn, joined);
        return joined;
    }

    /** Sets of records judged the same of which any is held apart from another record of the group. */
    private BitSet heldApart(Ints group, UnionFind linked) {
        BitSet held = new BitSet();
        if (isOne(group, linked)) {
            return held;
        }
        for (Ints two : separations.within(group)) {
            int left = judged.find(two.get(0));
            int right = judged.find(two.get(1));
            if (left != right) {
                held.set(left);
                held.set(right);
            }
        }
        return held;
    }

    private static boolean isOne(Ints group, UnionFind linked) {
        for (int i = 1; i < group.size(); i++) {
            if (linked.find(group.get(i)) != linked.find(group.get(0))) {
                return false;
            }
        }
        return true;
    }

    /** Puts together what is linked and not held apart. */
    private void keep(Ints group, UnionFind linked, BitSet heldApart, UnionFind joined) {
        Map<Integer, Integer> firsts = new HashMap<>();
        for (int i = 0; i < group.size(); i++) {
            int record = group.get(i);
            if (!heldApart.get(judged.find(record))) {
                joined.union(record, firsts.computeIfAbsent(linked.find(record), cluster -> record));
            }
        }
    }

    private static void unite(Ints group, UnionFind sets) {
        for (int i = 1; i < group.size(); i++) {
            sets.union(group.get(0), group.get(i));
        }
    }
}
