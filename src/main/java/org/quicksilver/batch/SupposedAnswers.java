package org.quicksilver.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.quicksilver.consolidate.Recount.Uncertain;
import org.quicksilver.match.Clustering.Constraint;
import org.quicksilver.match.Pair;
import org.quicksilver.publish.SupposedAnswer;
import org.quicksilver.publish.review.Reach;
import org.quicksilver.record.SourceRecord;

/** Consolidates for every pair of the queue what its records would be, were it answered in the way that changes something. */
final class SupposedAnswers {
    private static final int PAGE = 200;

    private final Stores stores;
    private final Survey survey;
    private final RecordIndex index;
    private final String[] entityIds;
    private final Constraints constraints;
    private final ReviewStates review;
    private final JudgedLinks uncertain;
    private final List<SupposedQuestion> questions;
    private final SupposedClusters clusters;
    private final Map<SupposedQuestion, Long> most;
    private final Consolidator consolidator;
    private final EntityTables tables;
    private final OutcomeCodec codec;

    /**
     * @param pairs every pair kept
     * @param entityIds entity of each record
     * @param judged how the judgements stand
     * @param tables derive values; not used by anybody else
     */
    SupposedAnswers(
            RunContext context,
            Stores stores,
            Records records,
            Survey survey,
            List<Pair> pairs,
            String[] entityIds,
            JudgementStates judged,
            EntityTables tables) {
        this.stores = stores;
        this.survey = survey;
        this.index = records.index();
        this.entityIds = entityIds;
        this.constraints = new Constraints(context.judgements(), index);
        this.review = new ReviewStates(index, pairs, constraints, judged);
        this.uncertain = new JudgedLinks(pairs.stream()
                .filter(p -> p.band() == Pair.Band.REVIEW
                        && constraints.of(p.left(), p.right()).isEmpty())
                .map(p -> new Constraint(p.left(), p.right()))
                .toList());
        this.questions = SupposedQuestion.of(QueuedPairs.of(pairs, index, judged), pairs, index, entityIds);
        this.consolidator = new Consolidator(context.plan(), Profiles.conversion(context.plan()));
        this.tables = tables;
        this.codec = new OutcomeCodec(records.words());
        this.clusters = new SupposedClusters(
                index.size(),
                pairs,
                context.plan().match().thresholds().match(),
                constraints.same(),
                constraints.different(),
                questions.stream().map(SupposedQuestion::records).toList());
        this.most = SupposedQuestion.most(questions, q -> clusters.effort(q.records(), q.isSame()));
    }

    /** A question with the clusters that would go and those that would be in their place. */
    private record Supposed(SupposedQuestion question, Reach reach, List<String> gone, List<List<Integer>> instead) {}

    /** The answers in the order of the queue. */
    Stream<SupposedAnswer> stream() {
        Stream<List<SupposedQuestion>> pages = IntStream.iterate(
                        0, from -> from < questions.size(), from -> from + PAGE)
                .mapToObj(from -> questions.subList(from, Math.min(questions.size(), from + PAGE)));
        return Ahead.stream(pages, this::page);
    }

    private List<SupposedAnswer> page(List<SupposedQuestion> page) {
        List<Supposed> supposed = page.stream().map(this::supposed).toList();
        TreeSet<Integer> wanted = new TreeSet<>();
        supposed.forEach(s -> s.instead().forEach(wanted::addAll));
        Map<Integer, Member> members = members(List.copyOf(wanted));
        return supposed.stream().map(s -> answer(s, members)).toList();
    }

    private Supposed supposed(SupposedQuestion question) {
        SupposedClusters.Answered answered =
                clusters.answered(question.records(), question.isSame(), Objects.requireNonNull(most.get(question)));
        Set<List<Integer>> now = new HashSet<>(now(answered.clusters()).values());
        List<List<Integer>> instead =
                answered.clusters().stream().filter(c -> !now.contains(c)).toList();
        TreeSet<String> gone = new TreeSet<>();
        instead.forEach(cluster -> cluster.forEach(record -> gone.add(entityIds[record])));
        return new Supposed(question, answered.reach(), List.copyOf(gone), instead);
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
        SupposedQuestion question = supposed.question();
        return new SupposedAnswer(
                index.id(question.records().left()),
                index.id(question.records().right()),
                question.isSame() ? SupposedAnswer.SAME : SupposedAnswer.DIFFERENT,
                supposed.reach(),
                supposed.gone(),
                supposed.instead().stream()
                        .map(cluster -> entity(cluster, question, members))
                        .toList(),
                uncertain(supposed));
    }

    private Entity entity(List<Integer> cluster, SupposedQuestion question, Map<Integer, Member> members) {
        List<Member> records =
                cluster.stream().map(members::get).map(Objects::requireNonNull).toList();
        return tables.derive(consolidator.consolidate(new Cluster(
                entityIds[cluster.get(0)],
                records,
                1,
                review.of(cluster, question.records()),
                constraints.values(records.stream().map(Member::id).toList()))));
    }

    /** The pairs of what would be there instead that would still wait. */
    private List<Uncertain> uncertain(Supposed supposed) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < supposed.instead().size(); i++) {
            int place = i;
            supposed.instead().get(i).forEach(record -> places.put(record, place));
        }
        Set<Uncertain> found = new HashSet<>();
        places.forEach((record, place) -> {
            for (int other : uncertain.of(record)) {
                if (!JudgedLinks.isSame(supposed.question().records(), record, other)) {
                    Integer there = places.get(other);
                    found.add(
                            there == null
                                    ? Uncertain.withOther(place, entityIds[other])
                                    : Uncertain.ofTwo(Math.min(place, there), Math.max(place, there)));
                }
            }
        });
        return List.copyOf(found);
    }
}
