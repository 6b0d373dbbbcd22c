package org.quicksilver.publish;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.quicksilver.consolidate.AmountConversion;
import org.quicksilver.consolidate.Causes;
import org.quicksilver.consolidate.Cluster;
import org.quicksilver.consolidate.Consolidator;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityTables;
import org.quicksilver.consolidate.GenericTables;
import org.quicksilver.consolidate.Identities;
import org.quicksilver.consolidate.Member;
import org.quicksilver.consolidate.ReviewState;
import org.quicksilver.consolidate.Standing;
import org.quicksilver.consolidate.Statistics;
import org.quicksilver.consolidate.TableSchema;
import org.quicksilver.ingest.form.ColumnChange;
import org.quicksilver.ingest.form.FormColumn;
import org.quicksilver.ingest.form.FormDrift;
import org.quicksilver.ingest.form.FormKey;
import org.quicksilver.ingest.form.SurveyForm;
import org.quicksilver.match.MatchModel;
import org.quicksilver.match.Pair;
import org.quicksilver.plan.Plan;
import org.quicksilver.plan.PlanReader;
import org.quicksilver.publish.review.Reach;
import org.quicksilver.publish.table.SchemaBuilder;
import org.quicksilver.record.ColumnReading;
import org.quicksilver.record.Confidence;
import org.quicksilver.record.FieldValue;
import org.quicksilver.record.FileReading;
import org.quicksilver.record.Hashes;
import org.quicksilver.record.Origin;
import org.quicksilver.record.Outcome;
import org.quicksilver.record.Provenance;
import org.quicksilver.record.RecordId;
import org.quicksilver.record.Reject;
import org.quicksilver.record.RowKind;
import org.quicksilver.record.SourceRecord;
import org.quicksilver.record.Status;
import org.quicksilver.record.TableReading;

/** A run held in memory: a few plays of two theatres, consolidated by the real stages. */
final class TinyRun implements RunContents {

    static final Plan PLAN = PlanReader.read(
            Path.of("src/test/resources/publish/job/plays.yaml"),
            Path.of("src/test/resources/publish/job/vocabularies"));

    static final String FILE = "2018/théâtre.csv";
    private static final List<String> COLUMNS = List.of("title", "note", "colour", "seats", "producer", "mail", "");
    private static final List<String> HEADERS =
            List.of("Title", "Note", "Colour", "Seats", "Producer", "E-mail", "IP address");

    private final String runId;
    private final String basedOn;
    private final List<StagedRow> rows = new ArrayList<>();
    private final Map<String, List<Member>> members = new TreeMap<>();
    private final List<PairFacts> pairs = new ArrayList<>();
    private final List<Identities.IdChange> idChanges = new ArrayList<>();
    private final List<Check.Measure> measures = new ArrayList<>();
    private String accepted = "";
    private int physicalRows = 1;

    private TinyRun(String runId, String basedOn) {
        this.runId = runId;
        this.basedOn = basedOn;
        ignore(RowKind.HEADER, "Title", "Note");
    }

    static TinyRun run(String runId) {
        return new TinyRun(runId, "");
    }

    static TinyRun basedOn(String previous, String runId) {
        return new TinyRun(runId, previous);
    }

    /** The run that most tests publish: three rows of two plays, a reject, a note, a blank row. */
    static TinyRun usual(String runId) {
        return run(runId).usualRows();
    }

    TinyRun usualRows() {
        accept("PL-HAMLET", "Hamlet", "call +41 22 917 8000, or Maria da Silva", "RED", "300");
        accept("PL-HAMLET", "Hamlet, Prince", "see login from 41.100.71.36", "BLUE", "");
        accept("PL-MACBETH", "Macbeth", "=1+1 \"quoted\", comma\nline", "RED", "120");
        reject("", "write to jane@example.org", "RED", "x", "Jane Roe", "jane@example.org", "41.100.71.36");
        ignore(RowKind.NOTE, "Contact jane@example.org");
        physicalRows++;
        pair(0, 1, Pair.Band.MATCH, PairFacts.Decision.AUTO);
        pair(1, 2, Pair.Band.REVIEW, PairFacts.Decision.PENDING);
        return this;
    }

    TinyRun accept(String entity, String title, String note, String colour, String seats) {
        List<FieldValue> values = new ArrayList<>();
        values.add(value("title", "A", title, title));
        values.add(note.isEmpty() ? unstated("note", Status.NOT_STATED, "") : value("note", "B", note, note));
        values.add(value("colour", "C", colour, colour));
        values.add(
                seats.isEmpty()
                        ? unstated("seats", Status.NOT_STATED, "")
                        : value("seats", "D", seats + " seats", seats));
        values.add(value("producer", "E", "Maria da Silva", "Maria da Silva"));
        values.add(value("mail", "F", "maria@example.org", "maria@example.org"));
        String hash = Hashes.sha256Hex(title + note);
        SourceRecord source = new SourceRecord(place(), hash, "TH-1", "", "", "2018-05-01", "list", "fr", values);
        return accept(entity, source);
    }

    TinyRun accept(String entity, SourceRecord source) {
        String id = RecordId.of(source.recordHash(), 0);
        rows.add(new StagedRow(id, new Outcome.Accepted(source), Standing.CURRENT, "", entity));
        members.computeIfAbsent(entity, key -> new ArrayList<>()).add(new Member(id, source, Standing.CURRENT));
        return this;
    }

    TinyRun unresolved(String entity, String title, String colour) {
        SourceRecord source = new SourceRecord(
                place(),
                Hashes.sha256Hex(title + colour),
                "",
                "",
                "",
                "",
                "",
                "fr",
                List.of(value("title", "A", title, title), unstated("colour", Status.UNRESOLVED, colour)));
        return accept(entity, source);
    }

    TinyRun reject(String... cells) {
        Reject reject = new Reject(
                place(),
                Hashes.sha256Hex(String.join("|", cells)),
                1,
                cells[0],
                "required_missing",
                "title is empty",
                "fill it in",
                List.of(cells));
        String id = RecordId.of(reject.recordHash(), 0);
        rows.add(new StagedRow(id, new Outcome.Rejected(reject), Standing.CURRENT, "", ""));
        return this;
    }

    private void ignore(RowKind kind, String... cells) {
        Outcome ignored =
                new Outcome.Ignored(place(), Hashes.sha256Hex(kind + String.join("|", cells)), kind, List.of(cells));
        rows.add(new StagedRow(RecordId.of(ignored.recordHash(), 0), ignored, Standing.CURRENT, "", ""));
    }

    TinyRun pair(int left, int right, Pair.Band band, PairFacts.Decision decision) {
        List<StagedRow> accepted =
                rows.stream().filter(r -> !r.entityId().isEmpty()).toList();
        StagedRow a = accepted.get(left);
        StagedRow b = accepted.get(right);
        boolean swap = a.id().compareTo(b.id()) > 0;
        Pair pair = new Pair(left, right, 3.25, 0.9, band, "", "title", new double[] {3.5, -0.25}, new int[] {0, 0});
        pairs.add(new PairFacts(
                swap ? b.id() : a.id(),
                swap ? a.id() : b.id(),
                swap ? b.entityId() : a.entityId(),
                swap ? a.entityId() : b.entityId(),
                pair,
                decision,
                ""));
        return this;
    }

    TinyRun idChange(String old, String now, String kind) {
        idChanges.add(new Identities.IdChange(old, now, kind, "test"));
        return this;
    }

    TinyRun measured(String name, double value) {
        measures.add(new Check.Measure(name, value));
        return this;
    }

    TinyRun acceptedBecause(String reason) {
        accepted = reason;
        return this;
    }

    private Provenance place() {
        return new Provenance(FILE, Hashes.sha256Hex(FILE), "", physicalRows++);
    }

    static FieldValue value(String field, String ref, String verbatim, String value) {
        return new FieldValue(
                field, 1, Origin.CELL, ref, verbatim, value, Status.STATED, "test", Confidence.A, "", value, Map.of());
    }

    private static FieldValue unstated(String field, Status status, String verbatim) {
        return new FieldValue(
                field, 1, Origin.CELL, "C1", verbatim, "", status, "test", Confidence.U, "RED", "", Map.of());
    }

    @Override
    public RunFacts facts() {
        return new RunFacts(
                runId,
                PLAN.job(),
                "2018-12-31",
                "",
                PLAN.hash(),
                Map.of("colours.csv", "00"),
                "0.1.0",
                basedOn,
                Map.of("input", "/home/jane.roe/surveys", "threads", "2"),
                "2026-11-26T02:00:00Z",
                "2026-11-26T02:00:10Z",
                List.of(new RunFacts.Step("ingest", 8, 5, 1, "2026-11-26T02:00:01Z", 1.5)),
                accepted);
    }

    @Override
    public Plan plan() {
        return PLAN;
    }

    @Override
    public Stream<FileFacts> files() {
        FileReading refused = FileReading.refused(
                "2018/broken of jane@example.org.xlsx", Hashes.sha256Hex("broken"), 3, "corrupt", "It cannot be read.");
        long kept = rows.stream()
                .filter(r -> r.outcome() instanceof Outcome.Accepted)
                .count();
        long refusedRows = rows.stream()
                .filter(r -> r.outcome() instanceof Outcome.Rejected)
                .count();
        long ignored = rows.stream()
                .filter(r -> r.outcome() instanceof Outcome.Ignored)
                .count();
        long read = physicalRows - 1L;
        FileFacts.Counts counts = new FileFacts.Counts(
                read, kept, refusedRows, ignored, read - rows.size(), List.of(kept, kept, kept, kept, kept, kept, 0L));
        return Stream.of(
                new FileFacts(refused, "", "", "", List.of()),
                new FileFacts(reading(), "TH-1", "", "list", List.of(counts), List.of(form())));
    }

    /** The form of the read file: a column that is new, one whose unit changed, and one that is gone. */
    private static FormFacts form() {
        List<FormColumn> columns = new ArrayList<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            columns.add(new FormColumn(i + 1, HEADERS.get(i), COLUMNS.get(i), i == 0 ? "job" : "exact:en", ""));
        }
        SurveyForm form = new SurveyForm(new FormKey("TH-1", "FTHEATRE"), "2018", "list", "fr", "0", columns);
        FormColumn gone = new FormColumn(9, "Of jane@example.org", "note", "exact:en", "");
        return new FormFacts(
                form,
                new FormDrift(
                        "FTHEATRES",
                        "2016",
                        List.of(
                                new ColumnChange(ColumnChange.Kind.UNIT, columns.get(3), columns.get(3), "USD", "EUR"),
                                new ColumnChange(ColumnChange.Kind.GONE, gone, ColumnChange.NONE, "", ""),
                                new ColumnChange(ColumnChange.Kind.NEW, ColumnChange.NONE, columns.get(6), "", ""))));
    }

    private static FileReading reading() {
        List<ColumnReading> columns = new ArrayList<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            String field = COLUMNS.get(i);
            columns.add(
                    new ColumnReading(i + 1, HEADERS.get(i), field, "", field.isEmpty() ? "unknown" : "exact:en", 1));
        }
        TableReading table = new TableReading("", 0, false, 1, 1_000_000, List.of(1), "fr", List.of(), columns);
        return new FileReading(
                FILE,
                Hashes.sha256Hex(FILE),
                99,
                FileReading.Disposition.READ,
                "",
                "",
                "csv",
                "UTF-8",
                "strict",
                false,
                ",",
                "\"",
                "",
                List.of(table),
                List.of("Column 7 means no field."));
    }

    @Override
    public Stream<StagedRow> rows() {
        return rows.stream().sorted(Comparator.comparing(StagedRow::id));
    }

    @Override
    public Stream<Entity> entities(boolean withRecordValues) {
        Consolidator consolidator = new Consolidator(PLAN, AmountConversion.NONE);
        return members.entrySet().stream()
                .map(e -> new Cluster(e.getKey(), e.getValue(), 0.9, ReviewState.NONE, List.of()))
                .map(consolidator::consolidate)
                .map(tables()::derive);
    }

    @Override
    public EntityTables tables() {
        return new GenericTables(PLAN);
    }

    @Override
    public Statistics statistics() {
        return new Statistics(PLAN, "", "2018-12-31", tables()::unit);
    }

    @Override
    public Stream<PairFacts> pairs() {
        return pairs.stream().sorted(Comparator.comparing(PairFacts::leftId).thenComparing(PairFacts::rightId));
    }

    @Override
    public Stream<SupposedAnswer> supposedAnswers() {
        return pairs().filter(p -> p.decision() == PairFacts.Decision.PENDING).map(this::supposed);
    }

    private SupposedAnswer supposed(PairFacts pair) {
        List<String> gone = List.of(pair.leftEntityId(), pair.rightEntityId());
        List<Member> together = gone.stream()
                .flatMap(id -> members.getOrDefault(id, List.of()).stream())
                .toList();
        Entity one = new Consolidator(PLAN, AmountConversion.NONE)
                .consolidate(new Cluster(gone.get(0), together, 1, ReviewState.NONE, List.of()));
        return new SupposedAnswer(
                pair.leftId(), pair.rightId(), SupposedAnswer.SAME, Reach.WHOLE, gone, List.of(one), List.of());
    }

    @Override
    public MatchModel model() {
        return new MatchModel(
                0.001,
                List.of(
                        new MatchModel.LevelWeight("title", "exact", 0.9, 0.01, 6.5),
                        new MatchModel.LevelWeight("title", "else", 0.1, 0.99, -3.3),
                        new MatchModel.LevelWeight("colour", "exact", 0.8, 0.5, 0.7)),
                List.of());
    }

    @Override
    public List<Identities.IdChange> idChanges() {
        return idChanges;
    }

    @Override
    public Causes causes() {
        Causes.Basis same = new Causes.Basis("", "0.1.0", Map.of());
        return new Causes(same, same, Set.of(), Set.of());
    }

    @Override
    public List<GivenTable> given() {
        TableSchema decisions = SchemaBuilder.table("review", "decisions", "What people decided.")
                .key("decision_id", "string", "Its id.")
                .column("decided_by", "string", "Who.")
                .build();
        TableSchema registry = SchemaBuilder.table("codelists", "registry", "Ids by record.")
                .key("source_record_id", "string", "The record.")
                .required("play_id", "string", "The play.")
                .build();
        return List.of(
                new GivenTable(decisions, () -> Stream.of(List.of("D1", "jane@example.org"))),
                new GivenTable(
                        registry,
                        () -> rows().filter(r -> !r.entityId().isEmpty()).map(r -> List.of(r.id(), r.entityId()))));
    }

    @Override
    public List<Check.Measure> measures() {
        return measures;
    }
}
