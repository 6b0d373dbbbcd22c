package org.quicksilver.batch;

import org.quicksilver.batch.store.OutcomeCodec;
import org.quicksilver.batch.store.RowStore;
import org.quicksilver.batch.store.StagedRow.Disposition;
import org.quicksilver.batch.store.Words;
import org.quicksilver.record.Outcome;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Normalises rows and packs what became of them. */
class IngestProcessor implements ItemProcessor<Ingested, IngestResult> {
    private final int run;
    private final int partition;
    private final OutcomeCodec codec;

    IngestProcessor(int run, int partition, Words words) {
        this.run = run;
        this.partition = partition;
        this.codec = new OutcomeCodec(words);
    }

    @Override
    public IngestResult process(Ingested item) {
        if (item instanceof Ingested.TableEnd end) {
            return new IngestResult.TableEnd(end.rows());
        }
        if (item instanceof Ingested.Known known) {
            return staged(known.sequence(), known.tableNo(), known.outcome());
        }
        Ingested.Row row = (Ingested.Row) item;
        return staged(row.sequence(), row.tableNo(), row.normaliser().normalise(row.row()));
    }

    private IngestResult staged(long sequence, int tableNo, Outcome outcome) {
        return new IngestResult.Row(RowStore.row(
                run,
                partition,
                sequence,
                disposition(outcome),
                tableNo,
                outcome.place().rowNo(),
                outcome.recordHash(),
                codec.encode(outcome)));
    }

    private static Disposition disposition(Outcome outcome) {
        if (outcome instanceof Outcome.Accepted) {
            return Disposition.ACCEPTED;
        }
        return outcome instanceof Outcome.Rejected ? Disposition.REJECTED : Disposition.IGNORED;
    }
}
