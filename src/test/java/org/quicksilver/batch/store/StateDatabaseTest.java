package org.quicksilver.batch.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateDatabaseTest {
    @TempDir
    Path folder;

    @Test
    void tablesAreMadeWhereverTheMakingOfThemWasCutOff() throws SQLException {
        int statements = StateDatabase.statements(false).size();
        List<String> whole = objectsOfOneCutOffAfter(0);
        assertThat(whole).contains("BATCH_JOB_INSTANCE_SEQ", "BATCH_JOB_EXECUTION", "QS_ROW", "QS_JUDGEMENT");

        for (int made = 1; made <= statements; made++) {
            assertThat(objectsOfOneCutOffAfter(made))
                    .as("cut off after " + made)
                    .isEqualTo(whole);
        }
    }

    private List<String> objectsOfOneCutOffAfter(int made) throws SQLException {
        String url = StateDatabase.url(folder.resolve("after-" + made));
        List<String> statements = StateDatabase.statements(false);
        try (HikariDataSource source = StateDatabase.connect(url, 2);
                Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements.subList(0, made)) {
                statement.execute(sql);
            }
            assertThat(StateDatabase.isPrepared(source)).isEqualTo(made == statements.size());
        }
        try (HikariDataSource source = StateDatabase.open(url, 2)) {
            assertThat(StateDatabase.isPrepared(source)).isTrue();
            return objects(source);
        }
    }

    private static List<String> objects(DataSource source) throws SQLException {
        List<String> objects = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet names = statement.executeQuery("SELECT table_name AS name FROM information_schema.tables"
                        + " WHERE table_schema = 'PUBLIC' UNION ALL"
                        + " SELECT sequence_name FROM information_schema.sequences"
                        + " WHERE sequence_schema = 'PUBLIC' AND sequence_name LIKE 'BATCH%' UNION ALL"
                        + " SELECT constraint_name FROM information_schema.table_constraints"
                        + " WHERE constraint_name LIKE 'JOB%' OR constraint_name LIKE 'STEP%' ORDER BY name")) {
            while (names.next()) {
                objects.add(names.getString(1));
            }
        }
        return objects;
    }
}
