package org.quicksilver.normalise;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quicksilver.plan.Plan;
import org.quicksilver.plan.PlanReader;
import org.quicksilver.record.Cell;
import org.quicksilver.record.ColumnReading;
import org.quicksilver.record.FileReading;
import org.quicksilver.record.MappedCell;
import org.quicksilver.record.Origin;
import org.quicksilver.record.Provenance;
import org.quicksilver.record.RowKind;
import org.quicksilver.record.SourceRow;
import org.quicksilver.record.TableReading;

/** Rows a second of processor time on one thread, over made rows of the flagship job with unique titles. Arguments: job file, rows. */
final class NormaliseSpeed {

    private static final List<List<String>> COLUMNS = List.of(
            List.of("title", "Workshop number % on things of many kinds in many places"),
            List.of("level", "National", "Régional", "国家"),
            List.of("support_type", "Training", "Technical assistance; Inventory"),
            List.of("conventions", "Basel, Stockholm", "MC", "Базельская"),
            List.of("beneficiaries", "Peru; Chile", "Кот-д’Ивуар", "Kenya, Uganda, Rwanda", "Lao PDR"),
            List.of("amount", "1,%5.00", "US$ %", "EUR 12%,000.00"),
            List.of("period", "2016 to 2018", "с 2016 по 2018 гг.", "May 201% - June 2019"),
            List.of("status", "Ongoing", "Завершён"),
            List.of("participants_total", "%", "25 (12 women)"),
            List.of("remarks", "sent on time, number %"));

    private final Normaliser normaliser;
    private final FileReading file = FileReading.skipped("2017-2018/x.csv", "0", 0, "", "");
    private final TableReading table;
    private final List<SourceRow> sample = new ArrayList<>();
    private final TableNormaliser reader;

    private NormaliseSpeed(Plan plan, int different) {
        List<ColumnReading> columns = new ArrayList<>();
        for (List<String> column : COLUMNS) {
            columns.add(new ColumnReading(columns.size() + 1, column.get(0), column.get(0), "", "exact", 1));
        }
        table = new TableReading("", 0, false, 1, different, List.of(1), "en", List.of(), columns);
        normaliser = new Normaliser(plan, "");
        for (int i = 0; i < different; i++) {
            sample.add(row(i));
        }
        reader = normaliser.forTable(file, table, evidence(), Optional.empty());
    }

    static NormaliseSpeed of(String job, int different) {
        return new NormaliseSpeed(PlanReader.read(Path.of(job), Path.of("jobs/vocabularies")), different);
    }

    private TableEvidence evidence() {
        return normaliser.evidence(file, table, sample.iterator());
    }

    /** Reads so many rows; gives something that depends on each, so that none can be left out. */
    long values(int n) {
        long values = 0;
        for (int i = 0; i < n; i++) {
            values +=
                    reader.normalise(sample.get(i % sample.size())).recordHash().length();
        }
        return values;
    }

    public static void main(String[] args) {
        int n = Integer.parseInt(args[1]);
        NormaliseSpeed speed = of(args[0], 50_000);
        for (int pass = 0; pass < 4; pass++) {
            long begin = cpu();
            speed.evidence();
            long middle = cpu();
            long values = speed.values(n);
            double seconds = (cpu() - middle) / 1e9;
            System.out.printf(
                    "evidence %.0f rows/s, values %.0f rows/s, heap %d MB after collection (%d)%n",
                    speed.sample.size() / ((middle - begin) / 1e9), n / seconds, heap(), values);
        }
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static SourceRow row(int i) {
        List<Cell> cells = new ArrayList<>();
        List<MappedCell> mapped = new ArrayList<>();
        for (int c = 0; c < COLUMNS.size(); c++) {
            List<String> column = COLUMNS.get(c);
            String text = column.get(1 + i % (column.size() - 1))
                    .replace("%", String.valueOf(c == 0 || c == 9 ? i : i % 100));
            Cell cell = Cell.ofText(text);
            cells.add(cell);
            mapped.add(new MappedCell(column.get(0), cell, Origin.CELL, (char) ('A' + c) + "" + i, c + 1, ""));
        }
        return new SourceRow(new Provenance("x.csv", "0", "", i + 2), RowKind.DATA, cells, mapped);
    }
}
