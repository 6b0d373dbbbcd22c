package org.quicksilver.ingest.text;

/**
 * How the records of a text file are written.
 *
 * @param delimiter between cells
 * @param quote around cells that hold a delimiter or a line end; {@link #NONE} where none is used
 * @param escape before a quote inside a quoted cell; {@link #NONE} where quotes are doubled instead
 */
public record Dialect(char delimiter, char quote, char escape) {

    /** No such character. */
    public static final char NONE = 0;

    /** RFC 4180 with another delimiter. */
    public static Dialect of(char delimiter) {
        return new Dialect(delimiter, '"', NONE);
    }

    /** A character as a text, empty for {@link #NONE}. */
    public static String text(char c) {
        return c == NONE ? "" : String.valueOf(c);
    }
}
