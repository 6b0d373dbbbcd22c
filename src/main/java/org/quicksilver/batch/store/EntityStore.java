package org.quicksilver.batch.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The staged entities of runs, under their number in order of id. */
public final class EntityStore {
    private static final int NUMBER_BITS = 40;
    private static final int DELETED_AT_ONCE = 10_000;
    private static final int PAGE = 1000;

    private final JdbcTemplate jdbc;

    public EntityStore(DataSource source) {
        jdbc = new JdbcTemplate(source);
        jdbc.setFetchSize(PAGE);
    }

    /**
     * An entity as it is staged.
     *
     * @param no its number within the run, entities ascending by id
     * @param payload see {@link EntityCodec}
     */
    public record StagedEntity(long no, byte[] payload) {}

    public void insert(int run, List<? extends StagedEntity> entities) {
        jdbc.batchUpdate(
                "INSERT INTO qs_entity (entity_key, payload) VALUES (?, ?)",
                entities,
                Math.max(1, entities.size()),
                (statement, entity) -> {
                    statement.setLong(1, key(run, entity.no()));
                    statement.setBytes(2, entity.payload());
                });
    }

    /** Every entity's payload in pages, ascending by id, a page in memory at a time. */
    public Stream<List<byte[]>> pages(int run) {
        return Stream.iterate(page(run, key(run, 0)), p -> !p.payloads().isEmpty(), p -> page(run, p.next()))
                .map(Page::payloads);
    }

    public long count(int run) {
        Long count = jdbc.queryForObject(
                "SELECT COUNT(*) FROM qs_entity WHERE entity_key >= ? AND entity_key < ?",
                Long.class,
                key(run, 0),
                key(run + 1, 0));
        return count == null ? 0 : count;
    }

    /** Deletes a run's entities, some at a time: what one statement deletes, the database keeps until it is done. */
    public void delete(int run) {
        long end = key(run + 1, 0);
        Long last = jdbc.queryForObject(
                "SELECT MAX(entity_key) FROM qs_entity WHERE entity_key >= ? AND entity_key < ?",
                Long.class,
                key(run, 0),
                end);
        for (long from = key(run, 0); last != null && from <= last; from += DELETED_AT_ONCE) {
            jdbc.update(
                    "DELETE FROM qs_entity WHERE entity_key >= ? AND entity_key < ?",
                    from,
                    Math.min(from + DELETED_AT_ONCE, end));
        }
    }

    private Page page(int run, long from) {
        List<byte[]> payloads = new ArrayList<>(PAGE);
        long[] last = {from};
        Consumer<Long> seen = key -> last[0] = key + 1;
        jdbc.query(
                "SELECT entity_key, payload FROM qs_entity WHERE entity_key >= ? AND entity_key < ?"
                        + " ORDER BY entity_key LIMIT " + PAGE,
                rs -> {
                    payloads.add(rs.getBytes(2));
                    seen.accept(rs.getLong(1));
                },
                from,
                key(run + 1, 0));
        return new Page(payloads, last[0]);
    }

    private static long key(int run, long no) {
        return (long) run << NUMBER_BITS | no;
    }

    private record Page(List<byte[]> payloads, long next) {}
}
