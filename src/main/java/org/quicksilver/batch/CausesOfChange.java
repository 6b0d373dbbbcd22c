package org.quicksilver.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quicksilver.batch.store.Judgement;
import org.quicksilver.batch.store.RunRow;
import org.quicksilver.batch.store.Stores;
import org.quicksilver.consolidate.Causes;
import org.quicksilver.normalise.DecidedValues;
import org.quicksilver.publish.StagedRow;
import org.quicksilver.publish.table.CsvRows;
import org.quicksilver.record.FieldValue;
import org.quicksilver.record.Outcome;

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
     * @param rows every row of this run
     */
    Causes find(Map<String, String> now, Supplier<Stream<StagedRow>> rows) {
        RunRow run = context.run();
        RunRow based = stores.runs().find(run.basedOn()).orElse(run);
        Map<String, String> earlier = places();
        Set<String> entities = new HashSet<>();
        for (String record : judgedSince(based, rows)) {
            addEntity(earlier.get(record), entities);
            addEntity(now.get(record), entities);
        }
        return new Causes(basis(based), basis(run), Causes.touched(earlier, now), entities);
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

    private static void addEntity(@Nullable String place, Set<String> entities) {
        if (place != null) {
            entities.add(place.substring(0, place.indexOf(' ')));
        }
    }

    /** Records that a judgement is about which is new, or holds no more. */
    private Set<String> judgedSince(RunRow based, Supplier<Stream<StagedRow>> rows) {
        Map<String, Judgement> old =
                inForce(FrozenJob.judgements(stores.frozen().of(based.no())));
        Map<String, Judgement> current = inForce(context.judgements());
        List<Judgement> other = Stream.of(old, current)
                .flatMap(m -> m.values().stream())
                .filter(j -> !(old.containsKey(j.id()) && current.containsKey(j.id())))
                .toList();
        Set<String> records = new HashSet<>();
        other.forEach(j -> records.addAll(List.of(j.left().id(), j.right().id())));
        addMeanings(other, rows, records);
        return records;
    }

    private static Map<String, Judgement> inForce(List<Judgement> judgements) {
        Map<String, Judgement> byId = new HashMap<>();
        new JudgementLog(judgements).inForce().forEach(j -> byId.put(j.id(), j));
        return byId;
    }

    /** Records with a cell whose meaning was decided, or is decided no more. */
    private static void addMeanings(List<Judgement> other, Supplier<Stream<StagedRow>> rows, Set<String> records) {
        DecidedValues words = DecidedValues.of(other.stream()
                .filter(j -> j.kind() == Judgement.Kind.MEANING)
                .map(j -> new DecidedValues.Decision(j.id(), j.field(), j.text(), j.value()))
                .toList());
        if (words.isEmpty()) {
            return;
        }
        try (Stream<StagedRow> all = rows.get()) {
            all.filter(row -> row.outcome() instanceof Outcome.Accepted accepted
                            && accepted.source().values().stream().anyMatch(v -> concerns(words, v)))
                    .forEach(row -> records.add(row.id()));
        }
    }

    /** Whether a cell is, or its list may have, words of a decision. */
    private static boolean concerns(DecidedValues words, FieldValue value) {
        return words.mentionedIn(value.field(), value.verbatim());
    }
}
