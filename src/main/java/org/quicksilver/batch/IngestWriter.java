package org.quicksilver.batch;

import java.util.ArrayList;
import java.util.List;
import org.quicksilver.batch.store.StagedRow;
import org.quicksilver.batch.store.Stores;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/** Stages rows; the step's progress is committed with them. */
class IngestWriter implements ItemStreamWriter<IngestResult> {
    private final int run;
    private final Stores stores;
    private final StepProgress progress;
    private final Figures figures = new Figures();

    IngestWriter(int run, Stores stores, StepProgress progress) {
        this.run = run;
        this.stores = stores;
        this.progress = progress;
    }

    @Override
    public void open(ExecutionContext context) {
        figures.open(context);
    }

    @Override
    public void update(ExecutionContext context) {
        figures.update(context);
    }

    @Override
    public void write(Chunk<? extends IngestResult> chunk) {
        List<StagedRow> rows = new ArrayList<>(chunk.size());
        for (IngestResult result : chunk) {
            if (result instanceof IngestResult.Row row) {
                rows.add(row.row());
            } else if (result instanceof IngestResult.TableEnd end) {
                stores.files().finished(run, end.rows());
            }
        }
        stores.rows().insert(rows);
        figures.read.addAndGet(rows.size());
        figures.written.addAndGet(count(rows, StagedRow.Disposition.ACCEPTED));
        figures.rejected.addAndGet(count(rows, StagedRow.Disposition.REJECTED));
        progress.advance(rows.size());
    }

    private static long count(List<StagedRow> rows, StagedRow.Disposition disposition) {
        return rows.stream().filter(r -> r.disposition() == disposition).count();
    }
}
