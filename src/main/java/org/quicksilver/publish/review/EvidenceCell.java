package org.quicksilver.publish.review;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** One record of a pair as the text of a cell: a line a field, what differs from the other record marked by sign and colour. */
final class EvidenceCell {
    private static final Pattern WORD = Pattern.compile("[^\\s\\p{Punct}]+");
    private static final int LONGEST = 30_000;

    private final BookStyles styles;
    private final XSSFRichTextString text = new XSSFRichTextString();
    private int length;

    private EvidenceCell(BookStyles styles) {
        this.styles = styles;
    }

    /**
     * One record of a pair, told line by line.
     *
     * @param isLeft whether it is the left record
     */
    record OfRecord(List<Questions.Line> lines, boolean isLeft) {

        private String mine(Questions.Line line) {
            return isLeft ? line.left() : line.right();
        }

        private String other(Questions.Line line) {
            return isLeft ? line.right() : line.left();
        }

        /** The text without colours. */
        @Override
        public String toString() {
            return lines.stream().map(line -> head(line) + said(mine(line))).collect(Collectors.joining("\n"));
        }
    }

    static XSSFRichTextString of(OfRecord record, BookStyles styles) {
        EvidenceCell cell = new EvidenceCell(styles);
        record.lines().forEach(line -> cell.add(line, record.mine(line), record.other(line)));
        return cell.text;
    }

    private static String head(Questions.Line line) {
        return line.likeness().mark() + " " + line.label() + ": ";
    }

    private static String said(String words) {
        return words.isEmpty() ? "–" : words;
    }

    private void add(Questions.Line line, String mine, String other) {
        append((length == 0 ? "" : "\n") + head(line), styles.label());
        switch (line.likeness()) {
            case SAME -> append(said(mine), styles.same());
            case ONE_SIDED -> append(said(mine), mine.isEmpty() ? styles.label() : styles.extra());
            case DIFFERENT -> appendDifferences(mine, other);
        }
    }

    /** Words that the other record does not have stand out; where all words recur, the whole does. */
    private void appendDifferences(String mine, String other) {
        Set<String> theirs = words(other);
        if (theirs.containsAll(words(mine))) {
            append(mine, styles.difference());
            return;
        }
        int at = 0;
        for (Matcher word = WORD.matcher(mine); word.find(); at = word.end()) {
            append(mine.substring(at, word.start()), styles.same());
            boolean recurs = theirs.contains(word.group().toLowerCase(Locale.ROOT));
            append(word.group(), recurs ? styles.same() : styles.difference());
        }
        append(mine.substring(at), styles.same());
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (Matcher word = WORD.matcher(text); word.find(); ) {
            words.add(word.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    private void append(String part, XSSFFont font) {
        if (!part.isEmpty() && length + part.length() <= LONGEST) {
            text.append(part, font);
            length += part.length();
        }
    }
}
