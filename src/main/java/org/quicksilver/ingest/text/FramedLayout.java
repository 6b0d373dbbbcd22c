package org.quicksilver.ingest.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cells between bars, under rules that are drawn: what clients of databases print, and tables of Markdown.
 *
 * @param bar the bar between cells
 * @param edged whether bars stand at both ends of a row
 */
record FramedLayout(char bar, boolean edged) implements LineLayout {

    static final String NAME = "framed";

    private static final String EDGED = NAME + "-edged";

    static FramedLayout of(String written) {
        return new FramedLayout(written.charAt(written.length() - 1), written.startsWith(EDGED));
    }

    @Override
    public String written() {
        return (edged ? EDGED : NAME) + " " + bar;
    }

    @Override
    public Cut cut(int number, String line) {
        if (RulerLines.isRuler(line) || line.indexOf(bar) < 0) {
            return Cut.whole(line);
        }
        int from = 0;
        int to = line.length();
        if (edged) {
            String bare = line.strip();
            boolean whole = bare.length() > 1 && bare.charAt(0) == bar && bare.charAt(bare.length() - 1) == bar;
            if (!whole) {
                return Cut.whole(line);
            }
            from = line.indexOf(bar) + 1;
            to = line.lastIndexOf(bar);
        }
        List<String> cells = new ArrayList<>();
        int start = from;
        for (int i = from; i < to; i++) {
            if (line.charAt(i) == bar && !(i > from && line.charAt(i - 1) == '\\')) {
                cells.add(cell(line.substring(start, i)));
                start = i + 1;
            }
        }
        cells.add(cell(line.substring(start, to)));
        return new Cut(cells, true);
    }

    private String cell(String piece) {
        return piece.strip().replace("\\" + bar, String.valueOf(bar));
    }
}
