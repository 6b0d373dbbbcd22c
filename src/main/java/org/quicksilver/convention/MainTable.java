package org.quicksilver.convention;

import java.util.ArrayList;
import java.util.List;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityColumns;
import org.quicksilver.consolidate.RowSink;
import org.quicksilver.consolidate.TableSchema;

/** One line a mechanism: what it is as of its last round. */
final class MainTable implements MechanismTable {

    private static final List<String> FIELDS = List.of(
            Names.TITLE,
            Names.TITLE_LANG,
            "description",
            Names.LEVEL,
            Names.CHANNEL,
            Names.STATUS,
            Names.START,
            Names.END,
            Names.PROVIDER_ID,
            Names.PROVIDER_NAME,
            Names.AMOUNT,
            Names.CURRENCY,
            Names.AMOUNT_TYPE,
            Names.AMOUNT_USD,
            Names.FX_RATE,
            Names.FX_DATE,
            Names.PARTICIPANTS,
            "participants_female",
            "participants_male",
            "url");

    private final TableSchema schema = new TableSchema(
            "tables",
            "mechanisms",
            "One line for each activity, project or programme, as of its last round",
            EntityColumns.founding(MechanismTable.columns()
                            .text("title", "Title of the surviving record")
                            .text("title_lang", "Language of its table, BCP 47")
                            .text("description", "What it is, in the words of a record")
                            .text("level", "Code of levels")
                            .text("channel", "Code of channels")
                            .text("status", "Code of statuses, the latest stated")
                            .text("start_date", "ISO 8601, as precise as stated")
                            .text("end_date", "ISO 8601, as precise as stated")
                            .text("provider_id", "Who delivers: code of centres, registers or organisations")
                            .text("provider_name", "Its English name, or as stated")
                            .number("amount", "As stated, of one record, never a sum")
                            .text("currency", "ISO 4217 code of the amount")
                            .text("amount_type", "Code of amount-types")
                            .number("amount_usd", "The amount in United States dollars; empty where there is no rate")
                            .number("fx_rate", "Units of the currency for one dollar")
                            .text("fx_date", "Month of the rate")
                            .integer("participants_total", "People who took part")
                            .integer("participants_female", "Women who took part")
                            .integer("participants_male", "Men who took part")
                            .text("url", "Where to read more")
                            .text("first_round", "Earliest round that it was reported in")
                            .text("last_round", "Latest round that it was reported in")
                            .oneOf("standing", List.of("current", "withdrawn"), "Whether any of its records is current")
                            .oneOf("in_scope", List.of("yes", "no", "unknown"), "Whether it counts for this report"))
                    .list(),
            List.of(ID),
            List.of());

    @Override
    public TableSchema schema() {
        return schema;
    }

    @Override
    public void write(Entity mechanism, RowSink sink) {
        List<String> row = new ArrayList<>();
        row.add(mechanism.id());
        FIELDS.forEach(f -> row.add(mechanism.value(f)));
        row.addAll(List.of(
                mechanism.firstRound(), mechanism.lastRound(), mechanism.standing(), mechanism.value(Names.IN_SCOPE)));
        row.addAll(EntityColumns.founding(mechanism));
        sink.row(schema.path(), row);
    }
}
