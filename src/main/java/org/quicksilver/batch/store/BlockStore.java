package org.quicksilver.batch.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Blocks of many small things that are only ever read whole and in order: pairs, clusters, figures, the registry. */
public final class BlockStore {
    /** What a block holds. */
    public enum Kind {
        WORDS,
        MODEL,
        SURVEY,
        PAIRS,
        CLUSTERS,
        REGISTRY,
        ID_CHANGES,
        FORMS,
        GATE
    }

    /** A block with its number. */
    public record Block(int no, byte[] payload) {}

    private final JdbcTemplate jdbc;

    public BlockStore(DataSource source) {
        jdbc = new JdbcTemplate(source);
    }

    public void put(int run, Kind kind, List<? extends Block> blocks) {
        jdbc.batchUpdate(
                "INSERT INTO qs_block (run_no, kind, block_no, payload) VALUES (?, ?, ?, ?)",
                blocks,
                Math.max(1, blocks.size()),
                (statement, block) -> {
                    statement.setInt(1, run);
                    statement.setString(2, kind.name());
                    statement.setInt(3, block.no());
                    statement.setBytes(4, block.payload());
                });
    }

    /** Numbers of the blocks there are, ascending. */
    public List<Integer> numbers(int run, Kind kind) {
        return jdbc.queryForList(
                "SELECT block_no FROM qs_block WHERE run_no = ? AND kind = ? ORDER BY block_no",
                Integer.class,
                run,
                kind.name());
    }

    public Optional<byte[]> get(int run, Kind kind, int no) {
        return jdbc
                .query(
                        "SELECT payload FROM qs_block WHERE run_no = ? AND kind = ? AND block_no = ?",
                        (rs, i) -> rs.getBytes(1),
                        run,
                        kind.name(),
                        no)
                .stream()
                .findFirst();
    }

    /** Every block, ascending by number, one in memory at a time. */
    public Stream<byte[]> all(int run, Kind kind) {
        return numbers(run, kind).stream().flatMap(no -> get(run, kind, no).stream());
    }

    /** Deletes the blocks of a kind, so that a step may write them anew. */
    public void clear(int run, Kind kind) {
        jdbc.update("DELETE FROM qs_block WHERE run_no = ? AND kind = ?", run, kind.name());
    }

    public void delete(int run) {
        jdbc.update("DELETE FROM qs_block WHERE run_no = ?", run);
    }

    /** Copies the blocks of a kind from one run to another. */
    public void copy(int from, int to, Kind kind) {
        jdbc.update(
                "INSERT INTO qs_block (run_no, kind, block_no, payload) SELECT CAST(? AS INT), kind, block_no, payload"
                        + " FROM qs_block WHERE run_no = ? AND kind = ?",
                to,
                from,
                kind.name());
    }
}
