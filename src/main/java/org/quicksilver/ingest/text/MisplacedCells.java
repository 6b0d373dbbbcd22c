package org.quicksilver.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quicksilver.ingest.text.AlignedLayout.Gutter;

/** A line that does not keep to the gutters: a sentence, or a row whose cells are pushed aside. */
final class MisplacedCells {

    private static final Pattern PIECE = Pattern.compile("\\S+(?: \\S+)*");
    private static final Pattern WORD = Pattern.compile("\\S+");

    private final DisplayLine shown;
    private final String line;
    private final List<Gutter> gutters;

    MisplacedCells(DisplayLine shown, String line, List<Gutter> gutters) {
        this.shown = shown;
        this.line = line;
        this.gutters = gutters;
    }

    /**
     * The pieces between two blanks or more, where there are as many as columns; the line as it is where there are none; else its
     * words below each other as far as they go, which is no certain reading.
     */
    LineLayout.Cut cut() {
        Optional<List<String>> pieces = pieces();
        if (pieces.isPresent()) {
            return new LineLayout.Cut(pieces.get(), true);
        }
        if (parts().size() < 2) {
            return LineLayout.Cut.whole(line.strip());
        }
        List<StringBuilder> cells = new ArrayList<>();
        for (int i = 0; i <= gutters.size(); i++) {
            cells.add(new StringBuilder());
        }
        Matcher words = WORD.matcher(line);
        while (words.find()) {
            StringBuilder cell = cells.get(column(words.start(), words.end()));
            cell.append(cell.length() == 0 ? "" : " ").append(words.group());
        }
        return new LineLayout.Cut(cells.stream().map(StringBuilder::toString).toList(), false);
    }

    /** The pieces between two blanks or more, where there are as many as columns. */
    Optional<List<String>> pieces() {
        return Optional.of(parts()).filter(p -> p.size() == gutters.size() + 1);
    }

    private List<String> parts() {
        List<String> pieces = new ArrayList<>();
        Matcher m = PIECE.matcher(line);
        while (m.find()) {
            pieces.add(m.group());
        }
        return pieces;
    }

    /** The column in which the middle of a word stands. */
    private int column(int start, int end) {
        int middle = (shown.column(start) + shown.column(end)) / 2;
        int column = 0;
        while (column < gutters.size() && gutters.get(column).to() <= middle) {
            column++;
        }
        return column;
    }
}
