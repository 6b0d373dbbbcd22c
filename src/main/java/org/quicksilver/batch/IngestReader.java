package org.quicksilver.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quicksilver.batch.store.FileStore;
import org.quicksilver.batch.store.FrozenFile;
import org.quicksilver.ingest.RowCursor;
import org.quicksilver.ingest.SurveyFiles;
import org.quicksilver.ingest.SurveyReader;
import org.quicksilver.normalise.Normaliser;
import org.quicksilver.normalise.TableNormaliser;
import org.quicksilver.record.RowKind;
import org.quicksilver.record.SourceRow;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads the files of one partition, one after the other. Where it stands is three numbers (file, table, rows of the table),
 * kept with every chunk: since files are frozen by hash, a restart that counts is exact.
 */
class IngestReader implements ItemStreamReader<Ingested> {
    private static final String FILE = "ingest.file";
    private static final String TABLE = "ingest.table";
    private static final String ROWS = "ingest.rows";
    private static final String BLANK = "ingest.blank";
    private static final String SEQUENCE = "ingest.sequence";

    private final List<FrozenFile> files;
    private final Map<String, SurveyFiles.Found> found;
    private final SurveyReader reader;
    private final Normaliser normaliser;
    private @Nullable RowCursor cursor;
    private @Nullable TableNormaliser tableNormaliser;
    private int file;
    private int table;
    private long rows;
    private long blank;
    private long sequence;

    /**
     * @param files the files of the partition, in a fixed order
     * @param found where each file is, by its path
     */
    IngestReader(
            List<FrozenFile> files, Map<String, SurveyFiles.Found> found, SurveyReader reader, Normaliser normaliser) {
        this.files = files;
        this.found = found;
        this.reader = reader;
        this.normaliser = normaliser;
    }

    @Override
    public void open(ExecutionContext context) {
        file = context.getInt(FILE, 0);
        table = context.getInt(TABLE, 0);
        rows = context.getLong(ROWS, 0);
        blank = context.getLong(BLANK, 0);
        sequence = context.getLong(SEQUENCE, 0);
        try {
            close();
            if (hasTable()) {
                RowCursor opened = openTable();
                for (long i = 0; i < rows; i++) {
                    opened.next();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void update(ExecutionContext context) {
        context.putInt(FILE, file);
        context.putInt(TABLE, table);
        context.putLong(ROWS, rows);
        context.putLong(BLANK, blank);
        context.putLong(SEQUENCE, sequence);
    }

    @Override
    public void close() {
        try {
            if (cursor != null) {
                cursor.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            cursor = null;
        }
    }

    @Override
    public @Nullable Ingested read() throws IOException {
        while (hasTable()) {
            RowCursor open = cursor == null ? openTable() : cursor;
            SourceRow row = open.next();
            if (row == null) {
                return endTable();
            }
            rows++;
            if (row.kind() == RowKind.BLANK) {
                blank++;
                continue;
            }
            if (tableNormaliser == null) {
                throw new IllegalStateException("No table is open");
            }
            return new Ingested.Row(sequence++, tableNo(), tableNormaliser, row);
        }
        return null;
    }

    /** Goes to the next table that there is; afterwards the reader stands on one, or behind the last file. */
    private boolean hasTable() {
        while (file < files.size() && table >= files.get(file).tables().size()) {
            file++;
            table = 0;
        }
        return file < files.size();
    }

    private RowCursor openTable() throws IOException {
        FrozenFile frozen = files.get(file);
        SurveyFiles.Found where = found.get(frozen.reading().sourceFile());
        if (where == null) {
            throw new IllegalStateException(frozen.reading().sourceFile() + " is not in the input any more");
        }
        tableNormaliser = normaliser.forTable(
                frozen.reading(),
                frozen.table(table),
                frozen.tables().get(table).evidence(),
                frozen.ledger().stream().findFirst());
        RowCursor opened = reader.open(where, frozen.reading(), frozen.table(table));
        cursor = opened;
        return opened;
    }

    private Ingested endTable() {
        FileStore.TableRows ended = new FileStore.TableRows(tableNo(), rows, blank);
        close();
        table++;
        rows = 0;
        blank = 0;
        return new Ingested.TableEnd(ended);
    }

    private int tableNo() {
        return files.get(file).tables().get(table).no();
    }
}
