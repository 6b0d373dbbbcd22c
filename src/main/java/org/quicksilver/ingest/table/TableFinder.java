package org.quicksilver.ingest.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.quicksilver.ingest.RowCursor;
import org.quicksilver.ingest.sheet.RawRow;
import org.quicksilver.ingest.sheet.RawSheet;
import org.quicksilver.ingest.table.Stretches.Stretch;
import org.quicksilver.ingest.text.RulerLines;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Plan;
import org.quicksilver.record.Cell;
import org.quicksilver.record.FileReading;
import org.quicksilver.record.TableReading;

/** Finds the tables of a file's sheets and opens them again the way they were written down. Safe for threads. */
public final class TableFinder {

    private static final int SAMPLE_ROWS = 50;
    private static final int HITS_WITHOUT_REQUIRED = 4;
    private static final double OFTEN = 0.2;
    private static final int MOST_TITLES = 40;

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
        this.mapper = new ColumnMapper(plan, headings, new HeadingMatcher(headings, new Units(plan)));
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
        return withTitles(any ? known : likely(scanned, file));
    }

    /** The rows of one table. */
    public RowCursor open(RawSheet sheet, FileReading file, TableReading table) throws IOException {
        TableContext context =
                new TableContext(plan, words, file.sourceFile(), file.fileSha256(), file.delimiter(), table);
        return new TableCursor(context, sheet.open(), new Blocks(sheet.merges()));
    }

    private List<TableReading> readings(Sheet sheet, Known file) {
        List<TableReading> readings = new ArrayList<>();
        int parts = sheet.byLooksAlone() ? 1 : sheet.parts().size();
        for (int i = 0; i < parts; i++) {
            Stretch part = sheet.parts().get(i);
            int last = parts == 1 ? sheet.lastRow() : sheet.lastRow(i);
            TableReading reading = part.head()
                    .filter(h -> file.text() || h.isKnown())
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
                readings.add(
                        data
                                ? reading(sheet.raw(), part, part.head().orElse(TableHead.NONE), sheet.lastRow(i), file)
                                : without(sheet.raw(), part, sheet.lastRow()));
            }
        }
        return readings;
    }

    private TableReading reading(RawSheet sheet, Stretch part, TableHead head, int last, Known file) {
        Map<Integer, List<String>> values = values(part.window(), head, file.text());
        List<String> titles = titles(part.window(), head);
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
        List<String> titles = new ArrayList<>();
        for (RawRow row : part.window()) {
            String text = joined(row);
            if (words.isInstruction(text) || row.filled() > 2 || text.matches("(?s)\\p{Nd}{1,2}[.)]\\s.*")) {
                break;
            }
            if (!text.isEmpty()) {
                titles.add(text);
            }
        }
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

    /** Gives every table the titles of the visible sheets without one. */
    private static List<TableReading> withTitles(List<TableReading> readings) {
        List<String> shared = readings.stream()
                .filter(t -> t.columns().isEmpty() && !t.hidden())
                .flatMap(t -> t.titles().stream())
                .limit(MOST_TITLES)
                .toList();
        List<TableReading> titled = new ArrayList<>();
        for (TableReading t : readings) {
            List<String> titles = new ArrayList<>(t.columns().isEmpty() ? List.of() : shared);
            titles.addAll(t.titles());
            titled.add(new TableReading(
                    t.sheet(),
                    t.sheetIndex(),
                    t.hidden(),
                    t.firstRow(),
                    t.lastRow(),
                    t.headerRows(),
                    t.language(),
                    titles,
                    t.columns()));
        }
        return titled;
    }

    private static List<String> titles(List<RawRow> window, TableHead head) {
        List<String> titles = new ArrayList<>();
        for (RawRow row : window) {
            String text = row.number() < head.firstRow() ? joined(row) : "";
            if (!text.isEmpty() && !RulerLines.isRuler(text) && titles.size() < MOST_TITLES) {
                titles.add(text);
            }
        }
        return titles;
    }

    private static String joined(RawRow row) {
        StringBuilder text = new StringBuilder();
        for (Cell cell : row.cells()) {
            if (!cell.isBlank()) {
                text.append(text.length() == 0 ? "" : " ").append(HeadingText.plain(cell.text()));
            }
        }
        return text.toString();
    }

    /**
     * The values of the first rows below the heading, by column. A column without a heading counts when it is filled often;
     * in a text file not where its cells are but pieces of values that hold the separator.
     */
    private static Map<Integer, List<String>> values(List<RawRow> window, TableHead head, boolean text) {
        Map<Integer, List<String>> values = new TreeMap<>();
        head.labels().forEach(l -> values.put(l.column(), new ArrayList<>()));
        int rows = 0;
        for (RawRow row : window) {
            if (row.number() <= head.lastRow()
                    || row.filled() < Math.min(2, head.labels().size())
                    || rows == SAMPLE_ROWS) {
                continue;
            }
            rows++;
            for (int c = 1; c <= row.cells().size(); c++) {
                if (!row.cell(c).isBlank()) {
                    values.computeIfAbsent(c, x -> new ArrayList<>())
                            .add(row.cell(c).text());
                }
            }
        }
        int widest =
                head.labels().stream().mapToInt(TableHead.Label::column).max().orElse(0);
        int least = (int) Math.ceil(rows * OFTEN);
        values.entrySet()
                .removeIf(e -> text
                        && e.getKey() > widest
                        && widest > 0
                        && (e.getValue().size() < least || arePieces(window, head, widest)));
        return values;
    }

    /** Whether most rows that are wider than the heading get its width by joining numbers that were taken apart. */
    private static boolean arePieces(List<RawRow> window, TableHead head, int widest) {
        WidthRepair repair = new WidthRepair(widest, ",", Set.of());
        int wide = 0;
        int repaired = 0;
        for (RawRow row : window) {
            int last = row.lastFilled();
            if (row.number() > head.lastRow() && last > widest) {
                wide++;
                repaired += repair.repair(row.cells().subList(0, last)).isPresent() ? 1 : 0;
            }
        }
        return repaired * 5 >= wide * 4;
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
