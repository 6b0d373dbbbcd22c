package org.quicksilver.ingest.text;

/** What parts the cells of a text: one character, a longer separator, or where they stand on their line. */
public sealed interface TextLayout permits PlainLayout, LongSeparator, LineLayout {

    /** The layout as {@link #of} reads it. */
    String written();

    /** The dialect of what is written between cells in this layout. */
    default Dialect dialect(String delimiter, char quote, char escape) {
        return this instanceof LongSeparator
                ? new Dialect(LongSeparator.MARK, quote, escape)
                : Dialect.of(delimiter, quote, escape);
    }

    /**
     * The layout that was written down.
     *
     * @param written as {@link #written} gave it
     * @param delimiter what parts cells
     */
    static TextLayout of(String written, String delimiter) {
        if (written.startsWith(AlignedLayout.NAME)) {
            return AlignedLayout.of(written);
        }
        if (written.startsWith(FramedLayout.NAME)) {
            return FramedLayout.of(written);
        }
        boolean run = written.equals(LongSeparator.RUN);
        return run || written.equals(LongSeparator.WHOLE) ? new LongSeparator(delimiter, run) : PlainLayout.PLAIN;
    }
}
