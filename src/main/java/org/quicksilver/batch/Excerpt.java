package org.quicksilver.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quicksilver.match.Clustering;
import org.quicksilver.match.Clustering.Constraint;
import org.quicksilver.match.Pair;

/** Some linked clusters by themselves, their records counted from 0. */
final class Excerpt {
    private static final int NOT_FOUND = -1;

    private final LinkedClusters clusters;
    private final int[] records;
    private final List<Pair> pairs = new ArrayList<>();

    Excerpt(LinkedClusters clusters, Collection<Integer> named) {
        this.clusters = clusters;
        this.records = named.stream()
                .flatMap(c -> clusters.records(c).stream())
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        for (int cluster : named) {
            for (Pair pair : clusters.pairs(cluster)) {
                int left = at(pair.left());
                int right = at(pair.right());
                boolean isFirst = clusters.of(pair.left()) == cluster;
                if (isFirst && left != NOT_FOUND && right != NOT_FOUND) {
                    pairs.add(moved(pair, left, right));
                }
            }
        }
    }

    private static Pair moved(Pair pair, int left, int right) {
        return new Pair(
                left,
                right,
                pair.weight(),
                pair.probability(),
                pair.band(),
                pair.veto(),
                pair.blockingRule(),
                pair.fieldWeights(),
                pair.levels());
    }

    private int at(int record) {
        return Math.max(NOT_FOUND, Arrays.binarySearch(records, record));
    }

    private List<Constraint> among(List<Constraint> all) {
        List<Constraint> among = new ArrayList<>();
        for (Constraint each : all) {
            int left = at(each.left());
            int right = at(each.right());
            if (left != NOT_FOUND && right != NOT_FOUND) {
                among.add(new Constraint(left, right));
            }
        }
        return among;
    }

    /** The clusters as they are. */
    int[] asTheyAre() {
        int[] named = new int[records.length];
        Arrays.setAll(named, i -> at(clusters.of(records[i])));
        return named;
    }

    /** The clusters that pairs link where others are judged different. */
    int[] linked(double match, List<Constraint> different) {
        return Clustering.linked(records.length, pairs, match, among(different));
    }

    /** Puts the clusters of another excerpt in place of those of its records that are in both. */
    void replace(int[] linked, Excerpt other, int[] cluster) {
        for (int i = 0; i < linked.length; i++) {
            int there = other.at(records[i]);
            if (there != NOT_FOUND) {
                linked[i] = at(other.records[cluster[there]]);
            }
        }
    }

    /** The records of each cluster that judgements make of linked ones. */
    List<List<Integer>> joined(int[] linked, double match, List<Constraint> same, List<Constraint> different) {
        return clusters(Clustering.joined(linked, pairs, match, among(same), among(different)));
    }

    /** The records of each cluster, ascending. */
    List<List<Integer>> clusters(int[] cluster) {
        Map<Integer, List<Integer>> found = new TreeMap<>();
        for (int i = 0; i < records.length; i++) {
            found.computeIfAbsent(cluster[i], c -> new ArrayList<>()).add(records[i]);
        }
        return List.copyOf(found.values());
    }
}
