package org.quicksilver.publish.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads what reviewers answered from a workbook or a CSV file, wherever its columns and rows have gone. */
public final class Answers {
    static final String KEY = "key";
    static final String DECISION = "Decision";
    static final String REVIEWER = "Reviewer";
    static final String NOTE = "Note";

    private static final int HEADING_WITHIN = 10;

    /**
     * One row.
     *
     * @param sheet name of its sheet; empty for a CSV file
     * @param row 1-based row or line
     * @param key text of its key; empty where the record ids or the words stand by themselves
     * @param leftId a record, where there is no key
     * @param rightId the other
     * @param field field of words, where there is no key
     * @param text the words
     */
    public record Answer(
            String sheet,
            long row,
            String decision,
            String reviewer,
            String note,
            String key,
            String leftId,
            String rightId,
            String field,
            String text) {}

    /** A row of cells as they stand in a file. */
    record Cells(String sheet, long row, List<String> texts) {}

    private final List<Answer> answers = new ArrayList<>();
    private final Map<String, Map<String, Integer>> headings = new HashMap<>();

    private Answers() {}

    /**
     * Every row below a heading that has a column decision; rows without an answer too.
     *
     * @throws IOException when it cannot be read, with a sentence that says why
     */
    public static List<Answer> read(Path file) throws IOException {
        byte[] start = Files.size(file) < 4 ? new byte[0] : head(file);
        boolean isBook = start.length == 4 && start[0] == 'P' && start[1] == 'K';
        Answers read = new Answers();
        (isBook ? BookCells.of(file) : CsvCells.of(file)).forEach(read::add);
        if (read.headings.isEmpty()) {
            throw new IOException(
                    file + " has no column Decision within its first rows; it is no review workbook, nor a"
                            + " CSV file of one");
        }
        return read.answers;
    }

    private static byte[] head(Path file) throws IOException {
        try (java.io.InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        }
    }

    private void add(Cells row) {
        Map<String, Integer> heading = headings.get(row.sheet());
        if (heading == null) {
            Map<String, Integer> names = new HashMap<>();
            for (int i = 0; i < row.texts().size(); i++) {
                names.putIfAbsent(name(row.texts().get(i)), i);
            }
            if (names.containsKey("decision") && row.row() <= HEADING_WITHIN) {
                headings.put(row.sheet(), names);
            }
            return;
        }
        Answer answer = new Answer(
                row.sheet(),
                row.row(),
                cell(row, heading, "decision"),
                cell(row, heading, "reviewer"),
                cell(row, heading, "note"),
                cell(row, heading, KEY),
                cell(row, heading, "left_id"),
                cell(row, heading, "right_id"),
                cell(row, heading, "field"),
                cell(row, heading, "words"));
        if (row.texts().stream().anyMatch(t -> !t.isBlank())) {
            answers.add(answer);
        }
    }

    private static String name(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT);
    }

    private static String cell(Cells row, Map<String, Integer> heading, String column) {
        Integer at = heading.get(column);
        return at == null || at >= row.texts().size() ? "" : row.texts().get(at).strip();
    }
}
