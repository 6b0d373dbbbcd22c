package org.quicksilver.ingest.text;

/**
 * How the records of a text file are written.
 *
 * @param delimiter between cells
 * @param quote around cells that hold a delimiter or a line end; {@link #NONE} where none is used
 * @param escape before a quote inside a quoted cell; {@link #NONE} where quotes are doubled instead
 * @param spaced whether a blank behind each delimiter belongs to it
 */
public record Dialect(char delimiter, char quote, char escape, boolean spaced) {

    /** No such character. */
    public static final char NONE = 0;

    /** A dialect whose delimiters are single characters. */
    public Dialect(char delimiter, char quote, char escape) {
        this(delimiter, quote, escape, false);
    }

    /** The dialect of a delimiter as {@link #separator} writes it. */
    public static Dialect of(String separator, char quote, char escape) {
        char delimiter = separator.isEmpty() ? NONE : separator.charAt(0);
        return new Dialect(delimiter, quote, escape, separator.length() > 1 && separator.charAt(1) == ' ');
    }

    /** What stands between cells, the blank included that belongs to it. */
    public String separator() {
        return text(delimiter) + (spaced ? " " : "");
    }

    /** RFC 4180 with another delimiter. */
    public static Dialect of(char delimiter) {
        return new Dialect(delimiter, '"', NONE);
    }

    /** A character as a text, empty for {@link #NONE}. */
    public static String text(char c) {
        return c == NONE ? "" : String.valueOf(c);
    }
}
