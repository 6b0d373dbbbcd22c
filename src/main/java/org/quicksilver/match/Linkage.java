package org.quicksilver.match;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Greedy average linkage inside groups of records; sums are whole numbers so that order changes nothing. Records judged the
 * same count as one, linked with others by the strongest of their pairs.
 */
final class Linkage {

    /** Fixed point of match weights. */
    private static final double UNIT = 1 << 20;
    /** One strong pair never outweighs many weak ones: weights are cut here, log2. */
    private static final double MOST = 10;
    /**
     * What a pair that was not scored or fell below review counts, log2. Several between the same two clusters do not speak
     * independently of each other: so many count as much as the root of their number.
     */
    private static final double MISSING = -4;

    private final List<Pair> pairs;
    private final UnionFind judged;
    private final UnionFind start;
    private final Separations separations;
    private final double threshold;

    /**
     * @param judged the records that count as one
     * @param start the clusters to begin with; those that count as one are in one
     * @param threshold match weight from which on a pair speaks for joining, log2
     */
    Linkage(List<Pair> pairs, UnionFind judged, UnionFind start, Separations separations, double threshold) {
        this.pairs = pairs;
        this.judged = judged;
        this.start = start;
        this.separations = separations;
        this.threshold = threshold;
    }

    /** Two clusters with the sum and number of the links between those judged the same. */
    private static final class Link {
        final Node a;
        final Node b;
        long sum;
        long count;
        boolean dead;

        Link(Node a, Node b) {
            this.a = a;
            this.b = b;
        }

        double mean() {
            double missing = Math.sqrt((double) a.size * b.size - count);
            return (sum / UNIT + MISSING * missing) / (count + missing);
        }
    }

    /** A cluster in the making. */
    private static final class Node {
        final int name;
        final Ints members = new Ints();
        /** Number of members, those judged the same counted as one. */
        int size = 1;

        final Map<Integer, Link> links = new HashMap<>();

        Node(int name) {
            this.name = name;
        }
    }

    /** Queue entry; stale when the link changed since. */
    private record Offer(double mean, int low, int high, Link link) {}

    /** Joins records inside each group. */
    void join(UnionFind groups, UnionFind result) {
        List<Ints> several = Separations.members(groups);
        if (several.isEmpty()) {
            return;
        }
        Buckets byGroup = Buckets.of(pairs, pair -> place(pair, groups), groups.size() + 1);
        for (Ints members : several) {
            List<Pair> inside = byGroup.of(members.get(0));
            if (!inside.isEmpty()) {
                group(members, inside, result);
            }
        }
    }

    /** The group that a pair links records of; behind all others where it does not, or they are judged the same. */
    private int place(Pair pair, UnionFind groups) {
        int root = groups.find(pair.left());
        boolean inside = root == groups.find(pair.right()) && judged.find(pair.left()) != judged.find(pair.right());
        return inside ? root : groups.size();
    }

    private void group(Ints members, List<Pair> inside, UnionFind result) {
        if (members.size() == 2 && inside.size() == 1) {
            couple(inside.get(0), members, result);
            return;
        }
        Map<Integer, Node> nodes = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
            int index = members.get(i);
            node(nodes, index).members.add(index);
        }
        PriorityQueue<Offer> offers = new PriorityQueue<>(Comparator.comparingDouble(Offer::mean)
                .reversed()
                .thenComparingInt(Offer::low)
                .thenComparingInt(Offer::high));
        for (Pair pair : inside) {
            Link link = link(node(nodes, pair.left()), node(nodes, pair.right()));
            link.sum = link.count == 0 ? unit(pair) : Math.max(link.sum, unit(pair));
            link.count = 1;
        }
        for (Node node : begun(nodes)) {
            node.links.values().forEach(link -> offer(link, node, offers));
        }
        while (!offers.isEmpty()) {
            Offer best = offers.poll();
            if (best.link().dead || best.mean() != best.link().mean() || best.mean() < 0) {
                continue;
            }
            if (separations.between(best.link().a.members, best.link().b.members)) {
                best.link().dead = true;
                continue;
            }
            Node kept = merge(best.link());
            result.union(best.link().a.members.get(0), best.link().b.members.get(0));
            kept.links.values().forEach(link -> offer(link, link.a, offers));
        }
    }

    /** The clusters to begin with. */
    private Collection<Node> begun(Map<Integer, Node> nodes) {
        Map<Integer, Node> begun = new HashMap<>();
        for (Node node : nodes.values()) {
            begun.merge(start.find(node.members.get(0)), node, (a, b) -> merge(link(a, b)));
        }
        return begun.values();
    }

    /** What most components are: two records and the pair that links them. */
    private void couple(Pair pair, Ints members, UnionFind result) {
        if (unit(pair) >= 0 && !separations.between(members.part(0, 1), members.part(1, 2))) {
            result.union(pair.left(), pair.right());
        }
    }

    /** Match weight beyond the threshold, cut, in fixed point. */
    private long unit(Pair pair) {
        return Math.round(Math.min(MOST, pair.weight() - threshold) * UNIT);
    }

    private Node node(Map<Integer, Node> nodes, int index) {
        return nodes.computeIfAbsent(judged.find(index), Node::new);
    }

    private static Link link(Node a, Node b) {
        Link known = a.links.get(b.name);
        if (known == null) {
            known = new Link(a, b);
            a.links.put(b.name, known);
            b.links.put(a.name, known);
        }
        return known;
    }

    private static void offer(Link link, Node once, PriorityQueue<Offer> offers) {
        if (link.a == once) {
            int low = Math.min(link.a.members.get(0), link.b.members.get(0));
            offers.add(new Offer(link.mean(), low, Math.max(link.a.members.get(0), link.b.members.get(0)), link));
        }
    }

    /** The cluster that two become. */
    private static Node merge(Link joined) {
        boolean aFirst = joined.a.members.get(0) < joined.b.members.get(0);
        Node kept = aFirst ? joined.a : joined.b;
        Node gone = aFirst ? joined.b : joined.a;
        joined.dead = true;
        kept.links.remove(gone.name);
        gone.links.remove(kept.name);
        kept.size += gone.size;
        kept.members.addAll(gone.members);
        for (Link old : gone.links.values()) {
            Node other = old.a == gone ? old.b : old.a;
            other.links.remove(gone.name);
            Link sum = link(kept, other);
            sum.sum += old.sum;
            sum.count += old.count;
            sum.dead |= old.dead;
            old.dead = true;
        }
        return kept;
    }
}
