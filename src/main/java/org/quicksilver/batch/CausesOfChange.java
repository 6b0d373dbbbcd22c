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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quicksilver.batch.store.FrozenFile;
import org.quicksilver.batch.store.Judgement;
import org.quicksilver.batch.store.RunRow;
import org.quicksilver.batch.store.Stores;
import org.quicksilver.consolidate.Causes;
import org.quicksilver.ingest.form.SurveyForm;
import org.quicksilver.normalise.DecidedValues;
import org.quicksilver.plan.Step;
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
        List<Judgement> other = otherSince(based);
        Set<String> remapped = remapped(other);
        Set<String> entities = new HashSet<>();
        Map<String, String> earlier = places(remapped, entities);
        for (String record : judged(other, remapped, rows)) {
            addEntity(earlier.get(record), entities);
            addEntity(now.get(record), entities);
        }
        return new Causes(basis(based), basis(run), Causes.touched(earlier, now), entities);
    }

    private static Causes.Basis basis(RunRow run) {
        return new Causes.Basis(
                run.facts().decisions(), run.codeVersion(), run.facts().parts());
    }

    /**
     * Record to entity and standing as they were.
     *
     * @param remapped sheets whose columns were decided since
     * @param entities gets the entities that had rows of them
     */
    private Map<String, String> places(Set<String> remapped, Set<String> entities) {
        Map<String, String> places = new HashMap<>();
        try (CsvRows rows = CsvRows.open(before.resolve("tables").resolve("source_records.csv"))) {
            int id = rows.header().indexOf("source_record_id");
            int entity = rows.header().indexOf(context.plan().entity().idColumn());
            int standing = rows.header().indexOf("standing");
            int file = rows.header().indexOf("source_file");
            int sheet = rows.header().indexOf("sheet");
            while (rows.hasNext()) {
                List<String> row = rows.next();
                if (!row.get(entity).isEmpty()) {
                    places.put(row.get(id), row.get(entity) + " " + row.get(standing));
                    if (remapped.contains(sheet(row.get(file), row.get(sheet)))) {
                        entities.add(row.get(entity));
                    }
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

    /** Judgements that are new, or hold no more. */
    private List<Judgement> otherSince(RunRow based) {
        Map<String, Judgement> old =
                inForce(FrozenJob.judgements(stores.frozen().of(based.no())));
        Map<String, Judgement> current = inForce(context.judgements());
        return Stream.of(old, current)
                .flatMap(m -> m.values().stream())
                .filter(j -> !(old.containsKey(j.id()) && current.containsKey(j.id())))
                .toList();
    }

    /** Records that judgements are about. */
    private static Set<String> judged(List<Judgement> other, Set<String> remapped, Supplier<Stream<StagedRow>> rows) {
        Set<String> records = new HashSet<>();
        other.forEach(j -> records.addAll(List.of(j.left().id(), j.right().id())));
        addMeanings(other, rows, records);
        if (!remapped.isEmpty()) {
            try (Stream<StagedRow> all = rows.get()) {
                all.filter(row -> remapped.contains(sheet(
                                row.outcome().place().sourceFile(),
                                row.outcome().place().sheet())))
                        .forEach(row -> records.add(row.id()));
            }
        }
        return records;
    }

    /** The sheets that are forms with columns that judgements are about. */
    private Set<String> remapped(List<Judgement> other) {
        Set<String> decided = other.stream()
                .filter(j -> j.kind() == Judgement.Kind.MAPPING)
                .map(Judgement::field)
                .collect(Collectors.toSet());
        Set<String> sheets = new HashSet<>();
        if (!decided.isEmpty()) {
            Forms forms = new Forms();
            for (FrozenFile file : stores.files().files(context.owner(Step.DISCOVER, stores))) {
                List<SurveyForm> its = forms.of(file);
                for (int t = 0; t < its.size(); t++) {
                    if (decided.contains(its.get(t).key().text())) {
                        sheets.add(
                                sheet(file.reading().sourceFile(), file.table(t).sheet()));
                    }
                }
            }
        }
        return sheets;
    }

    private static String sheet(String file, String sheet) {
        return file + "\t" + sheet;
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
