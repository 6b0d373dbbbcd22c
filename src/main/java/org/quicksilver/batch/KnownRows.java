package org.quicksilver.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.quicksilver.batch.store.BlockStore;
import org.quicksilver.batch.store.FileStore;
import org.quicksilver.batch.store.FrozenFile;
import org.quicksilver.batch.store.OutcomeCodec;
import org.quicksilver.batch.store.RunRow;
import org.quicksilver.batch.store.StagedRow;
import org.quicksilver.batch.store.Stores;
import org.quicksilver.batch.store.Words;
import org.quicksilver.plan.Step;

/** The rows of a partition as the last published run staged them; none of its files, and nothing that reads them, changed. */
final class KnownRows {
    private final Stores stores;
    private final RunRow last;
    private final int partition;
    private final Map<Integer, Integer> tables;

    private KnownRows(Stores stores, RunRow last, int partition, Map<Integer, Integer> tables) {
        this.stores = stores;
        this.last = last;
        this.partition = partition;
        this.tables = tables;
    }

    /**
     * The known rows of a partition.
     *
     * @param known how the last published run read its files
     * @param files the files of the partition now, in a fixed order
     * @return empty when they must be read
     */
    static Optional<KnownRows> of(
            RunContext context, Stores stores, KnownReadings known, int partition, List<FrozenFile> files) {
        return known.run()
                .filter(run -> Objects.equals(
                        run.facts().parameters().get("round"),
                        context.run().facts().parameters().get("round")))
                .flatMap(run -> tables(FilePartitions.of(known.files(), partition), files)
                        .map(tables -> new KnownRows(stores, run, partition, tables)));
    }

    /** Number of each table then to its number now; empty unless every file is as it was. */
    private static Optional<Map<Integer, Integer>> tables(List<FrozenFile> before, List<FrozenFile> now) {
        Map<Integer, Integer> tables = new HashMap<>();
        if (before.size() != now.size()) {
            return Optional.empty();
        }
        for (int f = 0; f < now.size(); f++) {
            if (!before.get(f).withoutNumbers().equals(now.get(f).withoutNumbers())) {
                return Optional.empty();
            }
            for (int t = 0; t < now.get(f).tables().size(); t++) {
                tables.put(
                        before.get(f).tables().get(t).no(),
                        now.get(f).tables().get(t).no());
            }
        }
        return Optional.of(tables);
    }

    /** The rows and then the ends of the tables, in an order that stays the same. */
    Iterator<Ingested> items() {
        OutcomeCodec codec = new OutcomeCodec(words());
        int owner = RunContext.owner(last, Step.INGEST, stores);
        long[] sequence = {0};
        Stream<Ingested> rows = Stream.concat(
                        stores.rows().partition(owner, partition),
                        stores.rows().moved(owner).filter(row -> tables.containsKey(row.tableNo())))
                .map(row -> known(row, codec, sequence[0]++));
        return Stream.concat(rows, ends(owner).stream()).iterator();
    }

    private Ingested known(StagedRow row, OutcomeCodec codec, long sequence) {
        return new Ingested.Known(sequence, now(row.tableNo()), codec.decode(row.payload()));
    }

    private List<Ingested> ends(int owner) {
        List<Ingested> ends = new ArrayList<>();
        Map<Integer, FileStore.TableRows> read = stores.files().tables(owner);
        tables.keySet().stream().sorted().forEach(table -> {
            FileStore.TableRows rows = Objects.requireNonNull(read.get(table));
            ends.add(new Ingested.TableEnd(new FileStore.TableRows(now(table), rows.read(), rows.blank())));
        });
        return ends;
    }

    private int now(int table) {
        return Objects.requireNonNull(tables.get(table));
    }

    private Words words() {
        return stores.blocks()
                .get(RunContext.owner(last, Step.DISCOVER, stores), BlockStore.Kind.WORDS, 0)
                .map(Words::parse)
                .orElseThrow(() -> new IllegalStateException("The run " + last.id() + " has no dictionary"));
    }
}
