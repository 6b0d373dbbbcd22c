package org.quicksilver.publish;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quicksilver.consolidate.RowSink;
import org.quicksilver.consolidate.TableSchema;
import org.quicksilver.publish.privacy.Masking;
import org.quicksilver.publish.table.CsvTable;
import org.quicksilver.publish.table.WrittenTable;

/** The tables being written at one time; every cell of free text passes the mask once more on its way. */
final class TableFiles implements RowSink, Closeable {

    private record Open(CsvTable table, boolean[] freeText) {}

    private final Masking masking;
    private final Map<String, Open> open = new LinkedHashMap<>();

    TableFiles(Path run, Masking masking, List<TableSchema> schemas) throws IOException {
        this.masking = masking;
        try {
            for (TableSchema schema : schemas) {
                Open table = new Open(CsvTable.create(run, schema), schema.freeText());
                if (open.put(schema.path(), table) != null) {
                    throw new IllegalStateException("Two tables are called " + schema.path());
                }
            }
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Private lists are for reviewers only; values of records come masked. */
    private static boolean staysAsItIs(String table) {
        return table.startsWith("review/") || table.startsWith("feedback/") || table.equals(RowTables.VALUES);
    }

    @Override
    public void row(String table, List<String> cells) {
        Open to = open.get(table);
        if (to == null) {
            throw new IllegalStateException("No table is called " + table + ". Tables: " + open.keySet());
        }
        try {
            to.table().row(staysAsItIs(table) ? cells : masked(cells, to.freeText()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cells, themselves where nothing is taken out of them. */
    private List<String> masked(List<String> cells, boolean[] freeText) {
        List<String> masked = cells;
        for (int i = 0; i < Math.min(cells.size(), freeText.length); i++) {
            if (freeText[i]) {
                String cell = masking.mask(cells.get(i));
                if (!cell.equals(cells.get(i))) {
                    masked = masked == cells ? new ArrayList<>(cells) : masked;
                    masked.set(i, cell);
                }
            }
        }
        return masked;
    }

    /** Closes every table and says what each amounts to, in the order given. */
    List<WrittenTable> finish() throws IOException {
        List<WrittenTable> written = new ArrayList<>();
        for (Open table : open.values()) {
            written.add(table.table().finish());
        }
        open.clear();
        return written;
    }

    @Override
    public void close() throws IOException {
        for (Open table : open.values()) {
            table.table().close();
        }
        open.clear();
    }
}
