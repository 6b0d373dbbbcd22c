package org.quicksilver.ingest.workbook;

import java.io.IOException;
import org.quicksilver.record.Cell;

/**
 * What the sheets of an Office Open XML workbook share, binary or not.
 *
 * @param from1904 whether days are counted from 1904
 * @param styles fonts and cell styles
 * @param strings texts that cells refer to
 */
record OoxmlBook(boolean from1904, OoxmlStyles styles, SharedStrings strings) {

    /** A sheet as the workbook lists it; the id is that of its part. */
    record Sheet(String name, boolean hidden, String id) {}

    /**
     * The cell of a text that cells refer to.
     *
     * @param where the cell, for a message
     */
    Cell shared(int index, String where) throws IOException {
        if (index < 0 || index >= strings.size()) {
            throw WorkbookRefused.damaged(where + " refers to a text that is not there");
        }
        return Cell.ofText(strings.get(index));
    }
}
