package org.quicksilver.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quicksilver.batch.store.Judgement;
import org.quicksilver.batch.store.OutcomeCodec;
import org.quicksilver.batch.store.StagedRow;
import org.quicksilver.batch.store.Stores;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Plan;
import org.quicksilver.plan.Step;
import org.quicksilver.record.FieldValue;
import org.quicksilver.record.Hashes;
import org.quicksilver.record.Provenance;
import org.quicksilver.record.SourceRecord;

/** What a reviewer sees of records: where they stand, what they are called, and a hash of all that is compared of them. */
final class RecordSides {
    private static final int FORM_LETTERS = 16;
    private static final int LABEL_LETTERS = 200;

    private final RunContext context;
    private final Stores stores;
    private final Records records;
    private final Set<String> compared;
    private final Set<String> titles;

    RecordSides(RunContext context, Stores stores, Records records) {
        this.context = context;
        this.stores = stores;
        this.records = records;
        this.compared = names(context.plan(), "");
        Set<String> named = names(context.plan(), "title");
        this.titles = named.isEmpty() ? compared : named;
    }

    private static Set<String> names(Plan plan, String role) {
        return plan.fields().stream()
                .filter(f -> f.compare() && f.published())
                .filter(f -> role.isEmpty() || f.role().equals(role))
                .map(Field::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The sides of those of some records that are there. */
    Map<String, Judgement.Side> of(Set<String> ids) {
        RecordIndex index = records.index();
        List<Integer> there = new ArrayList<>();
        for (String id : new TreeSet<>(ids)) {
            int at = index.indexOf(id);
            if (at >= 0) {
                there.add(at);
            }
        }
        OutcomeCodec codec = new OutcomeCodec(records.words());
        List<byte[]> payloads = stores.rows().payloads(index.keys(there));
        Map<String, Judgement.Side> sides = new LinkedHashMap<>();
        for (int i = 0; i < there.size(); i++) {
            String id = index.id(there.get(i));
            sides.put(id, side(id, Records.source(codec, payloads.get(i))));
        }
        return sides;
    }

    /** Shows every record with its file, ascending by id. */
    void each(BiConsumer<String, Judgement.Side> watcher) {
        OutcomeCodec codec = new OutcomeCodec(records.words());
        try (Stream<StagedRow> rows = stores.rows().rows(context.owner(Step.INGEST, stores))) {
            rows.filter(row -> row.disposition() == StagedRow.Disposition.ACCEPTED)
                    .forEach(row -> {
                        SourceRecord source = Records.source(codec, row.payload());
                        watcher.accept(source.place().sourceFile(), side(row.recordId(), source));
                    });
        }
    }

    private Judgement.Side side(String id, SourceRecord source) {
        return new Judgement.Side(id, form(source), at(source.place()), label(source));
    }

    /** Decided and undecided values stay out, so that a decision on words does not make those on pairs stale. */
    private String form(SourceRecord source) {
        Map<String, TreeSet<String>> values = new HashMap<>();
        for (FieldValue value : source.values()) {
            if (compared.contains(value.field())
                    && value.isStated()
                    && value.decisionId().isEmpty()) {
                values.computeIfAbsent(value.field(), f -> new TreeSet<>()).add(value.value());
            }
        }
        String all = values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> e.getKey() + "\t" + String.join("\t", e.getValue()))
                .collect(Collectors.joining("\n"));
        return Hashes.base32(all, FORM_LETTERS);
    }

    private static String at(Provenance place) {
        String sheet = place.sheet().isEmpty() ? "" : "!" + place.sheet();
        return place.sourceFile() + sheet + ":" + place.rowNo();
    }

    private String label(SourceRecord source) {
        String words = source.values().stream()
                .filter(v -> titles.contains(v.field()) && v.isStated())
                .map(v -> v.form().isEmpty() ? v.value() : v.form())
                .collect(Collectors.joining(" "));
        return words.length() <= LABEL_LETTERS ? words : words.substring(0, LABEL_LETTERS);
    }
}
