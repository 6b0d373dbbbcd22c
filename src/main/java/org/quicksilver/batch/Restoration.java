package org.quicksilver.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.quicksilver.batch.store.BlockStore;
import org.quicksilver.batch.store.FormCodec;
import org.quicksilver.batch.store.RegistryCodec;
import org.quicksilver.batch.store.RunMemo;
import org.quicksilver.batch.store.RunRow;
import org.quicksilver.batch.store.RunStatus;
import org.quicksilver.batch.store.Stores;
import org.quicksilver.plan.Plan;
import org.quicksilver.publish.table.CsvRows;

/** Restores ids, forms and decisions of a state that was lost from the run that was published last. */
final class Restoration {
    private Restoration() {}

    /** Restores what an empty state lacks; says so when it did. */
    static Optional<String> of(Places places, Plan plan, Stores stores) throws IOException {
        Path latest = places.output().resolve("latest");
        Path registry = latest.resolve("codelists").resolve("registry.csv");
        if (!stores.runs().all().isEmpty() || !Files.isReadable(registry)) {
            return Optional.empty();
        }
        String id = latest.toRealPath().getFileName().toString();
        RunRow run = published(places, plan, id);
        try (CsvRows rows = CsvRows.open(registry)) {
            stores.blocks()
                    .put(run.no(), BlockStore.Kind.REGISTRY, RegistryCodec.encode(RegistryTables.registry(rows)));
        }
        Path forms = latest.resolve(FormTable.path());
        if (Files.isReadable(forms)) {
            try (CsvRows rows = CsvRows.open(forms)) {
                stores.blocks().put(run.no(), BlockStore.Kind.FORMS, FormCodec.encode(FormTable.memory(rows)));
            }
        }
        Path decisions = latest.resolve("review").resolve("decisions.csv");
        if (Files.isReadable(decisions)) {
            try (CsvRows rows = CsvRows.open(decisions)) {
                while (rows.hasNext()) {
                    stores.judgements().put(DecisionTable.judgement(rows.header(), rows.next()));
                }
            }
        }
        stores.frozen().freeze(run.no(), Map.of());
        stores.runs().add(run);
        return Optional.of("The state is empty though the run " + id
                + " is published; its ids and decisions are restored from " + latest);
    }

    private static RunRow published(Places places, Plan plan, String id) {
        int no = Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
        RunMemo memo = new RunMemo(
                places.job().toString(),
                places.input().toString(),
                Map.of(),
                plan.job(),
                "",
                "",
                "",
                plan.parts(),
                "",
                "",
                0,
                0,
                0,
                0,
                0,
                "",
                "");
        return new RunRow(no, id, RunStatus.COMPLETED, "", "", Clock.now(), Clock.now(), "", 1, memo);
    }
}
