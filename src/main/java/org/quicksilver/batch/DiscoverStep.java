package org.quicksilver.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.quicksilver.batch.store.BlockStore;
import org.quicksilver.batch.store.FrozenFile;
import org.quicksilver.batch.store.Stores;
import org.quicksilver.batch.store.Words;
import org.quicksilver.ingest.RowCursor;
import org.quicksilver.ingest.SurveyFiles;
import org.quicksilver.ingest.SurveyReader;
import org.quicksilver.normalise.Normaliser;
import org.quicksilver.normalise.TableEvidence;
import org.quicksilver.normalise.TableNormaliser;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Plan;
import org.quicksilver.publish.work.Parallel;
import org.quicksilver.record.FileReading;
import org.quicksilver.record.TableReading;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Decides once how every file is read, and freezes it. */
final class DiscoverStep implements Tasklet {
    private final RunContext context;
    private final Stores stores;
    private final SurveyReader reader;
    private final Normaliser normaliser;
    private final KnownReadings known;

    DiscoverStep(RunContext context, Stores stores, SurveyReader reader, Normaliser normaliser, KnownReadings known) {
        this.context = context;
        this.stores = stores;
        this.reader = reader;
        this.normaliser = normaliser;
        this.known = known;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) throws IOException {
        Ledger ledger = Ledger.read(context.places().input());
        List<Detected> detected = detected(ledger);
        List<FileReading> readings = detected.stream().map(Detected::reading).toList();
        if (readings.stream().noneMatch(r -> r.disposition() == FileReading.Disposition.READ)) {
            throw new NoInput(NothingReadable.message(context.places().input(), readings));
        }
        List<FrozenFile> files = freeze(detected, ledger);
        stores.files().delete(context.no());
        stores.files().put(context.no(), files);
        stores.blocks().clear(context.no(), BlockStore.Kind.WORDS);
        stores.blocks()
                .put(
                        context.no(),
                        BlockStore.Kind.WORDS,
                        List.of(new BlockStore.Block(0, words(files).toBytes())));
        long read = files.stream().filter(FrozenFile::isRead).count();
        long refused = readings.stream()
                .filter(r -> r.disposition() == FileReading.Disposition.REFUSED)
                .count();
        Figures.put(chunk.getStepContext().getStepExecution().getExecutionContext(), files.size(), read, refused);
        return RepeatStatus.FINISHED;
    }

    /** How every file is read and what its columns say, in order of path; files of equal content are looked at together. */
    private List<Detected> detected(Ledger ledger) throws IOException {
        Map<String, List<SurveyFiles.Found>> byContent = new LinkedHashMap<>();
        for (SurveyFiles.Found file : context.found()) {
            String content = file.sha256().isEmpty() ? file.path() : file.sha256();
            byContent.computeIfAbsent(content, c -> new ArrayList<>()).add(file);
        }
        return Parallel.map(
                        context.options().threads(),
                        List.copyOf(byContent.values()),
                        equal -> knownOrDetected(equal, ledger))
                .stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(d -> d.reading().sourceFile()))
                .toList();
    }

    private List<Detected> knownOrDetected(List<SurveyFiles.Found> equal, Ledger ledger) throws IOException {
        Optional<List<FrozenFile>> before = known.of(equal, ledger);
        return before.isPresent() ? before.get().stream().map(Detected::of).toList() : detect(equal);
    }

    private List<Detected> detect(List<SurveyFiles.Found> equal) throws IOException {
        List<FileReading> readings = reader.detectAll(equal);
        List<Detected> detected = new ArrayList<>();
        for (int i = 0; i < equal.size(); i++) {
            List<TableEvidence> evidence = new ArrayList<>();
            for (TableReading table : readings.get(i).tables()) {
                evidence.add(evidence(equal.get(i), readings.get(i), table));
            }
            detected.add(new Detected(readings.get(i), evidence));
        }
        return detected;
    }

    private TableEvidence evidence(SurveyFiles.Found file, FileReading reading, TableReading table) throws IOException {
        try (RowCursor rows = reader.open(file, reading, table)) {
            return normaliser.evidence(reading, table, new RowIterator(rows));
        }
    }

    private List<FrozenFile> freeze(List<Detected> detected, Ledger ledger) {
        int[][] numbers = tableNumbers(detected.stream().map(Detected::reading).toList());
        List<FrozenFile> files = new ArrayList<>();
        for (int f = 0; f < detected.size(); f++) {
            FileReading reading = detected.get(f).reading();
            List<FrozenFile.FrozenTable> tables = new ArrayList<>();
            List<TableNormaliser> normalisers = new ArrayList<>();
            for (int t = 0; t < reading.tables().size(); t++) {
                TableEvidence evidence = detected.get(f).evidence().get(t);
                TableNormaliser found = normaliser.forTable(
                        reading,
                        reading.tables().get(t),
                        evidence,
                        ledger.of(reading.sourceFile()).stream().findFirst());
                normalisers.add(found);
                tables.add(new FrozenFile.FrozenTable(
                        numbers[f][t], evidence, found.sender(), found.round(), found.form()));
            }
            files.add(file(f, reading, ledger, tables, normalisers));
        }
        return files;
    }

    private FrozenFile file(
            int no,
            FileReading reading,
            Ledger ledger,
            List<FrozenFile.FrozenTable> tables,
            List<TableNormaliser> normalisers) {
        normalisers.forEach(n -> n.warnings().forEach(context.progress()::warned));
        return new FrozenFile(
                no,
                reading,
                ledger.of(reading.sourceFile()),
                only(normalisers.stream().map(TableNormaliser::respondentId).toList()),
                only(normalisers.stream().map(TableNormaliser::round).toList()),
                only(normalisers.stream().map(TableNormaliser::receivedOn).toList()),
                only(normalisers.stream().map(TableNormaliser::form).toList()),
                normalisers.stream().anyMatch(TableNormaliser::isRevision),
                tables);
    }

    /** Numbers tables in order of (file SHA-256, sheet, place), so that equal rows are told apart by content alone. */
    private static int[][] tableNumbers(List<FileReading> readings) {
        int[][] numbers = new int[readings.size()][];
        List<Place> places = new ArrayList<>();
        for (int f = 0; f < readings.size(); f++) {
            numbers[f] = new int[readings.get(f).tables().size()];
            for (int t = 0; t < numbers[f].length; t++) {
                places.add(new Place(
                        f,
                        readings.get(f).fileSha256(),
                        readings.get(f).tables().get(t).sheet(),
                        t));
            }
        }
        places.sort(Comparator.comparing(Place::sha256)
                .thenComparing(Place::sheet)
                .thenComparingInt(Place::table)
                .thenComparingInt(Place::file));
        for (int i = 0; i < places.size(); i++) {
            numbers[places.get(i).file()][places.get(i).table()] = i;
        }
        return numbers;
    }

    private Words words(List<FrozenFile> files) {
        TreeSet<String> words = new TreeSet<>(Dictionary.WORDS);
        Plan plan = context.plan();
        plan.fields().stream().map(Field::name).forEach(words::add);
        plan.rounds().stream().map(Plan.Round::code).forEach(words::add);
        for (FrozenFile file : files) {
            words.add(file.reading().sourceFile());
            words.add(file.reading().fileSha256());
            words.addAll(List.of(file.respondentId(), file.receivedOn(), file.form()));
            file.reading().tables().forEach(t -> words.addAll(List.of(t.sheet(), t.language())));
        }
        return Words.of(words);
    }

    private static String only(List<String> each) {
        List<String> distinct = each.stream().distinct().toList();
        return distinct.size() == 1 ? distinct.get(0) : "";
    }

    /** A file with all that is found out about it. */
    private record Detected(FileReading reading, List<TableEvidence> evidence) {
        static Detected of(FrozenFile before) {
            return new Detected(
                    before.reading(),
                    before.tables().stream()
                            .map(FrozenFile.FrozenTable::evidence)
                            .toList());
        }
    }

    private record Place(int file, String sha256, String sheet, int table) {}
}
