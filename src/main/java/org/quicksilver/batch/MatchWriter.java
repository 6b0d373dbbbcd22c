package org.quicksilver.batch;

import org.quicksilver.batch.store.BlockStore;
import org.quicksilver.batch.store.Stores;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/** Stages the pairs worth keeping. */
class MatchWriter implements ItemStreamWriter<MatchedRange> {
    private final int run;
    private final Stores stores;
    private final StepProgress progress;
    private final Figures figures = new Figures();

    MatchWriter(int run, Stores stores, StepProgress progress) {
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
    public void write(Chunk<? extends MatchedRange> chunk) {
        stores.blocks()
                .put(
                        run,
                        BlockStore.Kind.PAIRS,
                        chunk.getItems().stream()
                                .filter(r -> r.kept() > 0)
                                .map(r -> new BlockStore.Block(r.range(), r.payload()))
                                .toList());
        for (MatchedRange range : chunk) {
            figures.read.addAndGet(range.scored());
            figures.written.addAndGet(range.kept());
        }
        progress.advance(chunk.size());
    }
}
