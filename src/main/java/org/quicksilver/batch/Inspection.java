package org.quicksilver.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.quicksilver.ingest.RowCursor;
import org.quicksilver.ingest.SurveyFiles;
import org.quicksilver.ingest.SurveyReader;
import org.quicksilver.ingest.WorkbookStore;
import org.quicksilver.ingest.form.SurveyForm;
import org.quicksilver.ingest.workbook.SheetLook;
import org.quicksilver.normalise.Normaliser;
import org.quicksilver.normalise.TableEvidence;
import org.quicksilver.normalise.TableNormaliser;
import org.quicksilver.plan.Plan;
import org.quicksilver.plan.PlanReader;
import org.quicksilver.record.FileReading;
import org.quicksilver.record.RowKind;
import org.quicksilver.record.SourceRow;
import org.quicksilver.record.TableReading;

/** Says what would be made of files, without a run and without state; what the last published run remembers counts. */
public final class Inspection implements AutoCloseable {
    private static final int WORKER_MEGABYTES = 512;
    private static final int WORKER_SECONDS = 120;
    /** Rows of each table that are shown as normalised. */
    private static final int PREVIEW = 3;
    /** Rows of each table that are no data and are shown. */
    private static final int IGNORED = 8;

    private final Path input;
    private final Plan plan;
    private final Scratch scratch;
    private final WorkbookStore workbooks;
    private final SurveyReader reader;
    private final Normaliser normaliser;
    private final Ledger ledger;
    private final Remembered remembered;
    private final Forms forms = new Forms();

    public Inspection(Places places) throws IOException {
        plan = PlanReader.read(places.job(), places.vocabularies());
        input = places.input();
        remembered = Remembered.of(places);
        ledger = ledger(input);
        scratch = new Scratch();
        workbooks = new WorkbookStore(scratch.folder(), WORKER_MEGABYTES, WORKER_SECONDS);
        normaliser = new Normaliser(plan, "", new JudgementLog(remembered.judgements()).meanings());
        reader = new SurveyReader(
                plan, workbooks, new DecidedMappings(plan, remembered.judgements(), normaliser, ledger));
    }

    /** What the ledger of the input says; nothing where it cannot be read, since a run would tell. */
    private static Ledger ledger(Path input) {
        try {
            return Ledger.read(input);
        } catch (IOException e) {
            return Ledger.empty();
        }
    }

    /**
     * What would be made of a file.
     *
     * @param answer for programs, see docs/json.md
     * @param lines the same for people
     */
    public record Inspected(Map<String, Object> answer, List<String> lines) {}

    /**
     * What would be made of a file, or of each file in an archive.
     *
     * @throws Refused when there is no such file
     */
    public List<Inspected> inspect(Path path) throws IOException {
        List<Inspected> inspected = new ArrayList<>();
        for (SurveyFiles.Found file : found(path)) {
            inspected.add(inspect(path, file));
        }
        return inspected;
    }

    /** A file below the input folder by its path there, which may name round and respondent; any other by its name. */
    private List<SurveyFiles.Found> found(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new Refused("There is no file " + path);
        }
        Path whole = path.toAbsolutePath().normalize();
        Path below = whole.startsWith(input) ? input.relativize(whole) : whole.getFileName();
        return new SurveyFiles(scratch.folder().resolve("unpacked")).one(plan, whole, below);
    }

    private Inspected inspect(Path path, SurveyFiles.Found file) throws IOException {
        String name = String.valueOf(path.getFileName());
        int at = file.path().lastIndexOf(name + "/");
        Path shown = at < 0 ? path : Path.of(path + file.path().substring(at + name.length()));
        FileReading reading = reader.detect(file);
        List<SheetLook> looks = reader.looks(file, reading);
        List<InspectedTable> tables = new ArrayList<>();
        for (TableReading table : reading.tables()) {
            tables.add(inspect(
                    file,
                    reading,
                    table,
                    table.sheetIndex() < looks.size() ? looks.get(table.sheetIndex()) : SheetLook.PLAIN));
        }
        List<String> lines = new ArrayList<>(FileReadingLines.of(shown, reading));
        tables.forEach(t -> lines.addAll(InspectedTableLines.of(t, remembered.runId())));
        lines.add("");
        return new Inspected(InspectionAnswer.of(shown, reading, tables), lines);
    }

    /** Writes each table of a file as read; the files written. */
    public List<Path> dump(Path path, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> written = new ArrayList<>();
        for (SurveyFiles.Found file : found(path)) {
            written.addAll(reader.dump(file, reader.detect(file), folder));
        }
        return written;
    }

    private InspectedTable inspect(SurveyFiles.Found file, FileReading reading, TableReading table, SheetLook look)
            throws IOException {
        Map<RowKind, Long> counts = new EnumMap<>(RowKind.class);
        List<SourceRow> data = new ArrayList<>();
        List<SourceRow> ignored = new ArrayList<>();
        try (RowCursor cursor = reader.open(file, reading, table)) {
            for (SourceRow row = cursor.next(); row != null; row = cursor.next()) {
                counts.merge(row.kind(), 1L, Long::sum);
                if (row.kind() == RowKind.DATA && data.size() < PREVIEW) {
                    data.add(row);
                } else if (row.kind() != RowKind.DATA && row.kind() != RowKind.BLANK && ignored.size() < IGNORED) {
                    ignored.add(row);
                }
            }
        }
        TableEvidence evidence;
        try (RowCursor cursor = reader.open(file, reading, table)) {
            evidence = normaliser.evidence(reading, table, new RowIterator(cursor));
        }
        TableNormaliser normalised = normaliser.forTable(
                reading, table, evidence, ledger.of(file.path()).stream().findFirst());
        SurveyForm form = forms.form(
                table, evidence, normalised.sender(), normalised.round(), normalised.form(), reading.fileSha256());
        return new InspectedTable(
                table,
                look,
                counts,
                ignored,
                data.stream().map(normalised::normalise).toList(),
                normalised.respondentId(),
                form,
                remembered.forms().forms().stream()
                        .filter(f -> f.key().equals(form.key()) && f.key().isKnown())
                        .map(SurveyForm::round)
                        .toList(),
                remembered.forms().drift(form, remembered.forms().with(List.of(form)), rounds()));
    }

    private List<String> rounds() {
        return plan.rounds().stream().map(Plan.Round::code).toList();
    }

    @Override
    public void close() throws IOException {
        workbooks.close();
        scratch.close();
    }
}
