package org.quicksilver.batch;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quicksilver.batch.store.BlockStore;
import org.quicksilver.batch.store.FileStore;
import org.quicksilver.batch.store.FrozenFile;
import org.quicksilver.batch.store.Json;
import org.quicksilver.batch.store.OutcomeCodec;
import org.quicksilver.batch.store.Stores;
import org.quicksilver.consolidate.Causes;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityTables;
import org.quicksilver.consolidate.Identities;
import org.quicksilver.consolidate.Standings;
import org.quicksilver.consolidate.Statistics;
import org.quicksilver.ingest.form.FormMemory;
import org.quicksilver.match.MatchModel;
import org.quicksilver.match.Pair;
import org.quicksilver.plan.Plan;
import org.quicksilver.plan.Step;
import org.quicksilver.publish.Check;
import org.quicksilver.publish.FileFacts;
import org.quicksilver.publish.GivenTable;
import org.quicksilver.publish.PairFacts;
import org.quicksilver.publish.RunContents;
import org.quicksilver.publish.RunFacts;
import org.quicksilver.publish.StagedRow;
import org.quicksilver.publish.SupposedAnswer;
import org.quicksilver.publish.review.ReviewQueue;
import org.quicksilver.record.Outcome;

/** A run as its steps have staged it, in the order in which it is published. */
final class StagedRun implements RunContents {
    private final RunContext context;
    private final Stores stores;
    private final Records records;
    private final Staged staged;
    private final RunFacts facts;
    private final Survey survey;
    private final List<FrozenFile> files;
    private final String[] entityIds;
    private final List<Pair> pairs;
    private final FormsOfRun formsNow;
    private final List<FileFacts> fileFacts;
    private @Nullable JudgementStates judged;

    StagedRun(RunContext context, Stores stores, Records records, Staged staged, RunFacts facts) {
        this.context = context;
        this.stores = stores;
        this.records = records;
        this.staged = staged;
        this.facts = facts;
        this.survey = staged.survey();
        this.files = staged.files();
        this.entityIds = staged.entityIds();
        this.pairs = staged.pairs();
        this.formsNow = new FormsOfRun(context.plan(), files, staged.formsBefore());
        int owner = context.owner(Step.INGEST, stores);
        Map<Integer, FileStore.TableRows> read = stores.files().tables(owner);
        Map<Integer, long[]> counts = stores.rows().counts(owner);
        this.fileFacts = files.stream().map(f -> facts(f, read, counts)).toList();
    }

    @Override
    public RunFacts facts() {
        return facts;
    }

    @Override
    public int threads() {
        return context.options().threads();
    }

    @Override
    public Plan plan() {
        return context.plan();
    }

    @Override
    public Stream<FileFacts> files() {
        return fileFacts.stream();
    }

    List<FileFacts> fileFacts() {
        return fileFacts;
    }

    /** The forms of the registry as this run leaves them. */
    FormMemory forms() {
        return formsNow.memory();
    }

    private FileFacts facts(FrozenFile file, Map<Integer, FileStore.TableRows> read, Map<Integer, long[]> counts) {
        List<FileFacts.Counts> sheets = file.tables().stream()
                .map(table -> {
                    FileStore.TableRows rows = read.getOrDefault(table.no(), new FileStore.TableRows(table.no(), 0, 0));
                    long[] became = counts.getOrDefault(table.no(), new long[3]);
                    return new FileFacts.Counts(
                            rows.read(),
                            became[0],
                            became[1],
                            became[2],
                            rows.blank(),
                            survey.filled().getOrDefault(table.no(), List.of()));
                })
                .toList();
        return new FileFacts(file.reading(), file.respondentId(), file.round(), file.form(), sheets, formsNow.of(file));
    }

    @Override
    public Stream<StagedRow> rows() {
        OutcomeCodec codec = new OutcomeCodec(records.words());
        int[] next = {0};
        return Ahead.stream(
                stores.rows().pages(context.owner(Step.INGEST, stores)),
                page -> page.stream().map(row -> staged(row, codec, next)).toList());
    }

    private StagedRow staged(org.quicksilver.batch.store.StagedRow row, OutcomeCodec codec, int[] next) {
        Outcome outcome = codec.decode(row.payload());
        Standings.FileStanding standing = survey.of(outcome.place().sourceFile());
        String entity = outcome instanceof Outcome.Accepted ? entityIds[next[0]++] : "";
        return new StagedRow(row.recordId(), outcome, standing.standing(), standing.supersededBy(), entity);
    }

    @Override
    public Stream<Entity> entities(boolean withRecordValues) {
        return staged.entities(withRecordValues);
    }

    @Override
    public EntityTables tables() {
        return Profiles.tables(context.plan(), new Reporting(survey, fileFacts, files).input(pairs, entityIds));
    }

    @Override
    public Stream<PairFacts> pairs() {
        RecordIndex index = records.index();
        Constraints constraints = new Constraints(context.judgements(), index);
        return pairs.stream().map(pair -> facts(pair, index, constraints));
    }

    private PairFacts facts(Pair pair, RecordIndex index, Constraints constraints) {
        String decisionId =
                constraints.of(pair.left(), pair.right()).map(j -> j.id()).orElse("");
        PairFacts.Decision decision = !decisionId.isEmpty()
                ? PairFacts.Decision.HUMAN
                : pair.band() == Pair.Band.REVIEW ? PairFacts.Decision.PENDING : PairFacts.Decision.AUTO;
        return new PairFacts(
                index.id(pair.left()),
                index.id(pair.right()),
                entityIds[pair.left()],
                entityIds[pair.right()],
                pair,
                decision,
                decisionId);
    }

    @Override
    public Stream<SupposedAnswer> supposedAnswers() {
        return new SupposedAnswers(context, stores, records, survey, pairs, entityIds, judgementStates(), tables())
                .stream();
    }

    @Override
    public MatchModel model() {
        return staged.model();
    }

    @Override
    public Statistics statistics() {
        return new Statistics(context.plan(), survey.round(), survey.asOf(), tables()::unit);
    }

    @Override
    public List<Identities.IdChange> idChanges() {
        return staged.all(Step.CLUSTER, BlockStore.Kind.ID_CHANGES)
                .flatMap(block -> Stream.of(Json.parse(block, Identities.IdChange[].class)))
                .toList();
    }

    @Override
    public Causes causes() {
        Path before = context.places().output().resolve("runs").resolve(facts.basedOn());
        return new CausesOfChange(context, stores, before).find(places(), this::rows);
    }

    /** Record to the entity it belongs to and its standing, as one word. */
    private Map<String, String> places() {
        Map<String, String> places = new HashMap<>();
        try (Stream<StagedRow> rows = rows()) {
            rows.filter(row -> !row.entityId().isEmpty())
                    .forEach(row -> places.put(
                            row.id(), row.entityId() + " " + row.standing().code()));
        }
        return places;
    }

    @Override
    public List<GivenTable> given() {
        RecordIndex index = records.index();
        JudgementStates states = judgementStates();
        return List.of(
                RegistryTables.registry(staged.registry()),
                FormTable.of(formsNow.memory()),
                DecisionTable.of(states),
                new GivenTable(
                        ReviewQueue.schema(),
                        () -> QueuedPairs.of(pairs, index, states).stream().map(ReviewQueue::cells)));
    }

    /** How the judgements stand, made once: it is asked for by several threads. */
    private synchronized JudgementStates judgementStates() {
        if (judged == null) {
            judged = staged.judgementStates(QueuedPairs.records(pairs, records.index()));
        }
        return judged;
    }

    @Override
    public List<Check.Measure> measures() {
        return List.of(new Check.Measure("standing_warnings", survey.warnings().size()));
    }
}
