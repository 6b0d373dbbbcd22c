package org.quicksilver.batch;

import org.quicksilver.batch.store.Stores;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/** Stages entities. */
class ConsolidateWriter implements ItemStreamWriter<ConsolidatedBlock> {
    private final int run;
    private final Stores stores;
    private final StepProgress progress;
    private final Figures figures = new Figures();

    ConsolidateWriter(int run, Stores stores, StepProgress progress) {
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
    public void write(Chunk<? extends ConsolidatedBlock> chunk) {
        for (ConsolidatedBlock block : chunk) {
            stores.entities().insert(run, block.entities());
            figures.read.addAndGet(block.records());
            figures.written.addAndGet(block.entities().size());
            progress.advance(block.entities().size());
        }
    }
}
