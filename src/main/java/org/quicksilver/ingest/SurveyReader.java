package org.quicksilver.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quicksilver.ingest.gate.Gate;
import org.quicksilver.ingest.gate.Refusal;
import org.quicksilver.ingest.sheet.RawSheet;
import org.quicksilver.ingest.table.Headings;
import org.quicksilver.ingest.table.TableFinder;
import org.quicksilver.ingest.workbook.SheetLook;
import org.quicksilver.ingest.workbook.WorkbookRefused;
import org.quicksilver.plan.Glob;
import org.quicksilver.plan.Plan;
import org.quicksilver.record.FileReading;
import org.quicksilver.record.FileReading.Disposition;
import org.quicksilver.record.RowKind;
import org.quicksilver.record.SourceRow;
import org.quicksilver.record.TableReading;

/** Detects how files are to be read, and reads their rows the way that was written down. Safe for threads. */
public final class SurveyReader {

    private final Plan plan;
    private final Gate gate;
    private final BookFiles books;
    private final TextFiles texts;
    private final TableFinder tables;

    /**
     * @param plan the job
     * @param workbooks where converted workbooks are
     */
    public SurveyReader(Plan plan, WorkbookStore workbooks) {
        this(plan, workbooks, DecidedColumns.NONE);
    }

    /** @param decided what people decided that columns mean */
    public SurveyReader(Plan plan, WorkbookStore workbooks, DecidedColumns decided) {
        this.plan = plan;
        this.gate = new Gate(plan.limit("file_mb", 200), plan.limit("text_mb", 2048));
        Headings headings = new Headings(plan);
        this.tables = new TableFinder(plan, headings);
        MappedTables mapped = new MappedTables(tables, decided);
        this.books = new BookFiles(plan, workbooks, mapped);
        this.texts = new TextFiles(plan, headings, mapped);
    }

    /**
     * How every file is to be read, in the order given; of byte-identical files the first is read and the others are
     * refused as {@code same_file}.
     */
    public List<FileReading> detectAll(List<SurveyFiles.Found> files) throws IOException {
        List<FileReading> readings = new ArrayList<>();
        Map<String, String> read = new HashMap<>();
        for (SurveyFiles.Found file : files) {
            String first = file.matched() ? read.get(file.sha256()) : null;
            FileReading reading = first == null ? detect(file) : sameFile(file, first);
            if (reading.disposition() == Disposition.READ) {
                read.put(file.sha256(), file.path());
            }
            readings.add(reading.disposition() == Disposition.READ ? reading : reading.withoutTables());
        }
        return List.copyOf(readings);
    }

    /** The refusal of a file that is byte for byte another one. */
    public static FileReading sameFile(SurveyFiles.Found file, String firstPath) {
        return refused(
                file,
                "same_file",
                "It is byte for byte the same as " + firstPath + ", which is read; delete one of them.");
    }

    /**
     * How a file is to be read, or why it is not; never throws for what a file contains. A refused file still tells what was
     * found in it before that was known, the encoding of a web page or the heading of an empty form.
     */
    public FileReading detect(SurveyFiles.Found file) throws IOException {
        if (!file.matched()) {
            return FileReading.skipped(
                    file.path(), file.sha256(), file.size(), "no_pattern", "No pattern of the job names this file.");
        }
        if (file.refusal().isPresent()) {
            return refused(
                    file, file.refusal().get().reason(), file.refusal().get().message());
        }
        Gate.Verdict verdict = gate.check(file.file(), name(file.path()), file.size());
        if (verdict.refusal().isPresent()) {
            Refusal refusal = verdict.refusal().get();
            return refused(file, refusal.reason(), refusal.message(), verdict.characters());
        }
        boolean text = verdict.container().filter(c -> c == Gate.Container.TEXT).isPresent();
        return text ? checked(file, texts.read(file, hint(file.path()))) : detectWorkbook(file, verdict.characters());
    }

    private FileReading refused(SurveyFiles.Found file, String reason, String message, boolean inCharacters)
            throws IOException {
        return inCharacters ? texts.refused(file, reason, message) : refused(file, reason, message);
    }

    private FileReading detectWorkbook(SurveyFiles.Found file, boolean inCharacters) throws IOException {
        try {
            FileReading reading = books.read(file, hint(file.path()));
            return reading.disposition() == Disposition.READ ? checked(file, reading) : reading;
        } catch (WorkbookRefused e) {
            return refused(file, e.reason(), e.what(), inCharacters);
        }
    }

    /** A reading with rows in it, else the refusal of a file without any. */
    private FileReading checked(SurveyFiles.Found file, FileReading reading) throws IOException {
        if (reading.disposition() == Disposition.REFUSED) {
            return reading;
        }
        boolean any = false;
        for (TableReading table : reading.tables()) {
            any |= table.columns().stream().anyMatch(c -> !c.field().isEmpty());
            if (!table.columns().isEmpty() && hasData(file, reading, table)) {
                return reading;
            }
        }
        return reading.refusedFor(
                any ? "no_data_rows" : "not_a_table",
                any
                        ? "It has a heading and no rows of data below it; ask whether the form was sent before it was filled in."
                        : "No table was found in it; send the table itself as XLSX or CSV.");
    }

    private boolean hasData(SurveyFiles.Found file, FileReading reading, TableReading table) throws IOException {
        try (RowCursor rows = open(file, reading, table)) {
            for (SourceRow row = rows.next(); row != null; row = rows.next()) {
                if (row.kind() == RowKind.DATA) {
                    return true;
                }
            }
            return false;
        }
    }

    /** How the sheets of a workbook are shown, in order; none for a text file or a workbook that is not read. */
    public List<SheetLook> looks(SurveyFiles.Found file, FileReading reading) throws IOException {
        if (reading.disposition() != Disposition.READ || reading.isText()) {
            return List.of();
        }
        try {
            return books.looks(file);
        } catch (WorkbookRefused e) {
            return List.of();
        }
    }

    /** The rows of one table, every physical row of its area once, in order. */
    public RowCursor open(SurveyFiles.Found file, FileReading reading, TableReading table) throws IOException {
        return tables.open(sheet(file, reading, table), reading, table);
    }

    private RawSheet sheet(SurveyFiles.Found file, FileReading reading, TableReading table) throws IOException {
        if (reading.isText()) {
            return texts.sheet(file, reading, table);
        }
        try {
            return books.sheet(file, table.sheetIndex());
        } catch (WorkbookRefused e) {
            throw new IOException(file.path() + " could be converted before and cannot now: " + e.what(), e);
        }
    }

    /**
     * Writes each table as read, verbatim, its heading first where there is one, to {@code FILENAME.N.csv} in a folder.
     *
     * @return the files written, in order of tables
     */
    public List<Path> dump(SurveyFiles.Found file, FileReading reading, Path folder) throws IOException {
        return new TableDump(this).write(file, reading, folder);
    }

    private Optional<Plan.ReadHint> hint(String path) {
        for (Map.Entry<String, Plan.ReadHint> e : plan.read().entrySet()) {
            if (Glob.of(e.getKey()).matches(path)) {
                return Optional.of(e.getValue());
            }
        }
        return Optional.empty();
    }

    private static FileReading refused(SurveyFiles.Found file, String reason, String message) {
        return FileReading.refused(file.path(), file.sha256(), file.size(), reason, message);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
