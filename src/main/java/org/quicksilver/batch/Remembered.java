package org.quicksilver.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.quicksilver.batch.store.Judgement;
import org.quicksilver.ingest.form.FormMemory;
import org.quicksilver.publish.table.CsvRows;

/**
 * What the last published run knows of forms and decisions, from its files alone.
 *
 * @param runId the run; empty where none is published
 * @param forms every form it remembers
 * @param judgements every decision it knew
 */
record Remembered(String runId, FormMemory forms, List<Judgement> judgements) {
    Remembered {
        judgements = List.copyOf(judgements);
    }

    static Remembered of(Places places) throws IOException {
        Path latest = places.output().resolve("latest");
        if (!Files.isDirectory(latest)) {
            return new Remembered("", FormMemory.of(List.of()), List.of());
        }
        FormMemory forms = FormMemory.of(List.of());
        if (Files.isReadable(latest.resolve(FormTable.path()))) {
            try (CsvRows rows = CsvRows.open(latest.resolve(FormTable.path()))) {
                forms = FormTable.memory(rows);
            }
        }
        List<Judgement> judgements = new ArrayList<>();
        Path decisions = latest.resolve("review").resolve("decisions.csv");
        if (Files.isReadable(decisions)) {
            try (CsvRows rows = CsvRows.open(decisions)) {
                while (rows.hasNext()) {
                    judgements.add(DecisionTable.judgement(rows.header(), rows.next()));
                }
            }
        }
        return new Remembered(latest.toRealPath().getFileName().toString(), forms, judgements);
    }
}
