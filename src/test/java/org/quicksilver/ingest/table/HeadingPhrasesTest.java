package org.quicksilver.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quicksilver.plan.Plan;
import org.quicksilver.plan.PlanReader;
import org.quicksilver.record.ColumnReading;

/**
 * Ways to ask for each field in six languages, in heading-phrases.tsv: field, language, phrases between bars. Every other phrase
 * was held back when words were added; the test holds what both halves reach.
 */
class HeadingPhrasesTest {

    private static final ColumnMapper MAPPER = mapper();
    private static final double SEEN = 0.97;
    private static final double HELD_BACK = 0.85;

    /** A phrase, what it asks for, and what it is taken for. */
    private record Phrase(String field, String language, String text, boolean heldBack, String taken, String reason) {
        boolean isRight() {
            return taken.equals(field);
        }

        boolean isWrong() {
            return !isRight() && !taken.isEmpty();
        }
    }

    @Test
    void mostPhrasesAreUnderstoodAndNoneIsTakenForAnotherField() throws IOException {
        List<Phrase> phrases = read();
        assertThat(share(phrases, false)).isGreaterThanOrEqualTo(SEEN);
        assertThat(share(phrases, true)).isGreaterThanOrEqualTo(HELD_BACK);
        assertThat(phrases.stream().filter(Phrase::isWrong)).isEmpty();
    }

    @Test
    void aKnownWordIsNoWayToSpellAnother() {
        assertThat(field("How many of those trained were women?", "en")).isNotEqualTo("participants_male");
        assertThat(field("Выявленные пробелы", "ru")).isEqualTo("needs");
    }

    @Test
    void whatAQuestionIsAboutIsNotItsAnswer() {
        assertThat(field("Who wanted the activity?", "en")).isEmpty();
    }

    private static double share(List<Phrase> phrases, boolean heldBack) {
        List<Phrase> half =
                phrases.stream().filter(p -> p.heldBack() == heldBack).toList();
        long right = half.stream().filter(Phrase::isRight).count();
        long wrong = half.stream().filter(Phrase::isWrong).count();
        System.out.printf(
                Locale.ROOT,
                "%s: %d phrases, %d understood, %d taken for another field%n",
                heldBack ? "held back" : "seen",
                half.size(),
                right,
                wrong);
        return (double) right / half.size();
    }

    private static ColumnMapper mapper() {
        Plan plan = PlanReader.read(Path.of("jobs/mechanisms.yaml"), Path.of("jobs/vocabularies"));
        Headings headings = new Headings(plan);
        return new ColumnMapper(plan, headings, new HeadingMatcher(headings, new Units(plan), new Requests(plan)));
    }

    private static String field(String heading, String language) {
        return map(heading, language).field();
    }

    private static ColumnReading map(String heading, String language) {
        TableHead head = new TableHead(List.of(1), List.of(new TableHead.Label(1, List.of(heading))), 1);
        return MAPPER.map(head, Map.of(), language, Map.of()).get(0);
    }

    private static List<Phrase> read() throws IOException {
        List<Phrase> phrases = new ArrayList<>();
        try (InputStream in = HeadingPhrasesTest.class.getResourceAsStream("/ingest/heading-phrases.tsv")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                String[] parts = line.split("\t", -1);
                for (String text : parts.length < 3 ? new String[0] : parts[2].split("\\|", -1)) {
                    ColumnReading column = map(text.strip(), parts[1]);
                    phrases.add(new Phrase(
                            parts[0],
                            parts[1],
                            text.strip(),
                            phrases.size() % 2 == 1,
                            column.field(),
                            column.reason() + " " + column.confidence()));
                }
            }
        }
        return phrases;
    }
}
