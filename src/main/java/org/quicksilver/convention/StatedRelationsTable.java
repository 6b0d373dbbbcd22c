package org.quicksilver.convention;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.RowSink;
import org.quicksilver.consolidate.TableSchema;

/** What the words of mechanisms say that they are to others, and whether the other was found. */
final class StatedRelationsTable implements MechanismTable {

    private final StatedLinks stated;
    private final TableSchema schema = new TableSchema(
            "quality",
            "stated_relations",
            "Mechanisms that the words of others name, and whether they were found",
            MechanismTable.columns()
                    .oneOf("relation", List.of("phase_of", "replaces"), "What it says that it is to the other")
                    .key("named", "As what it names the other: a quoted title, or a scheme and a number")
                    .text("related_id", "The other mechanism; empty unless exactly one is called so")
                    .oneOf(
                            "outcome",
                            Stream.of(StatedLinks.Outcome.values())
                                    .map(StatedRelationsTable::word)
                                    .toList(),
                            "linked: in tables/mechanism_links.csv; not_found: nothing here is called so; ambiguous:"
                                    + " several are")
                    .list(),
            List.of(ID, "relation", "named"),
            List.of(new TableSchema.ForeignKey(List.of(ID), MAIN, List.of(ID))));

    /** @param stated filled by the table of links, which comes before */
    StatedRelationsTable(StatedLinks stated) {
        this.stated = stated;
    }

    private static String word(StatedLinks.Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public TableSchema schema() {
        return schema;
    }

    @Override
    public void write(Entity mechanism, RowSink sink) {
        // only all mechanisms together tell whom one names
    }

    @Override
    public void finish(RowSink sink) {
        for (StatedLinks.Stated each : stated.all()) {
            sink.row(
                    schema.path(),
                    List.of(each.from(), each.relation(), each.named(), each.to(), word(each.outcome())));
        }
    }
}
