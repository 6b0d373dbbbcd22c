package org.quicksilver.batch.store;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.quicksilver.record.Hashes;
import org.springframework.jdbc.core.JdbcTemplate;

/** Files frozen into runs, by name; equal contents are kept once. */
public final class FrozenContent {
    private final JdbcTemplate jdbc;

    public FrozenContent(DataSource source) {
        jdbc = new JdbcTemplate(source);
    }

    /** Freezes contents under their names. */
    public void freeze(int run, Map<String, byte[]> files) {
        new TreeMap<>(files).forEach((name, content) -> {
            String sha256 = java.util.HexFormat.of().formatHex(Hashes.sha256().digest(content));
            List<Integer> known = jdbc.queryForList("SELECT 1 FROM qs_content WHERE sha256 = ?", Integer.class, sha256);
            if (known.isEmpty()) {
                jdbc.update("INSERT INTO qs_content (sha256, content) VALUES (?, ?)", sha256, content);
            }
            jdbc.update("INSERT INTO qs_frozen (run_no, name, sha256) VALUES (?, ?, ?)", run, name, sha256);
        });
    }

    /** What a run has frozen, by name. */
    public SortedMap<String, byte[]> of(int run) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        jdbc.query(
                "SELECT f.name, c.content FROM qs_frozen f JOIN qs_content c ON c.sha256 = f.sha256"
                        + " WHERE f.run_no = ?",
                rs -> {
                    files.put(rs.getString(1), rs.getBytes(2));
                },
                run);
        return files;
    }

    /** Numbers of the runs that have something frozen: the first thing a run stores, and the last that is deleted. */
    public List<Integer> runs() {
        return jdbc.queryForList("SELECT DISTINCT run_no FROM qs_frozen ORDER BY run_no", Integer.class);
    }

    /** Deletes what no run needs any more. */
    public void deleteUnused() {
        jdbc.update("DELETE FROM qs_content WHERE sha256 NOT IN (SELECT sha256 FROM qs_frozen)");
    }

    public void delete(int run) {
        jdbc.update("DELETE FROM qs_frozen WHERE run_no = ?", run);
    }
}
