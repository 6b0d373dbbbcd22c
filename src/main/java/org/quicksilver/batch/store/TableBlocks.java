package org.quicksilver.batch.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Rows of published tables as blocks, for tables that are made before they are published. */
public final class TableBlocks {
    private static final int VERSION = 1;
    private static final int ROWS = 2000;
    private static final Words NO_WORDS = Words.of(List.of());

    private final Consumer<BlockStore.Block> sink;
    private final List<TableRow> rows = new ArrayList<>();
    private int blocks;

    /** @param sink takes each block as it fills */
    public TableBlocks(Consumer<BlockStore.Block> sink) {
        this.sink = sink;
    }

    /** A row of a table. */
    public record TableRow(String table, List<String> cells) {
        public TableRow {
            cells = List.copyOf(cells);
        }
    }

    public void row(String table, List<String> cells) {
        rows.add(new TableRow(table, cells));
        if (rows.size() == ROWS) {
            flush();
        }
    }

    /** Hands on what is left. */
    public void flush() {
        if (rows.isEmpty()) {
            return;
        }
        PayloadWriter out = new PayloadWriter(NO_WORDS);
        out.oneByte(VERSION);
        out.number(rows.size());
        rows.forEach(row -> {
            out.text(row.table());
            out.number(row.cells().size());
            row.cells().forEach(out::text);
        });
        sink.accept(new BlockStore.Block(blocks++, out.toBytes()));
        rows.clear();
    }

    /** The rows of a block, in their order. */
    public static Stream<TableRow> rows(byte[] block) {
        PayloadReader in = new PayloadReader(NO_WORDS, block);
        in.version(VERSION, "table rows");
        int size = in.count();
        List<TableRow> rows = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            rows.add(new TableRow(in.text(), OutcomeCodec.readTexts(in)));
        }
        return rows.stream();
    }
}
