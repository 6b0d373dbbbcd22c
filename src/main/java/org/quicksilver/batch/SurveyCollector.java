package org.quicksilver.batch;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quicksilver.batch.store.FrozenFile;
import org.quicksilver.consolidate.Instruction;
import org.quicksilver.consolidate.Standings;
import org.quicksilver.consolidate.SubmittedFile;
import org.quicksilver.normalise.LedgerEntry;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Kind;
import org.quicksilver.plan.Plan;
import org.quicksilver.record.ColumnReading;
import org.quicksilver.record.FieldValue;
import org.quicksilver.record.SourceRecord;

/** Gathers what all rows of a run say together while they pass by. */
final class SurveyCollector implements Records.RecordWatcher {
    private final Plan plan;
    private final RunOptions options;
    private final List<FrozenFile> files;
    private final String titleField;
    private final boolean revisions;
    private final TreeSet<String> rounds = new TreeSet<>();
    private final Map<String, TreeSet<String>> titles = new HashMap<>();
    private final Map<Integer, long[]> filled = new HashMap<>();
    private final Map<Survey.Reported, long[]> reported = new HashMap<>();

    SurveyCollector(Plan plan, RunOptions options, List<FrozenFile> files) {
        this.plan = plan;
        this.options = options;
        this.files = files;
        this.titleField = titleField(plan);
        this.revisions = files.stream().anyMatch(FrozenFile::revision);
    }

    @Override
    public void seen(int tableNo, SourceRecord source) {
        if (!source.round().isEmpty()) {
            rounds.add(source.round());
        }
        BitSet columns = Columns.filled(source);
        long[] counts = filled.computeIfAbsent(tableNo, t -> new long[columns.length()]);
        if (counts.length < columns.length()) {
            counts = java.util.Arrays.copyOf(counts, columns.length());
            filled.put(tableNo, counts);
        }
        for (int c = columns.nextSetBit(0); c >= 0; c = columns.nextSetBit(c + 1)) {
            counts[c]++;
        }
        reported.computeIfAbsent(
                        new Survey.Reported(tableNo, source.respondentId(), source.round(), 0), r -> new long[1])[0]++;
        if (revisions) {
            source.stated(titleField).stream()
                    .map(FieldValue::form)
                    .forEach(titles.computeIfAbsent(source.place().sourceFile(), f -> new TreeSet<>())::add);
        }
    }

    /** What they said. */
    Survey survey() {
        Standings standings = Standings.of(submitted(), instructions(), plan.resubmission());
        String round = options.round().isEmpty() ? latestRound() : options.round();
        String asOf =
                options.asOf().isEmpty() ? plan.round(round).map(Plan.Round::to).orElse("") : options.asOf();
        Map<String, Standings.FileStanding> known = new TreeMap<>();
        files.forEach(file -> known.put(
                file.reading().sourceFile(), standings.of(file.reading().sourceFile())));
        return new Survey(known, standings.warnings(), List.copyOf(rounds), round, asOf, reported(), filledByColumn());
    }

    private String latestRound() {
        return plan.rounds().stream()
                .map(Plan.Round::code)
                .filter(rounds::contains)
                .reduce((a, b) -> b)
                .orElse("");
    }

    private List<SubmittedFile> submitted() {
        return files.stream()
                .filter(FrozenFile::isRead)
                .map(f -> new SubmittedFile(
                        f.reading().sourceFile(),
                        f.reading().fileSha256(),
                        f.respondentId(),
                        f.round(),
                        f.form(),
                        f.receivedOn(),
                        f.revision(),
                        titles.getOrDefault(f.reading().sourceFile(), new TreeSet<>())))
                .toList();
    }

    private List<Instruction> instructions() {
        List<Instruction> instructions = new ArrayList<>();
        for (FrozenFile file : files) {
            for (LedgerEntry entry : file.ledger()) {
                instructions.add(new Instruction(entry.sourceFile(), entry.supersedes(), entry.action()));
            }
        }
        return instructions;
    }

    private List<Survey.Reported> reported() {
        return reported.entrySet().stream()
                .map(e -> new Survey.Reported(
                        e.getKey().tableNo(),
                        e.getKey().respondentId(),
                        e.getKey().round(),
                        e.getValue()[0]))
                .sorted(Comparator.comparingInt(Survey.Reported::tableNo)
                        .thenComparing(Survey.Reported::respondentId)
                        .thenComparing(Survey.Reported::round))
                .toList();
    }

    private Map<Integer, List<Long>> filledByColumn() {
        Map<Integer, List<Long>> all = new TreeMap<>();
        for (FrozenFile file : files) {
            for (int t = 0; t < file.tables().size(); t++) {
                int no = file.tables().get(t).no();
                long[] counts = filled.getOrDefault(no, new long[0]);
                all.put(
                        no,
                        file.table(t).columns().stream()
                                .map(ColumnReading::index)
                                .map(c -> c < counts.length ? counts[c] : 0L)
                                .toList());
            }
        }
        return all;
    }

    private static String titleField(Plan plan) {
        return plan.role("title")
                .or(() -> plan.fields().stream()
                        .filter(f -> f.kind() == Kind.TITLE)
                        .findFirst())
                .map(Field::name)
                .orElse("");
    }
}
