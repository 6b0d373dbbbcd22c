package org.quicksilver.publish.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quicksilver.consolidate.TableSchema;
import org.quicksilver.record.Hashes;

/**
 * Writes one table: RFC 4180, UTF-8 without BOM, LF, a header row, quotes only where needed, rows ascending by key. A row out
 * of order or a key that comes twice is a fault of the program and raises IllegalStateException.
 */
public final class CsvTable implements Closeable {

    private final TableSchema schema;
    private final Path file;
    private final KeyOrder order;
    private final MessageDigest digest = Hashes.sha256();
    private final RowWriter csv;
    private @Nullable List<String> last;
    private long rows;
    private boolean closed;

    private CsvTable(TableSchema schema, Path file, OutputStream bytes) {
        this.schema = schema;
        this.file = file;
        this.order = KeyOrder.of(schema);
        this.csv = new RowWriter(new Utf8Writer(new DigestOutputStream(bytes, digest)));
    }

    /** Creates the table's file below the run's folder and writes its header. */
    public static CsvTable create(Path run, TableSchema schema) throws IOException {
        Path file = run.resolve(schema.path());
        Files.createDirectories(file.resolveSibling("."));
        CsvTable table = new CsvTable(schema, file, Files.newOutputStream(file));
        table.csv.row(schema.columns().stream().map(TableSchema.Column::name).toArray(String[]::new));
        return table;
    }

    /** Adds a row, one cell a column, empty for missing. */
    public void row(List<String> cells) throws IOException {
        if (cells.size() != schema.columns().size()) {
            throw new IllegalStateException(schema.path() + ": " + cells.size() + " cells for "
                    + schema.columns().size() + " columns: " + cells);
        }
        String[] line = new String[cells.size()];
        for (int i = 0; i < line.length; i++) {
            line[i] = writable(cells.get(i));
        }
        List<String> row = Arrays.asList(line);
        if (last != null && order.compare(last, row) >= 0) {
            throw new IllegalStateException(schema.path() + ": key (" + order.describe(row) + ") after ("
                    + order.describe(last) + "): rows must ascend and be unique");
        }
        last = row;
        rows++;
        csv.row(line);
    }

    /** What no UTF-8 reader takes, NUL and half a surrogate pair, becomes U+FFFD. */
    private static String writable(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return replaced(cell);
            }
        }
        return cell;
    }

    private static String replaced(String cell) {
        StringBuilder text = new StringBuilder(cell.length());
        cell.codePoints().forEach(c -> text.appendCodePoint(c == 0 || (c >= 0xd800 && c <= 0xdfff) ? 0xfffd : c));
        return text.toString();
    }

    /** Closes the file and says what it amounts to. */
    public WrittenTable finish() throws IOException {
        close();
        return new WrittenTable(schema, rows, Files.size(file), HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        csv.close();
        IOException failed = csv.getException();
        if (failed != null) {
            throw failed;
        }
    }
}
