package org.quicksilver.convention;

import java.util.List;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.Member;
import org.quicksilver.consolidate.RowSink;
import org.quicksilver.consolidate.TableSchema;

/** What does not go together within the current records of a mechanism, for its respondents to look at. */
final class FindingsTable implements MechanismTable {

    private final CrossChecks checks;
    private final TableSchema schema = new TableSchema(
            "quality",
            "findings",
            "Values of one record that do not go together; nothing was corrected",
            MechanismTable.columns()
                    .key("source_record_id", "The record")
                    .oneOf("check", CrossChecks.ALL, "What was checked")
                    .text("subject", "What it is about where a record may have several")
                    .text("found", "The values side by side")
                    .text("message", "What to look at")
                    .list(),
            List.of(ID, "source_record_id", "check", "subject"),
            List.of(new TableSchema.ForeignKey(List.of(ID), MAIN, List.of(ID))));

    FindingsTable(CrossChecks checks) {
        this.checks = checks;
    }

    @Override
    public TableSchema schema() {
        return schema;
    }

    @Override
    public void write(Entity mechanism, RowSink sink) {
        for (Member member : mechanism.speaking()) {
            for (Finding f : checks.of(member.source())) {
                sink.row(
                        schema.path(),
                        List.of(mechanism.id(), member.id(), f.check(), f.subject(), f.found(), f.message()));
            }
        }
    }
}
