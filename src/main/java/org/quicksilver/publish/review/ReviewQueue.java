package org.quicksilver.publish.review;

import static org.quicksilver.publish.table.SchemaBuilder.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.quicksilver.consolidate.TableSchema;
import org.quicksilver.publish.table.CsvRows;

/** The published table review/review_queue.csv: the pairs on which people were or are to be asked. */
public final class ReviewQueue {

    private static final TableSchema SCHEMA = table(
                    "review", "review_queue", "Pairs that wait for a person, and pairs that a person decided.")
            .key("left_id", "string", "The smaller source record id.")
            .key("right_id", "string", "The other.")
            .words("state", "How far people are.", List.of("contradicted", "stale", "open", "unsure", "decided"))
            .column("decision_ids", "string", "The decisions made on it.")
            .required("left_form", "string", "Hash of what is compared of the left record.")
            .required("right_form", "string", "Hash of what is compared of the right record.")
            .required("left_at", "string", "File, sheet and row of the left record.")
            .required("right_at", "string", "File, sheet and row of the right record.")
            .column("left_label", "string", "What the left record is called, folded.")
            .column("right_label", "string", "What the right record is called, folded.")
            .refersTo(List.of("left_id"), "tables/source_records", List.of("source_record_id"))
            .refersTo(List.of("right_id"), "tables/source_records", List.of("source_record_id"))
            .build();

    private ReviewQueue() {}

    /** How far people are with a question; in the order in which they are asked. */
    public enum State {
        /** Decisions contradict each other. */
        CONTRADICTED,
        /** A record changed since the decision. */
        STALE,
        /** Nobody said anything. */
        OPEN,
        /** Somebody looked and could not say. */
        UNSURE,
        /** Settled. */
        DECIDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        /** Whether an answer is wanted as much as to any other: 0, less: 1, not at all: 2. */
        int rank() {
            return this == DECIDED ? 2 : this == UNSURE ? 1 : 0;
        }
    }

    /** A line of the table. */
    public record Entry(ReviewKey key, State state) {}

    public static TableSchema schema() {
        return SCHEMA;
    }

    /** The cells of an entry. */
    public static List<String> cells(Entry entry) {
        ReviewKey key = entry.key();
        return List.of(
                key.left().id(),
                key.right().id(),
                entry.state().code(),
                String.join(" ", key.known()),
                key.left().form(),
                key.right().form(),
                key.left().at(),
                key.right().at(),
                key.left().label(),
                key.right().label());
    }

    /** Every entry of a published run. */
    public static List<Entry> read(Path run) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (CsvRows rows = CsvRows.open(run.resolve(SCHEMA.path()))) {
            while (rows.hasNext()) {
                List<String> row = rows.next();
                entries.add(new Entry(
                        new ReviewKey(
                                new ReviewKey.Side(row.get(0), row.get(4), row.get(6), row.get(8)),
                                new ReviewKey.Side(row.get(1), row.get(5), row.get(7), row.get(9)),
                                "",
                                "",
                                row.get(3).isEmpty()
                                        ? List.of()
                                        : List.of(row.get(3).split(" "))),
                        State.of(row.get(2))));
            }
        }
        return entries;
    }
}
