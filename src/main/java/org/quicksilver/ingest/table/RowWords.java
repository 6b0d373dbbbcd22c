package org.quicksilver.ingest.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.quicksilver.ingest.sheet.RawRow;
import org.quicksilver.ingest.sheet.RowCells;
import org.quicksilver.plan.Plan;
import org.quicksilver.vocabulary.Folding;
import org.quicksilver.vocabulary.Label;

/** The words that say what a row is: total, note, sample, instruction. Safe for threads. */
final class RowWords {

    static final String TOTAL = "total";
    static final String SUBTOTAL = "subtotal";
    static final String NOTE = "note";
    static final String SAMPLE = "sample";
    static final String INSTRUCTION = "instruction";
    static final String END = "end";
    static final String CONTINUED = "continued";

    private static final String VOCABULARY = "row-words";
    private static final Set<String> NOTES = Set.of(NOTE, INSTRUCTION, END, CONTINUED);
    private static final int MOST_WORDS = 4;
    private static final int LONGEST_LABEL = 5;
    private static final int MOST_BEFORE_COLON = 40;
    private static final int LONGEST_FIRST_WORD = 40;
    private static final String ELISION = "qu";
    private static final String APOSTROPHES = "'`";
    private static final Pattern FOOTNOTE = Pattern.compile(
            "^\\s*(?:[*\\u2020\\u2021\\uff0a\\u203b]+|\\[?\\(?\\p{Nd}{1,2}[)\\]]|[\\u00b9\\u00b2\\u00b3])\\s*\\S.*",
            Pattern.DOTALL);
    private static final Pattern LEADING = Pattern.compile("^[\\s(\\[\\u00ab\"\\u201c\\uff08]+");

    private final Map<String, String> codes = new HashMap<>();

    /** The first word of every label, by which nearly every cell is told to begin with none of them. */
    private final AsciiWords firstWords;

    /** The first two letters of all of them, and of an elision that folding takes off. */
    private final boolean[] beginnings = new boolean[RowCells.BEGINNINGS];

    RowWords(Plan plan) {
        Set<String> first = new HashSet<>();
        if (plan.vocabularies().has(VOCABULARY)) {
            for (Label label : plan.vocabularies().get(VOCABULARY).labels()) {
                String folded = Folding.fold(label.label());
                codes.putIfAbsent(folded, label.code());
                int end = folded.indexOf(' ');
                first.add(end < 0 ? folded : folded.substring(0, end));
            }
        }
        this.firstWords = new AsciiWords(first);
        first.add(ELISION);
        for (String word : first) {
            int beginning = word.length() > 1 ? RowCells.beginning(word.charAt(0), word.charAt(1)) : -1;
            if (beginning >= 0) {
                beginnings[beginning] = true;
            }
        }
    }

    /** Whether a cell of a row may begin with one of the words, told by its first letters alone where they do. */
    boolean mayBegin(RawRow row, int column) {
        int beginning = row.beginning(column);
        return (beginning < 0 || beginnings[beginning]) && mayBegin(row.letters(column));
    }

    /** Whether a word may begin with two letters or digits as {@link RowCells#beginning} has them. */
    boolean mayBegin(int beginning) {
        return beginnings[beginning];
    }

    /** Whether a cell may begin with one of the words; false for nearly every cell, at little cost. */
    boolean mayBegin(CharSequence cell) {
        int start = 0;
        int length = cell.length();
        while (start < length && !isWordLetter(cell.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < length && end - start < LONGEST_FIRST_WORD && isWordLetter(cell.charAt(end))) {
            if (cell.charAt(end) >= 0x80) {
                return true;
            }
            end++;
        }
        boolean folds = end < length && (cell.charAt(end) >= 0x80 || APOSTROPHES.indexOf(cell.charAt(end)) >= 0);
        return folds || (end > start && firstWords.has(cell, start, end));
    }

    private static boolean isWordLetter(char c) {
        return c >= 0x80 || RowCells.isLetter(c);
    }

    /** The code of a whole cell, empty when it is none of the words. */
    String whole(String cell) {
        return cell.length() > 80 || !mayBegin(cell) ? "" : codes.getOrDefault(Folding.fold(cell), "");
    }

    /** Whether a cell is the word of a total, or begins with one and goes on for a few words ({@code Subtotal Africa}). */
    boolean isTotal(String cell, boolean beginning) {
        return isTotalCode(whole(cell)) || (beginning && isTotalCode(first(cell, MOST_WORDS)));
    }

    private static boolean isTotalCode(String code) {
        return code.equals(TOTAL) || code.equals(SUBTOTAL);
    }

    /** Whether a cell is a footnote: begins with a mark, or with a word for notes or sources and a colon. */
    boolean isNote(String cell) {
        if (FOOTNOTE.matcher(cell).matches()) {
            return true;
        }
        String before = beforeColon(cell);
        return NOTES.contains(whole(cell)) || (!before.isEmpty() && NOTES.contains(whole(before)));
    }

    /** Whether a cell begins as an example does. */
    boolean isSample(String cell) {
        if (!mayBegin(cell)) {
            return false;
        }
        if (whole(cell).equals(SAMPLE) || whole(beforeColon(cell)).equals(SAMPLE)) {
            return true;
        }
        String bare = LEADING.matcher(cell).replaceFirst("");
        return isMarkedSample(bare) && first(bare, Integer.MAX_VALUE).equals(SAMPLE);
    }

    /** An abbreviation with full stops, which no ordinary sentence begins with. */
    private static boolean isMarkedSample(String text) {
        int space = text.indexOf(' ');
        String first = space < 0 ? text : text.substring(0, space);
        return first.indexOf('.') >= 0 && first.length() <= 8;
    }

    /** Whether a cell heads a page of instructions. */
    boolean isInstruction(String cell) {
        return whole(cell).equals(INSTRUCTION) || whole(beforeColon(cell)).equals(INSTRUCTION);
    }

    /** Whether a cell begins with the words of an instruction. */
    boolean beginsAsInstruction(String cell) {
        return first(cell, Integer.MAX_VALUE).equals(INSTRUCTION);
    }

    private static String beforeColon(String cell) {
        for (int i = 0; i < Math.min(cell.length(), MOST_BEFORE_COLON + 1); i++) {
            if (cell.charAt(i) == ':' || cell.charAt(i) == '\uff1a') {
                return cell.substring(0, i).strip();
            }
        }
        return "";
    }

    /** The code of the longest label that a cell begins with, where no more than some words follow in all. */
    private String first(String cell, int mostWords) {
        if (!mayBegin(cell)) {
            return "";
        }
        String folded = Folding.fold(cell.length() > 200 ? cell.substring(0, 200) : cell);
        String code = "";
        int words = 0;
        int end = -1;
        do {
            end = folded.indexOf(' ', end + 1);
            words++;
            if (words <= LONGEST_LABEL) {
                code = codes.getOrDefault(end < 0 ? folded : folded.substring(0, end), code);
            }
        } while (end >= 0 && words <= mostWords);
        return words > mostWords ? "" : code;
    }
}
