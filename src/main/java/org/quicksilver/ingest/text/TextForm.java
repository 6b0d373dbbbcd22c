package org.quicksilver.ingest.text;

/**
 * How a text file is read.
 *
 * @param encoding bytes to characters
 * @param dialect characters to records
 * @param limits how far a quoted cell may go
 * @param width cells of a record, 0 when not known
 * @param regular whether every record keeps to RFC 4180, so that a plain parser reads it too
 * @param layout what parts cells where it is not the one character of the dialect
 */
public record TextForm(
        Encoding encoding, Dialect dialect, RecordReader.Limits limits, int width, boolean regular, TextLayout layout) {

    /** A form in which one character parts cells. */
    public TextForm(Encoding encoding, Dialect dialect, RecordReader.Limits limits, int width, boolean regular) {
        this(encoding, dialect, limits, width, regular, PlainLayout.PLAIN);
    }

    /** What stands between cells: the separator, or what stands for it in aligned and framed text. */
    public String delimiter() {
        return layout instanceof LongSeparator separator ? separator.text() : dialect.separator();
    }

    /** What such a file is called: {@code csv}, {@code tsv}, or {@code text} for aligned and framed tables. */
    public String format() {
        return layout instanceof LineLayout ? "text" : delimiter().startsWith("\t") ? "tsv" : "csv";
    }

    /** The same form, every record of it known to keep to RFC 4180. */
    public TextForm asRegular() {
        return new TextForm(encoding, dialect, limits, width, true, layout);
    }
}
