package org.quicksilver.batch.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The files of runs, and how many rows their tables turned out to have. */
public final class FileStore {
    private final JdbcTemplate jdbc;

    public FileStore(DataSource source) {
        jdbc = new JdbcTemplate(source);
    }

    /**
     * What reading a table to its end amounted to.
     *
     * @param tableNo number of the table
     * @param read physical rows, blank ones included
     * @param blank rows with nothing in them
     */
    public record TableRows(int tableNo, long read, long blank) {}

    public void put(int run, List<FrozenFile> files) {
        jdbc.batchUpdate(
                "INSERT INTO qs_file (run_no, file_no, payload) VALUES (?, ?, ?)",
                files,
                Math.max(1, files.size()),
                (statement, file) -> {
                    statement.setInt(1, run);
                    statement.setInt(2, file.no());
                    statement.setBytes(3, Json.bytes(file));
                });
    }

    /** Every file, in order of path. */
    public List<FrozenFile> files(int run) {
        return jdbc.query(
                "SELECT payload FROM qs_file WHERE run_no = ? ORDER BY file_no",
                (rs, i) -> Json.parse(rs.getBytes(1), FrozenFile.class),
                run);
    }

    public void finished(int run, TableRows table) {
        jdbc.update(
                "INSERT INTO qs_table (run_no, table_no, rows_read, blank) VALUES (?, ?, ?, ?)",
                run,
                table.tableNo(),
                table.read(),
                table.blank());
    }

    /** The tables read to their end, by number. */
    public Map<Integer, TableRows> tables(int run) {
        Map<Integer, TableRows> tables = new HashMap<>();
        jdbc.query(
                "SELECT table_no, rows_read, blank FROM qs_table WHERE run_no = ?",
                rs -> {
                    tables.put(rs.getInt(1), new TableRows(rs.getInt(1), rs.getLong(2), rs.getLong(3)));
                },
                run);
        return tables;
    }

    public void delete(int run) {
        jdbc.update("DELETE FROM qs_file WHERE run_no = ?", run);
        jdbc.update("DELETE FROM qs_table WHERE run_no = ?", run);
    }
}
