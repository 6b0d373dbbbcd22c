package org.quicksilver.batch;

import static org.quicksilver.publish.table.SchemaBuilder.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.quicksilver.batch.store.Judgement;
import org.quicksilver.batch.store.Judgement.Side;
import org.quicksilver.consolidate.TableSchema;
import org.quicksilver.publish.GivenTable;

/** Every judgement ever made as the published table review/decisions.csv, from which a lost state is restored. */
final class DecisionTable {
    private static final TableSchema SCHEMA = table(
                    "review", "decisions", "Every decision that a person made about records and values.")
            .key("decision_id", "string", "Its id.")
            .words(
                    "kind",
                    "What it says.",
                    List.of("different", "mapping", "meaning", "revoked", "same", "unsure", "value"))
            .column("left_id", "string", "A source record.")
            .column("right_id", "string", "The other record of a pair.")
            .column("field", "string", "The field of a value; of a column its form, as FORM_ID@RESPONDENT_ID.")
            .column("value", "string", "The value to show, what the text means, or the field of a column.")
            .column("reason", "string", "Why.")
            .column("decided_by", "string", "Who.")
            .column("decided_at", "string", "When, in UTC.")
            .column("left_form", "string", "Hash of what the reviewer saw of the left record.")
            .column("right_form", "string", "Hash of what the reviewer saw of the right record.")
            .column("text", "string", "Words of the field whose meaning is decided, or the folded heading of a column.")
            .words(
                    "status",
                    "How it stands.",
                    Stream.of(JudgementStates.State.values())
                            .map(JudgementStates.State::code)
                            .toList())
            .column("left_now", "string", "The left record as it is in this run.")
            .column("right_now", "string", "The right record as it is in this run.")
            .column("contradicts", "string", "Decisions that cannot hold beside it.")
            .column("superseded_by", "string", "The decision that took its place.")
            .column("supersedes", "string", "Decisions whose place it took.")
            .column("known", "string", "Decisions that were before the reviewer.")
            .column("left_at", "string", "Where the left record stood.")
            .column("right_at", "string", "Where the right record stood.")
            .column("left_label", "string", "What the left record was called, folded.")
            .column("right_label", "string", "What the right record was called, folded.")
            .build();

    private DecisionTable() {}

    static GivenTable of(JudgementStates states) {
        return new GivenTable(SCHEMA, () -> states.log().all().stream().map(j -> cells(j, states)));
    }

    private static List<String> cells(Judgement j, JudgementStates states) {
        List<String> now = new ArrayList<>(states.now(j));
        while (now.size() < 2) {
            now.add("");
        }
        return List.of(
                j.id(),
                j.kind().code(),
                j.left().id(),
                j.right().id(),
                j.field(),
                j.value(),
                j.reason(),
                j.decidedBy(),
                j.decidedAt(),
                j.left().form(),
                j.right().form(),
                j.text(),
                states.of(j).code(),
                now.get(0),
                now.get(1),
                String.join(" ", states.log().contradicted(j)),
                states.log().successor(j.id()).map(Judgement::id).orElse(""),
                String.join(" ", j.supersedes()),
                String.join(" ", j.known()),
                j.left().at(),
                j.right().at(),
                j.left().label(),
                j.right().label());
    }

    /** The judgement of a row. */
    static Judgement judgement(List<String> header, List<String> row) {
        Row cells = new Row(header, row);
        return new Judgement(
                cells.get("decision_id"),
                cells.get("decided_at"),
                cells.get("decided_by"),
                Judgement.Kind.of(cells.get("kind")),
                cells.side("left"),
                cells.side("right"),
                cells.get("field"),
                cells.get("text"),
                cells.get("value"),
                cells.get("reason"),
                cells.list("known"),
                cells.list("supersedes"));
    }

    /** A row by the names of its columns. */
    private record Row(List<String> header, List<String> cells) {
        String get(String column) {
            int at = header.indexOf(column);
            return at >= 0 && at < cells.size() ? cells.get(at) : "";
        }

        List<String> list(String column) {
            return get(column).isEmpty() ? List.of() : List.of(get(column).split(" "));
        }

        Side side(String which) {
            return new Side(get(which + "_id"), get(which + "_form"), get(which + "_at"), get(which + "_label"));
        }
    }
}
