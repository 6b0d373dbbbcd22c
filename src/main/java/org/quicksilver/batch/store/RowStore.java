package org.quicksilver.batch.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.quicksilver.record.RecordId;
import org.springframework.jdbc.core.JdbcTemplate;

/** The staged rows of runs. */
public final class RowStore {
    private static final int FETCH = 1000;
    /** Keys a query: the database compares each row that it finds with all of them. */
    private static final int LOOK_UP = 40;

    private static final String COLUMNS = "row_key, record_id, disposition, table_no, row_no, payload";

    private final JdbcTemplate jdbc;

    public RowStore(DataSource source) {
        jdbc = new JdbcTemplate(source);
        jdbc.setFetchSize(FETCH);
    }

    /**
     * A row as it comes from reading, under the id it has when no other row equals it.
     *
     * @param run number of the run
     * @param partition partition that read it
     * @param sequence its number within the partition
     */
    public static StagedRow row(
            int run,
            int partition,
            long sequence,
            StagedRow.Disposition disposition,
            int tableNo,
            int rowNo,
            String recordHash,
            byte[] payload) {
        String id = RecordId.of(recordHash, 0);
        long key = new RowKey(run, RowKey.bucketOf(id), partition, sequence).pack();
        return new StagedRow(key, id, disposition, tableNo, rowNo, payload);
    }

    public void insert(List<? extends StagedRow> rows) {
        jdbc.batchUpdate(
                "INSERT INTO qs_row (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?)",
                rows,
                Math.max(1, rows.size()),
                RowStore::bind);
    }

    /** Every row of a run in pages, ascending by id; holds one bucket in memory at a time. */
    public Stream<List<StagedRow>> pages(int run) {
        return IntStream.range(0, RowKey.BUCKETS).boxed().flatMap(bucket -> pages(bucket(run, bucket)));
    }

    private static Stream<List<StagedRow>> pages(List<StagedRow> rows) {
        return IntStream.iterate(0, from -> from < rows.size(), from -> from + FETCH)
                .mapToObj(from -> rows.subList(from, Math.min(rows.size(), from + FETCH)));
    }

    /** Every row of a run, ascending by id; holds one bucket in memory at a time. */
    public Stream<StagedRow> rows(int run) {
        return IntStream.range(0, RowKey.BUCKETS).boxed().flatMap(bucket -> bucket(run, bucket).stream());
    }

    /** The rows that a partition read and that were not moved since, in the order of their keys. */
    public Stream<StagedRow> partition(int run, int partition) {
        return IntStream.range(0, RowKey.BUCKETS)
                .boxed()
                .flatMap(bucket -> between(
                        new RowKey(run, bucket, partition, 0).pack(), new RowKey(run, bucket, partition + 1, 0).pack())
                        .stream());
    }

    /** The rows of a run that moved, in the order of their keys. */
    public Stream<StagedRow> moved(int run) {
        return IntStream.range(0, RowKey.BUCKETS)
                .boxed()
                .flatMap(bucket -> between(RowKey.firstMovedOf(run, bucket), RowKey.firstOf(run, bucket + 1)).stream());
    }

    /** How many buckets a run's rows lie in. */
    public int buckets() {
        return RowKey.BUCKETS;
    }

    /** The rows of a bucket, ascending by id. */
    public List<StagedRow> bucket(int run, int bucket) {
        StagedRow[] rows = between(RowKey.firstOf(run, bucket), RowKey.firstOf(run, bucket + 1))
                .toArray(StagedRow[]::new);
        SortedTexts.sort(rows, StagedRow::recordId);
        return Arrays.asList(rows);
    }

    /**
     * The rows of a bucket that equal an earlier one, in order of (id, table, row). Rows that came by moving are left out.
     */
    public List<Repeat> repeats(int run, int bucket) {
        Map<String, Twin> firsts = new HashMap<>();
        Map<String, List<Twin>> equal = new TreeMap<>();
        jdbc.query(
                "SELECT row_key, record_id, table_no, row_no FROM qs_row WHERE row_key >= ? AND row_key < ?",
                rs -> {
                    String id = rs.getString(2);
                    Twin row = new Twin(rs.getLong(1), rs.getInt(3), rs.getInt(4));
                    Twin first = firsts.putIfAbsent(id, row);
                    if (first != null) {
                        equal.computeIfAbsent(id, i -> new ArrayList<>(List.of(first)))
                                .add(row);
                    }
                },
                RowKey.firstOf(run, bucket),
                RowKey.firstMovedOf(run, bucket));
        List<Repeat> repeats = new ArrayList<>();
        for (List<Twin> twins : equal.values()) {
            twins.sort(Comparator.comparingInt(Twin::tableNo).thenComparingInt(Twin::rowNo));
            for (int n = 1; n < twins.size(); n++) {
                repeats.add(new Repeat(twins.get(n).key(), n));
            }
        }
        return repeats;
    }

    /** The ids of their own that repeated rows get, in their order. */
    public List<Move> moves(List<Repeat> repeats, OutcomeCodec codec) {
        List<byte[]> payloads = payloads(repeats.stream().map(Repeat::key).toList());
        List<Move> moves = new ArrayList<>(repeats.size());
        for (int i = 0; i < repeats.size(); i++) {
            String hash = codec.decode(payloads.get(i)).recordHash();
            moves.add(new Move(
                    repeats.get(i).key(), RecordId.of(hash, repeats.get(i).n())));
        }
        return moves;
    }

    /**
     * Gives rows their new ids and moves each to the bucket of its id, in the order of their keys: rows that lie together are
     * taken out together.
     *
     * @param moved how many rows of this run moved before
     */
    public void move(int run, List<Move> moves, long moved) {
        List<Object[]> updates = new ArrayList<>(moves.size());
        for (int i = 0; i < moves.size(); i++) {
            String id = moves.get(i).id();
            long key = new RowKey(run, RowKey.bucketOf(id), RowKey.MOVED, moved + i).pack();
            updates.add(new Object[] {key, id, moves.get(i).key()});
        }
        updates.sort(Comparator.comparingLong(update -> (long) update[2]));
        jdbc.batchUpdate("UPDATE qs_row SET row_key = ?, record_id = ? WHERE row_key = ?", updates);
    }

    /** The payloads under these keys, in their order. */
    public List<byte[]> payloads(List<Long> keys) {
        Map<Long, byte[]> found = new HashMap<>(keys.size() * 2);
        List<Long> ascending = keys.stream().sorted().toList();
        for (int from = 0; from < keys.size(); from += LOOK_UP) {
            List<Long> some = ascending.subList(from, Math.min(keys.size(), from + LOOK_UP));
            Object[] arguments = new Object[LOOK_UP];
            Arrays.setAll(arguments, i -> some.get(Math.min(i, some.size() - 1)));
            jdbc.query(
                    "SELECT row_key, payload FROM qs_row WHERE row_key IN (?" + ", ?".repeat(LOOK_UP - 1) + ")",
                    rs -> {
                        found.put(rs.getLong(1), rs.getBytes(2));
                    },
                    arguments);
        }
        return keys.stream().map(found::get).toList();
    }

    /** How many rows of each table came to each disposition; several threads count what is committed. */
    public Map<Integer, long[]> counts(int run) {
        Map<Integer, long[]> counts = new HashMap<>();
        IntStream.range(0, RowKey.BUCKETS)
                .parallel()
                .mapToObj(bucket -> counts(run, bucket))
                .toList()
                .forEach(part -> part.forEach(count ->
                        counts.computeIfAbsent(count.tableNo(), t -> new long[StagedRow.Disposition.values().length])[
                                        count.disposition()] +=
                                count.rows()));
        return counts;
    }

    private record Count(int tableNo, int disposition, long rows) {}

    private List<Count> counts(int run, int bucket) {
        return jdbc.query(
                "SELECT table_no, disposition, COUNT(*) FROM qs_row WHERE row_key >= ? AND row_key < ?"
                        + " GROUP BY table_no, disposition",
                (rs, i) -> new Count(rs.getInt(1), rs.getInt(2), rs.getLong(3)),
                RowKey.firstOf(run, bucket),
                RowKey.firstOf(run, bucket + 1));
    }

    /** Deletes a run's rows. */
    public void delete(int run) {
        for (int bucket = 0; bucket < RowKey.BUCKETS; bucket++) {
            jdbc.update(
                    "DELETE FROM qs_row WHERE row_key >= ? AND row_key < ?",
                    RowKey.firstOf(run, bucket),
                    RowKey.firstOf(run, bucket + 1));
        }
    }

    private List<StagedRow> between(long from, long end) {
        return jdbc.query(
                "SELECT " + COLUMNS + " FROM qs_row WHERE row_key >= ? AND row_key < ? ORDER BY row_key",
                RowStore::read,
                from,
                end);
    }

    private static void bind(PreparedStatement statement, StagedRow row) throws SQLException {
        statement.setLong(1, row.key());
        statement.setString(2, row.recordId());
        statement.setInt(3, row.disposition().code());
        statement.setInt(4, row.tableNo());
        statement.setInt(5, row.rowNo());
        statement.setBytes(6, row.payload());
    }

    private static StagedRow read(ResultSet rs, int index) throws SQLException {
        return new StagedRow(
                rs.getLong(1),
                rs.getString(2),
                StagedRow.Disposition.of(rs.getInt(3)),
                rs.getInt(4),
                rs.getInt(5),
                rs.getBytes(6));
    }

    /**
     * A row that equals an earlier one.
     *
     * @param key its key
     * @param n how many equal rows come before it
     */
    public record Repeat(long key, int n) {}

    /**
     * A row and the id that it gets.
     *
     * @param key its key so far
     */
    public record Move(long key, String id) {}

    /** What numbering equal rows needs of a row. */
    private record Twin(long key, int tableNo, int rowNo) {}
}
