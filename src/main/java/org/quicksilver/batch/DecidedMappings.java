package org.quicksilver.batch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quicksilver.batch.store.Judgement;
import org.quicksilver.ingest.DecidedColumns;
import org.quicksilver.ingest.form.FormColumn;
import org.quicksilver.ingest.form.FormKey;
import org.quicksilver.ingest.table.ToldColumn;
import org.quicksilver.normalise.Normaliser;
import org.quicksilver.plan.Plan;
import org.quicksilver.record.TableReading;

/** The decisions on columns that are in force, by form. */
final class DecidedMappings implements DecidedColumns {
    /** What a decision says of a column that is no field. */
    static final String NO_FIELD = "none";

    private final Map<FormKey, Map<String, ToldColumn>> byForm = new TreeMap<>();
    private final Normaliser normaliser;
    private final Ledger ledger;

    /** @param judgements all that there are; those on fields that the job has no more rest */
    DecidedMappings(Plan plan, List<Judgement> judgements, Normaliser normaliser, Ledger ledger) {
        this.normaliser = normaliser;
        this.ledger = ledger;
        for (Judgement judgement : new JudgementLog(judgements).inForce()) {
            if (judgement.kind() == Judgement.Kind.MAPPING) {
                boolean isField = plan.field(judgement.value()).isPresent();
                if (isField || judgement.value().equals(NO_FIELD)) {
                    FormKey.parse(judgement.field())
                            .ifPresent(key -> byForm.computeIfAbsent(key, k -> new HashMap<>())
                                    .put(
                                            FormKey.folded(judgement.text()),
                                            new ToldColumn(
                                                    isField ? judgement.value() : "",
                                                    FormColumn.BY_DECISION + judgement.id())));
                }
            }
        }
    }

    @Override
    public Map<String, ToldColumn> of(String path, TableReading table) {
        if (byForm.isEmpty()) {
            return Map.of();
        }
        String sender = normaliser.sender(path, table, ledger.of(path).stream().findFirst());
        return byForm.getOrDefault(FormKey.of(sender, table), Map.of());
    }
}
