package org.quicksilver.batch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The runs of a state, in order of their number. */
public final class RunTable {
    private static final String COLUMNS = "run_no, run_id, status, fingerprint, code_version, started_at, finished_at,"
            + " based_on, published_no, facts";

    private final JdbcTemplate jdbc;

    public RunTable(DataSource source) {
        jdbc = new JdbcTemplate(source);
    }

    /** The number that the next run gets. */
    public int nextNo() {
        return 1 + number("SELECT COALESCE(MAX(run_no), 0) FROM qs_run");
    }

    public void add(RunRow run) {
        jdbc.update(
                "INSERT INTO qs_run (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                run.no(),
                run.id(),
                run.status().name(),
                run.fingerprint(),
                run.codeVersion(),
                run.startedAt(),
                run.finishedAt(),
                run.basedOn(),
                run.publishedNo(),
                Json.bytes(run.facts()));
    }

    /** Writes what may change of a run: status, end and facts; the publish marker is another matter. */
    public void update(RunRow run) {
        jdbc.update(
                "UPDATE qs_run SET status = ?, finished_at = ?, facts = ? WHERE run_no = ?",
                run.status().name(),
                run.finishedAt(),
                Json.bytes(run.facts()),
                run.no());
    }

    /** Writes the publish marker: from now on what this run staged for the registry is the registry. */
    public void markPublished(int runNo, String finishedAt) {
        jdbc.update(
                "UPDATE qs_run SET finished_at = ?, published_no = ? WHERE run_no = ? AND published_no = 0",
                finishedAt,
                1 + number("SELECT COALESCE(MAX(published_no), 0) FROM qs_run"),
                runNo);
    }

    public List<RunRow> all() {
        return jdbc.query("SELECT " + COLUMNS + " FROM qs_run ORDER BY run_no", RunTable::read);
    }

    public Optional<RunRow> find(String runId) {
        return jdbc.query("SELECT " + COLUMNS + " FROM qs_run WHERE run_id = ?", RunTable::read, runId).stream()
                .findFirst();
    }

    /** The run that was published last. */
    public Optional<RunRow> lastPublished() {
        return jdbc
                .query(
                        "SELECT " + COLUMNS + " FROM qs_run WHERE published_no > 0"
                                + " AND published_no = (SELECT MAX(published_no) FROM qs_run)",
                        RunTable::read)
                .stream()
                .findFirst();
    }

    private int number(String sql) {
        Integer found = jdbc.queryForObject(sql, Integer.class);
        return found == null ? 0 : found;
    }

    private static RunRow read(ResultSet rs, int index) throws SQLException {
        return new RunRow(
                rs.getInt(1),
                rs.getString(2),
                RunStatus.valueOf(rs.getString(3)),
                rs.getString(4),
                rs.getString(5),
                rs.getString(6),
                rs.getString(7),
                rs.getString(8),
                rs.getInt(9),
                Json.parse(rs.getBytes(10), RunMemo.class));
    }
}
