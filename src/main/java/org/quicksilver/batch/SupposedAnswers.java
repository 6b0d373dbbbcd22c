package org.quicksilver.batch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.quicksilver.batch.store.OutcomeCodec;
import org.quicksilver.batch.store.Stores;
import org.quicksilver.consolidate.Cluster;
import org.quicksilver.consolidate.Consolidator;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityTables;
import org.quicksilver.consolidate.Member;
import org.quicksilver.consolidate.ReviewState;
import org.quicksilver.match.Clustering.Constraint;
import org.quicksilver.match.Pair;
import org.quicksilver.publish.SupposedAnswer;
import org.quicksilver.publish.review.ReviewQueue;
import org.quicksilver.record.SourceRecord;

/** Consolidates for every pair of the queue what its records would be, were it answered in the way that changes something. */
final class SupposedAnswers {
    private static final int PAGE = 200;

    private final Stores stores;
    private final Survey survey;
    private final RecordIndex index;
    private final String[] entityIds;
    private final Constraints constraints;
    private final SupposedClusters clusters;
    private final List<ReviewQueue.Entry> queue;
    private final Consolidator consolidator;
    private final EntityTables tables;
    private final OutcomeCodec codec;

    /**
     * @param pairs every pair kept
     * @param entityIds entity of each record
     * @param queue the pairs that people are asked about
     * @param tables derive values; not used by anybody else
     */
    SupposedAnswers(
            RunContext context,
            Stores stores,
            Records records,
            Survey survey,
            List<Pair> pairs,
            String[] entityIds,
            List<ReviewQueue.Entry> queue,
            EntityTables tables) {
        this.stores = stores;
        this.survey = survey;
        this.index = records.index();
        this.entityIds = entityIds;
        this.constraints = new Constraints(context.judgements(), index);
        this.queue = queue;
        this.consolidator = new Consolidator(context.plan(), Profiles.conversion(context.plan()));
        this.tables = tables;
        this.codec = new OutcomeCodec(records.words());
        this.clusters = new SupposedClusters(
                index.size(),
                pairs,
                context.plan().match().thresholds().match(),
                constraints.same(),
                constraints.different(),
                queue.stream().map(this::question).toList());
    }

    private Constraint question(ReviewQueue.Entry entry) {
        return new Constraint(
                index.indexOf(entry.key().left().id()),
                index.indexOf(entry.key().right().id()));
    }

    /** A question with the clusters that would go and those that would be in their place. */
    private record Supposed(
            ReviewQueue.Entry entry, boolean isSame, boolean isKnown, List<String> gone, List<List<Integer>> instead) {}

    /** The answers in the order of the queue. */
    Stream<SupposedAnswer> stream() {
        Stream<List<ReviewQueue.Entry>> pages = IntStream.iterate(0, from -> from < queue.size(), from -> from + PAGE)
                .mapToObj(from -> queue.subList(from, Math.min(queue.size(), from + PAGE)));
        return Ahead.stream(pages, this::page);
    }

    private List<SupposedAnswer> page(List<ReviewQueue.Entry> entries) {
        List<Supposed> supposed = entries.stream().map(this::supposed).toList();
        TreeSet<Integer> wanted = new TreeSet<>();
        supposed.forEach(s -> s.instead().forEach(wanted::addAll));
        Map<Integer, Member> members = members(List.copyOf(wanted));
        return supposed.stream().map(s -> answer(s, members)).toList();
    }

    private Supposed supposed(ReviewQueue.Entry entry) {
        Constraint question = question(entry);
        boolean isSame = !entityIds[question.left()].equals(entityIds[question.right()]);
        Optional<List<List<Integer>>> found = clusters.answered(question, isSame);
        if (found.isEmpty()) {
            return new Supposed(entry, isSame, false, List.of(), List.of());
        }
        Set<List<Integer>> now = new HashSet<>(now(found.get()).values());
        List<List<Integer>> instead =
                found.get().stream().filter(c -> !now.contains(c)).toList();
        TreeSet<String> gone = new TreeSet<>();
        instead.forEach(cluster -> cluster.forEach(record -> gone.add(entityIds[record])));
        return new Supposed(entry, isSame, true, List.copyOf(gone), instead);
    }

    /** The clusters of the same records as they are. */
    private Map<String, List<Integer>> now(List<List<Integer>> clusters) {
        Map<String, List<Integer>> now = new TreeMap<>();
        clusters.stream()
                .flatMap(List::stream)
                .sorted()
                .forEach(record -> now.computeIfAbsent(entityIds[record], e -> new ArrayList<>())
                        .add(record));
        return now;
    }

    private Map<Integer, Member> members(List<Integer> records) {
        List<byte[]> payloads = stores.rows().payloads(index.keys(records));
        Map<Integer, Member> members = new TreeMap<>();
        for (int i = 0; i < records.size(); i++) {
            SourceRecord source = Records.source(codec, payloads.get(i));
            members.put(
                    records.get(i),
                    new Member(
                            index.id(records.get(i)),
                            source,
                            survey.of(source.place().sourceFile()).standing()));
        }
        return members;
    }

    private SupposedAnswer answer(Supposed supposed, Map<Integer, Member> members) {
        return new SupposedAnswer(
                supposed.entry().key().left().id(),
                supposed.entry().key().right().id(),
                supposed.isSame() ? SupposedAnswer.SAME : SupposedAnswer.DIFFERENT,
                supposed.isKnown(),
                supposed.gone(),
                supposed.instead().stream().map(c -> entity(c, members)).toList());
    }

    private Entity entity(List<Integer> cluster, Map<Integer, Member> members) {
        List<Member> records =
                cluster.stream().map(members::get).map(Objects::requireNonNull).toList();
        return tables.derive(consolidator.consolidate(new Cluster(
                entityIds[cluster.get(0)],
                records,
                1,
                ReviewState.NONE,
                constraints.values(records.stream().map(Member::id).toList()))));
    }
}
