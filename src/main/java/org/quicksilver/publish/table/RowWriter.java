package org.quicksilver.publish.table;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.Writer;

/** Writes rows as RFC 4180 has them, with one buffer for all rows and one look at each cell. */
final class RowWriter extends CSVWriter {

    private final StringBuilder line = new StringBuilder(INITIAL_STRING_SIZE);

    RowWriter(Writer text) {
        super(
                text,
                ICSVWriter.DEFAULT_SEPARATOR,
                ICSVWriter.DEFAULT_QUOTE_CHARACTER,
                ICSVWriter.DEFAULT_QUOTE_CHARACTER,
                "\n");
    }

    void row(String[] cells) throws IOException {
        line.setLength(0);
        writeNext(cells, false, line);
    }

    @Override
    protected boolean stringContainsSpecialCharacters(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == quotechar || c == separator || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }
}
