package org.quicksilver.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quicksilver.batch.store.Judgement;
import org.quicksilver.batch.store.RunRow;
import org.quicksilver.batch.store.Stores;
import org.quicksilver.consolidate.Causes;
import org.quicksilver.publish.table.CsvRows;

/** Finds out why this run may differ from the one it is based on. */
final class CausesOfChange {
    private final RunContext context;
    private final Stores stores;
    private final Path before;

    /** @param before folder of the run it is based on */
    CausesOfChange(RunContext context, Stores stores, Path before) {
        this.context = context;
        this.stores = stores;
        this.before = before;
    }

    /**
     * @param now record to {@code ENTITY_ID STANDING} of this run
     * @param judged record that a judgement speaks of to its entity
     */
    Causes find(Map<String, String> now, Map<String, String> judged) {
        RunRow run = context.run();
        RunRow based = stores.runs().find(run.basedOn()).orElse(run);
        return new Causes(basis(based), basis(run), Causes.touched(places(), now), decided(based, judged));
    }

    private static Causes.Basis basis(RunRow run) {
        return new Causes.Basis(
                run.facts().decisions(), run.codeVersion(), run.facts().parts());
    }

    private Map<String, String> places() {
        Map<String, String> places = new HashMap<>();
        try (CsvRows rows = CsvRows.open(before.resolve("tables").resolve("source_records.csv"))) {
            int id = rows.header().indexOf("source_record_id");
            int entity = rows.header().indexOf(context.plan().entity().idColumn());
            int standing = rows.header().indexOf("standing");
            while (rows.hasNext()) {
                List<String> row = rows.next();
                if (!row.get(entity).isEmpty()) {
                    places.put(row.get(id), row.get(entity) + " " + row.get(standing));
                }
            }
            return places;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Entities that a judgement is about which is new, or which is there no more. */
    private Set<String> decided(RunRow based, Map<String, String> judged) {
        Map<String, Judgement> old = new HashMap<>();
        FrozenJob.judgements(stores.frozen().of(based.no())).forEach(j -> old.put(j.id(), j));
        Map<String, Judgement> current = new HashMap<>();
        context.judgements().forEach(j -> current.put(j.id(), j));
        Set<String> ids = new HashSet<>(old.keySet());
        ids.addAll(current.keySet());
        Set<String> entities = new HashSet<>();
        for (String id : ids) {
            if (!Objects.equals(old.get(id), current.get(id))) {
                addEntities(old.get(id), judged, entities);
                addEntities(current.get(id), judged, entities);
            }
        }
        return entities;
    }

    private static void addEntities(@Nullable Judgement judgement, Map<String, String> judged, Set<String> entities) {
        if (judgement == null) {
            return;
        }
        for (String record : List.of(judgement.leftId(), judgement.rightId())) {
            String entity = judged.get(record);
            if (entity != null) {
                entities.add(entity);
            }
        }
    }
}
