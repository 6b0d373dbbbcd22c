package org.quicksilver.publish.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** Reads a published table, row by row; what cannot be parsed raises {@link de.siegmar.fastcsv.reader.CsvParseException}. */
public final class CsvRows implements Iterator<List<String>>, Closeable {

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> header;

    private CsvRows(CsvReader<CsvRecord> reader) {
        this.reader = reader;
        this.records = reader.iterator();
        this.header = records.hasNext() ? records.next().getFields() : List.of();
    }

    /** Opens a file and reads its header. */
    public static CsvRows open(Path file) throws IOException {
        return new CsvRows(CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(file, StandardCharsets.UTF_8));
    }

    /** Names of the columns; empty when the file is. */
    public List<String> header() {
        return header;
    }

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    @Override
    public List<String> next() {
        return records.next().getFields();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
