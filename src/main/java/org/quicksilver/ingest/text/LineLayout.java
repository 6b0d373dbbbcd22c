package org.quicksilver.ingest.text;

import java.util.List;

/** Cells that their places on a line tell apart; a line is a row, and nothing in it is quoted. */
sealed interface LineLayout extends TextLayout permits AlignedLayout, FramedLayout {

    /**
     * A line cut into cells.
     *
     * @param cells its cells, at least one
     * @param fits whether it was plain where to cut
     */
    record Cut(List<String> cells, boolean fits) {
        public Cut {
            cells = List.copyOf(cells);
        }

        static Cut whole(String line) {
            return new Cut(List.of(line), true);
        }
    }

    /**
     * The cells of a line.
     *
     * @param number 1-based physical line
     */
    Cut cut(int number, String line);
}
