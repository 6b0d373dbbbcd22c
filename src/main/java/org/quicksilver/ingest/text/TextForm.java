package org.quicksilver.ingest.text;

/**
 * How a text file is read.
 *
 * @param encoding bytes to characters
 * @param dialect characters to records
 * @param limits how far a quoted cell may go
 * @param width cells of a record, 0 when not known
 * @param regular whether every record keeps to RFC 4180, so that a plain parser reads it too
 */
public record TextForm(Encoding encoding, Dialect dialect, RecordReader.Limits limits, int width, boolean regular) {

    /** The same form, every record of it known to keep to RFC 4180. */
    public TextForm asRegular() {
        return new TextForm(encoding, dialect, limits, width, true);
    }
}
