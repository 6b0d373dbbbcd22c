package org.quicksilver.batch.store;

import javax.sql.DataSource;

/** Every store of a state database. */
public record Stores(
        RunTable runs,
        FrozenContent frozen,
        FileStore files,
        RowStore rows,
        BlockStore blocks,
        EntityStore entities,
        JudgementStore judgements) {

    public static Stores of(DataSource source) {
        return new Stores(
                new RunTable(source),
                new FrozenContent(source),
                new FileStore(source),
                new RowStore(source),
                new BlockStore(source),
                new EntityStore(source),
                new JudgementStore(source));
    }

    /** Deletes everything that a run has staged; its line among the runs stays. */
    public void deleteStaged(int run) {
        rows.delete(run);
        entities.delete(run);
        blocks.delete(run);
        files.delete(run);
        frozen.delete(run);
    }
}
