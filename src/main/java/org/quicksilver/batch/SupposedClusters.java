package org.quicksilver.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.quicksilver.match.Clustering.Constraint;
import org.quicksilver.match.Pair;
import org.quicksilver.publish.review.Reach;

/**
 * What the clusters would be if a person answered one question more.
 *
 * <p>Judging two records the same leaves the linked clusters as they are and joins two of them. Judging them different links
 * the cluster that has both anew, together with all that it has a pair with: as long as these neighbours come out as they
 * are, no cluster farther off has met another than before, so that linking everything would give the same. Where one comes
 * out otherwise, it is linked anew too, with the neighbours that it has.
 */
final class SupposedClusters {

    /**
     * @param clusters records of each cluster that the answer may touch, ascending
     * @param reach how far that was looked into
     */
    record Answered(List<List<Integer>> clusters, Reach reach) {
        static final Answered NOTHING = new Answered(List.of(), Reach.NOTHING);
    }

    private final LinkedClusters linked;
    private final List<Constraint> same;
    private final List<Constraint> different;
    private final JudgedLinks judgedSame;
    private final JudgedLinks judgedDifferent;
    private final Map<Integer, List<Constraint>> sameOfCluster = new HashMap<>();
    private final double match;

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
        this.linked = new LinkedClusters(records, pairs, match, same, different, asked);
        this.same = List.copyOf(same);
        this.different = List.copyOf(different);
        this.judgedSame = new JudgedLinks(same);
        this.judgedDifferent = new JudgedLinks(different);
        this.match = match;
        for (Constraint judged : same) {
            for (int cluster : List.of(linked.of(judged.left()), linked.of(judged.right()))) {
                sameOfCluster.computeIfAbsent(cluster, c -> new ArrayList<>()).add(judged);
            }
        }
    }

    /** How many pairs and records there are to look into before an answer is known. */
    long effort(Constraint question, boolean isSame) {
        Set<Integer> anew = anew(question, isSame);
        return effort(anew.isEmpty() ? Set.of() : around(anew)) + records(group(question, isSame, anew));
    }

    private long effort(Collection<Integer> clusters) {
        return records(clusters)
                + clusters.stream().mapToLong(c -> linked.pairs(c).size()).sum();
    }

    private long records(Collection<Integer> clusters) {
        return clusters.stream().mapToLong(c -> linked.records(c).size()).sum();
    }

    /**
     * The clusters of every record that an answer may touch. An answer that contradicts those before touches none.
     *
     * @param question the two records
     * @param isSame what is answered, in place of what was answered before
     * @param most how many pairs and records to look into at most
     */
    Answered answered(Constraint question, boolean isSame, long most) {
        if (contradicts(question, isSame)) {
            return new Answered(List.of(), Reach.WHOLE);
        }
        Set<Integer> anew = anew(question, isSame);
        if (anew.isEmpty()) {
            return joined(question, isSame, anew, new Excerpt(linked, anew), new int[0], Reach.WHOLE, most);
        }
        List<Constraint> apart = with(different, question, !isSame);
        for (Set<Integer> around = around(anew); effort(around) <= most; around = around(anew)) {
            Excerpt excerpt = new Excerpt(linked, around);
            int[] cluster = excerpt.linked(match, apart);
            Set<List<Integer>> found = Set.copyOf(excerpt.clusters(cluster));
            if (!anew.addAll(around.stream()
                    .filter(c -> !found.contains(linked.records(c)))
                    .toList())) {
                return joined(question, isSame, anew, excerpt, cluster, Reach.WHOLE, most);
            }
        }
        Set<Integer> alone = anew(question, isSame);
        if (effort(alone) > most) {
            return Answered.NOTHING;
        }
        Excerpt excerpt = new Excerpt(linked, alone);
        return joined(question, isSame, alone, excerpt, excerpt.linked(match, apart), Reach.OWN_ENTITY, most);
    }

    private Answered joined(
            Constraint question,
            boolean isSame,
            Set<Integer> anew,
            Excerpt relinked,
            int[] cluster,
            Reach reach,
            long most) {
        Set<Integer> group = group(question, isSame, anew);
        if (records(group) > most) {
            return Answered.NOTHING;
        }
        Excerpt excerpt = new Excerpt(linked, group);
        int[] base = excerpt.asTheyAre();
        if (!anew.isEmpty()) {
            excerpt.replace(base, relinked, cluster);
        }
        return new Answered(
                excerpt.joined(base, match, with(same, question, isSame), with(different, question, !isSame)), reach);
    }

    /** The linked clusters that have to be linked anew. */
    private Set<Integer> anew(Constraint question, boolean isSame) {
        int left = linked.of(question.left());
        int right = linked.of(question.right());
        boolean isAnew = isSame ? judgedDifferent.has(question) : left == right;
        return isAnew ? new TreeSet<>(List.of(left, right)) : new TreeSet<>();
    }

    private Set<Integer> around(Set<Integer> clusters) {
        Set<Integer> around = new TreeSet<>(clusters);
        clusters.forEach(c -> around.addAll(linked.neighbours(c)));
        return around;
    }

    /** The linked clusters that judgements, the answer among them, connect with any of some. */
    private Set<Integer> group(Constraint question, boolean isSame, Set<Integer> anew) {
        Set<Integer> group = new TreeSet<>(anew);
        group.add(linked.of(question.left()));
        group.add(linked.of(question.right()));
        Deque<Integer> open = new ArrayDeque<>(group);
        while (!open.isEmpty()) {
            for (Constraint judged : sameOfCluster.getOrDefault(open.removeFirst(), List.of())) {
                boolean holds = isSame || !JudgedLinks.isSame(question, judged.left(), judged.right());
                for (int cluster : List.of(linked.of(judged.left()), linked.of(judged.right()))) {
                    if (holds && group.add(cluster)) {
                        open.addLast(cluster);
                    }
                }
            }
        }
        return group;
    }

    private boolean contradicts(Constraint question, boolean isSame) {
        Set<Integer> left = judgedSame.reach(question.left(), question);
        if (!isSame) {
            return left.contains(question.right());
        }
        Set<Integer> right = judgedSame.reach(question.right(), question);
        return left.stream()
                .anyMatch(record -> judgedDifferent.of(record).stream()
                        .anyMatch(other -> right.contains(other) && !JudgedLinks.isSame(question, record, other)));
    }

    /** Judgements with one in place of what was said of the question before, or without any of it. */
    private static List<Constraint> with(List<Constraint> judged, Constraint question, boolean isSaid) {
        List<Constraint> with = new ArrayList<>(judged.stream()
                .filter(c -> !JudgedLinks.isSame(question, c.left(), c.right()))
                .toList());
        Stream.of(question).filter(q -> isSaid).forEach(with::add);
        return with;
    }
}
