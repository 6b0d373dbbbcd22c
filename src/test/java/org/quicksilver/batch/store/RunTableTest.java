package org.quicksilver.batch.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTableTest {
    @TempDir
    Path folder;

    @Test
    void theLastPublishedRunIsTheOneMarkedLastAndAMarkIsWrittenOnce() {
        try (HikariDataSource source = StateDatabase.open(StateDatabase.url(folder), 2)) {
            RunTable runs = new RunTable(source);
            runs.add(run(1));
            runs.add(run(2));
            assertThat(runs.nextNo()).isEqualTo(3);
            assertThat(runs.lastPublished()).isEmpty();

            runs.markPublished(2, "2026-01-01T00:00:00Z");
            runs.markPublished(1, "2026-01-02T00:00:00Z");
            runs.markPublished(2, "2026-01-03T00:00:00Z");

            assertThat(runs.lastPublished().map(RunRow::id)).contains("run-1");
            assertThat(runs.find("run-2").map(RunRow::finishedAt)).contains("2026-01-01T00:00:00Z");
        }
    }

    @Test
    void whatIsFrozenStaysUntilNoRunNeedsIt() {
        try (HikariDataSource source = StateDatabase.open(StateDatabase.url(folder), 2)) {
            FrozenContent frozen = new FrozenContent(source);
            byte[] content = "a: b".getBytes(StandardCharsets.UTF_8);
            frozen.freeze(1, Map.of("job/x.yaml", content));
            frozen.freeze(2, Map.of("job/x.yaml", content, "other", new byte[0]));

            frozen.delete(1);
            frozen.deleteUnused();

            assertThat(frozen.of(2)).containsKeys("job/x.yaml", "other");
            assertThat(frozen.of(2).get("job/x.yaml")).isEqualTo(content);
            assertThat(frozen.runs()).isEqualTo(List.of(2));
        }
    }

    @Test
    void aStateOpensAgainWithWhatWasInIt() {
        try (HikariDataSource source = StateDatabase.open(StateDatabase.url(folder), 2)) {
            new RunTable(source).add(run(7));
        }
        try (HikariDataSource source = StateDatabase.open(StateDatabase.url(folder), 2)) {
            assertThat(new RunTable(source).all()).containsExactly(run(7));
        }
    }

    private static RunRow run(int no) {
        RunMemo memo = new RunMemo(
                "job.yaml",
                "input",
                Map.of("as_of", "2020-12-31"),
                "people",
                "i",
                "p",
                "d",
                Map.of("match", "m"),
                "",
                "",
                0,
                0,
                0,
                0,
                0,
                "",
                "");
        return new RunRow(no, "run-" + no, RunStatus.RUNNING, "f", "c", "2026-01-01T00:00:00Z", "", "", 0, memo);
    }
}
