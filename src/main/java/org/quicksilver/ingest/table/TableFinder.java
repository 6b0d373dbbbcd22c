package org.quicksilver.ingest.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quicksilver.ingest.RowCursor;
import org.quicksilver.ingest.sheet.RawSheet;
import org.quicksilver.ingest.table.Stretches.Stretch;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Plan;
import org.quicksilver.record.FileReading;
import org.quicksilver.record.TableReading;

/** Finds the tables of a file's sheets and opens them again the way they were written down. Safe for threads. */
public final class TableFinder {

    private static final int FIELDS_OF_A_FORM = 4;
    private static final int HITS_WITHOUT_REQUIRED = 4;

    private final Plan plan;
    private final Headings headings;
    private final ColumnMapper mapper;
    private final RowWords words;

    /**
     * What a person said about the tables of a file.
     *
     * @param headerRow 1-based physical row, 0 when nothing was said
     * @param headerRows number of heading rows
     * @param language BCP 47, empty when nothing was said
     */
    public record Told(int headerRow, int headerRows, String language) {
        public static final Told NOTHING = new Told(0, 0, "");
    }

    /**
     * Where a table stands in its file.
     *
     * @param sheetIndex 0-based position of its sheet
     * @param firstRow 1-based physical row on which its area starts
     */
    public record Place(int sheetIndex, int firstRow) {
        public static Place of(TableReading table) {
            return new Place(table.sheetIndex(), table.firstRow());
        }
    }

    public TableFinder(Plan plan, Headings headings) {
        this.plan = plan;
        this.headings = headings;
        this.mapper =
                new ColumnMapper(plan, headings, new HeadingMatcher(headings, new Units(plan), new Requests(plan)));
        this.words = new RowWords(plan);
    }

    /** A sheet with what was found on it. */
    private record Sheet(RawSheet raw, List<Stretch> parts, boolean byLooksAlone, int lastRow) {
        /** Where a part ends. */
        int lastRow(int part) {
            return part + 1 < parts.size() ? parts.get(part + 1).firstRow() - 1 : lastRow;
        }
    }

    /** The tables of a file, a sheet without one as a reading without columns, in the order of sheets and rows. */
    public List<TableReading> find(List<? extends RawSheet> sheets, Told told, boolean text) throws IOException {
        return find(sheets, new Known(told, Map.of(), text));
    }

    /**
     * The same, with what people said about columns.
     *
     * @param columns place of a table to its folded headings with what they mean
     */
    public List<TableReading> find(
            List<? extends RawSheet> sheets, Told told, Map<Place, Map<String, ToldColumn>> columns, boolean text)
            throws IOException {
        return find(sheets, new Known(told, columns, text));
    }

    /** What is known of a file before its tables are looked for. */
    private record Known(Told told, Map<Place, Map<String, ToldColumn>> columns, boolean text) {}

    private List<TableReading> find(List<? extends RawSheet> sheets, Known file) throws IOException {
        List<Sheet> scanned = new ArrayList<>();
        for (RawSheet sheet : sheets) {
            Stretches stretches = Stretches.of(sheet, headings, this::isSure, file.told(), file.text());
            scanned.add(new Sheet(sheet, stretches.found(), stretches.areByLooksAlone(), stretches.lastRow()));
        }
        List<TableReading> known = new ArrayList<>();
        for (Sheet sheet : scanned) {
            known.addAll(readings(sheet, file));
        }
        boolean any = known.stream().anyMatch(t -> !t.columns().isEmpty());
        return TableTitles.shared(any ? known : likely(scanned, file));
    }

    /** The rows of one table. */
    public RowCursor open(RawSheet sheet, FileReading file, TableReading table) throws IOException {
        TableContext context = new TableContext(
                plan,
                words,
                file.sourceFile(),
                file.fileSha256(),
                file.delimiter(),
                table,
                SheetCountries.of(plan, file.tables(), table));
        return new TableCursor(context, sheet);
    }

    private List<TableReading> readings(Sheet sheet, Known file) {
        List<TableReading> readings = new ArrayList<>();
        int parts = sheet.byLooksAlone() ? 1 : sheet.parts().size();
        for (int i = 0; i < parts; i++) {
            Stretch part = sheet.parts().get(i);
            int last = parts == 1 ? sheet.lastRow() : sheet.lastRow(i);
            TableReading reading = part.head()
                    .filter(h -> file.text() || h.isKnown())
                    .filter(h -> !asksInRows(part, h, file))
                    .map(h -> reading(sheet.raw(), part, h, last, file))
                    .filter(t -> file.text()
                            || file.told().headerRow() > 0
                            || file.columns().containsKey(Place.of(t))
                            || isTable(t, part.head().orElse(TableHead.NONE)))
                    .orElseGet(() -> without(sheet.raw(), part, last));
            readings.add(reading);
        }
        return readings;
    }

    /**
     * Whether the headings stand one below another, as in a form with a question a row: what stands above them heads no column,
     * and none of the rows is a record.
     */
    private boolean asksInRows(Stretch part, TableHead head, Known file) {
        return file.told().headerRow() == 0
                && ColumnValues.of(part.window(), head, file.text()).values().stream()
                        .anyMatch(this::areHeadings);
    }

    private boolean areHeadings(List<String> texts) {
        Set<String> fields = new HashSet<>();
        int known = 0;
        for (String text : texts) {
            List<Headings.Known> found = headings.of(text);
            if (!found.isEmpty() && headings.isField(found.get(0).field())) {
                fields.add(found.get(0).field());
                known++;
            }
        }
        return fields.size() >= FIELDS_OF_A_FORM && known * 3 >= texts.size() * 2;
    }

    /** Whether a heading by known words is surely that of a table of the job. */
    private boolean isSure(TableHead head) {
        return head.hits() >= HITS_WITHOUT_REQUIRED
                || plan.fields().stream()
                        .filter(Field::required)
                        .anyMatch(f -> head.labels().stream()
                                .anyMatch(l -> headings.of(l.joined()).stream()
                                        .anyMatch(k -> k.field().equals(f.name()))));
    }

    /** A lookup list has known words for headings too; a table has a required field, or many known headings. */
    private boolean isTable(TableReading reading, TableHead head) {
        List<Field> required = plan.fields().stream().filter(Field::required).toList();
        Set<String> mapped = new HashSet<>();
        reading.columns().forEach(c -> mapped.add(c.field()));
        return required.isEmpty()
                || required.stream().anyMatch(f -> mapped.contains(f.name()))
                || (head.hits() >= HITS_WITHOUT_REQUIRED && !reading.hidden());
    }

    /** Where no heading is known at all: the tables by their looks, so that their rows are not lost without a word. */
    private List<TableReading> likely(List<Sheet> sheets, Known file) {
        List<TableReading> readings = new ArrayList<>();
        for (Sheet sheet : sheets) {
            boolean data = file.text() || !sheet.raw().hidden();
            for (int i = 0; i < (data ? sheet.parts().size() : 1); i++) {
                Stretch part = sheet.parts().get(i);
                boolean table = data && !asksInRows(part, part.head().orElse(TableHead.NONE), file);
                readings.add(
                        table
                                ? reading(sheet.raw(), part, part.head().orElse(TableHead.NONE), sheet.lastRow(i), file)
                                : without(sheet.raw(), part, sheet.lastRow()));
            }
        }
        return readings;
    }

    private TableReading reading(RawSheet sheet, Stretch part, TableHead head, int last, Known file) {
        Map<Integer, List<String>> values = ColumnValues.of(part.window(), head, file.text());
        List<String> titles = TableTitles.above(head, part.window());
        String told = file.told().language();
        String language = told.isEmpty() ? language(head, titles, sheet.name(), values) : told;
        Map<String, ToldColumn> columns =
                file.columns().getOrDefault(new Place(sheet.index(), part.firstRow()), Map.of());
        return new TableReading(
                sheet.name(),
                sheet.index(),
                sheet.hidden(),
                part.firstRow(),
                last,
                head.rows(),
                language,
                titles,
                mapper.map(head, values, language, columns));
    }

    /** A sheet, or a stretch of one, that holds no table. */
    private TableReading without(RawSheet sheet, Stretch part, int last) {
        List<String> titles = TableTitles.beforeInstructions(part.window(), words);
        return new TableReading(
                sheet.name(),
                sheet.index(),
                sheet.hidden(),
                part.firstRow(),
                last,
                List.of(),
                "und",
                titles,
                List.of());
    }

    private String language(TableHead head, List<String> titles, String sheet, Map<Integer, List<String>> values) {
        List<String> words = new ArrayList<>(head.texts());
        head.labels().forEach(l -> words.add(l.own()));
        String known = headings.language(words);
        if (!known.equals("und")) {
            return known;
        }
        words.addAll(titles);
        words.add(sheet);
        values.values().forEach(words::addAll);
        return Script.language(String.join(" ", words));
    }
}
