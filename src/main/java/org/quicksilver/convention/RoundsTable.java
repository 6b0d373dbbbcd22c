package org.quicksilver.convention;

import java.util.Comparator;
import java.util.List;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.RowSink;
import org.quicksilver.consolidate.TableSchema;

/** One line a mechanism and round. */
final class RoundsTable implements MechanismTable {

    private final RoundLines lines;
    private final TableSchema schema = MechanismTable.child(
            "mechanism_rounds",
            "How each mechanism stands round by round",
            MechanismTable.columns()
                    .key("round", "Code of the round")
                    .text("status", "Status as reported in it")
                    .text("start_date", "Start as reported in it")
                    .text("end_date", "End as reported in it")
                    .number("amount", "Amount as reported in it")
                    .text("currency", "ISO 4217 code of the amount")
                    .number("amount_usd", "The amount in United States dollars")
                    .integer("participants_total", "People who took part, as reported in it")
                    .count("n_records", "Records of the round")
                    .oneOf("change", RoundLines.CHANGES, "What became of it since the round before"),
            List.of(ID, "round"));

    RoundsTable(RoundLines lines) {
        this.lines = lines;
    }

    @Override
    public TableSchema schema() {
        return schema;
    }

    @Override
    public void write(Entity mechanism, RowSink sink) {
        lines.of(mechanism).stream()
                .sorted(Comparator.comparing(RoundLine::round))
                .forEach(line -> sink.row(
                        schema.path(),
                        List.of(
                                mechanism.id(),
                                line.round(),
                                line.status(),
                                line.start(),
                                line.end(),
                                line.amount(),
                                line.currency(),
                                line.dollars()
                                        .map(d -> Decimals.plain(d.amount()))
                                        .orElse(""),
                                line.participants(),
                                Integer.toString(line.members().size()),
                                line.change())));
    }
}
