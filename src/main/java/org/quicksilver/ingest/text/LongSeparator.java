package org.quicksilver.ingest.text;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * A separator of several characters. A text is read as though a character that no text holds stood in its place.
 *
 * @param text the separator
 * @param run whether it is one blank or tab, of which several in a row part cells once
 */
record LongSeparator(String text, boolean run) implements TextLayout {

    static final String RUN = "run";
    static final String WHOLE = "whole";

    /** Stands for the separator; Unicode keeps it out of texts that are exchanged. */
    static final char MARK = '\ufdd0';

    /** Whether a separator is longer than one character with a blank behind it. */
    static boolean isLong(String separator) {
        return separator.length() > 2 || (separator.length() == 2 && separator.charAt(1) != ' ');
    }

    @Override
    public String written() {
        return run ? RUN : WHOLE;
    }

    /** The text with the mark in place of every separator. */
    Reader over(Reader in) {
        return new SeparatorReader(in, this);
    }

    /** The same of a text in memory. */
    String marked(String sample) {
        StringBuilder out = new StringBuilder(sample.length());
        SeparatorMarker marker = new SeparatorMarker(this);
        int at = marker.mark(sample, 0, sample.length(), true, out);
        return out.append(sample, at, sample.length()).toString();
    }

    /** Cells in which marks that stood in quotes are the separator again. */
    List<String> restored(List<String> cells) {
        boolean any = false;
        for (String cell : cells) {
            any |= cell.indexOf(MARK) >= 0;
        }
        if (!any) {
            return cells;
        }
        List<String> restored = new ArrayList<>(cells.size());
        for (String cell : cells) {
            restored.add(cell.replace(String.valueOf(MARK), text));
        }
        return restored;
    }
}
