package org.quicksilver.batch;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quicksilver.batch.store.BlockStore;
import org.quicksilver.batch.store.OutcomeCodec;
import org.quicksilver.batch.store.StagedRow;
import org.quicksilver.batch.store.Stores;
import org.quicksilver.batch.store.Words;
import org.quicksilver.match.MatchRecord;
import org.quicksilver.match.Matching;
import org.quicksilver.plan.Step;
import org.quicksilver.record.Outcome;
import org.quicksilver.record.SourceRecord;

/**
 * The records of a run in memory, as far as the steps share them: made from the staged rows when first asked for, and made
 * again by a process that takes the run up.
 */
final class Records {
    private static final int PAGE = 1000;

    private final RunContext context;
    private final Stores stores;
    private @Nullable RecordIndex index;
    private @Nullable Matching matching;
    private @Nullable Words words;

    Records(RunContext context, Stores stores) {
        this.context = context;
        this.stores = stores;
    }

    /** The dictionary of the run's payloads. */
    synchronized Words words() {
        if (words == null) {
            words = stores.blocks()
                    .get(context.owner(Step.DISCOVER, stores), BlockStore.Kind.WORDS, 0)
                    .map(Words::parse)
                    .orElseThrow(() -> new IllegalStateException("The run has no dictionary"));
        }
        return words;
    }

    /** The accepted records in order of id. */
    synchronized RecordIndex index() {
        if (index == null) {
            RecordIndex made = new RecordIndex();
            accepted().forEach(made::add);
            index = made;
        }
        return index;
    }

    /** The records encoded for matching. */
    synchronized Matching matching() {
        if (matching == null) {
            matching = encode((table, source) -> {});
        }
        return matching;
    }

    /**
     * Encodes the records for matching and shows each to somebody else in the same pass, one after the other but not all on
     * one thread.
     */
    synchronized Matching encode(RecordWatcher watcher) {
        RecordIndex made = new RecordIndex();
        OutcomeCodec codec = new OutcomeCodec(words());
        Iterator<MatchRecord> records = Ahead.stream(
                        pagesAhead(context.owner(Step.INGEST, stores)),
                        page -> page.stream()
                                .filter(Records::isAccepted)
                                .map(row -> {
                                    SourceRecord source = source(codec, row.payload());
                                    made.add(row);
                                    watcher.seen(row.tableNo(), source);
                                    return toMatch(row, source);
                                })
                                .toList())
                .iterator();
        Matching encoded = Matching.of(context.plan().match(), context.plan().fields(), records);
        index = made;
        matching = encoded;
        return encoded;
    }

    private static MatchRecord toMatch(StagedRow row, SourceRecord source) {
        return new MatchRecord(
                row.recordId(),
                source.place().sourceFile() + "!" + source.place().sheet(),
                source.round(),
                source.respondentId(),
                source.language(),
                source.values());
    }

    /** Every row in pages, ascending by id; the next bucket is read while the one before is used. */
    private Stream<List<StagedRow>> pagesAhead(int run) {
        return Ahead.stream(IntStream.range(0, stores.rows().buckets()).boxed(), bucket -> {
            List<StagedRow> rows = stores.rows().bucket(run, bucket);
            return IntStream.iterate(0, from -> from < rows.size(), from -> from + PAGE)
                    .mapToObj(from -> rows.subList(from, Math.min(rows.size(), from + PAGE)))
                    .toList();
        });
    }

    /** Lets go of what only matching needs. */
    synchronized void forgetMatching() {
        matching = null;
    }

    /** The record of a payload that stands for an accepted row. */
    static SourceRecord source(OutcomeCodec codec, byte[] payload) {
        if (codec.decode(payload) instanceof Outcome.Accepted accepted) {
            return accepted.source();
        }
        throw new IllegalStateException("An accepted row is staged as something else");
    }

    private Stream<StagedRow> accepted() {
        return stores.rows().rows(context.owner(Step.INGEST, stores)).filter(Records::isAccepted);
    }

    private static boolean isAccepted(StagedRow row) {
        return row.disposition() == StagedRow.Disposition.ACCEPTED;
    }

    /** Sees every accepted record once, ascending by id. */
    @FunctionalInterface
    interface RecordWatcher {
        void seen(int tableNo, SourceRecord source);
    }
}
