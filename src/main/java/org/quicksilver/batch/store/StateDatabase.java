package org.quicksilver.batch.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * The database of a state: an H2 file, or PostgreSQL by URL. Spring Batch's tables, staged rows and the registry lie in
 * the same database, so that one commit holds for all of them.
 */
public final class StateDatabase {
    /** Without a write delay a commit survives {@code kill -9}; the database closes when we say so, not in a hook. */
    private static final String OPTIONS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=262144";

    private static final String READ_ONLY = ";ACCESS_MODE_DATA=r";
    private static final String NAME = "quicksilver";
    /** Payloads up to this many bytes lie in the row itself. */
    private static final int IN_PLACE_BYTES = 1 << 18;

    private static final String LAST_TABLE = "qs_judgement";

    private StateDatabase() {}

    /** The file of the embedded database in a state folder. */
    public static Path file(Path folder) {
        return folder.resolve(NAME + ".mv.db");
    }

    /** URL of the embedded database in a state folder. */
    public static String url(Path folder) {
        return "jdbc:h2:file:" + folder.toAbsolutePath().resolve(NAME) + OPTIONS;
    }

    /** URL that reads the embedded database and writes nothing. */
    public static String readOnlyUrl(Path folder) {
        return url(folder) + READ_ONLY;
    }

    /** Opens a database and makes its tables where they are missing. */
    public static HikariDataSource open(String url, int connections) {
        HikariDataSource source = connect(url, connections);
        try {
            prepare(source);
            return source;
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    /** Opens a database as it is. */
    public static HikariDataSource connect(String url, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName("state");
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        if (isPostgres(url)) {
            config.addDataSourceProperty("reWriteBatchedInserts", "true");
        } else {
            config.setUsername("sa");
            config.setPassword("");
        }
        return new HikariDataSource(config);
    }

    public static boolean isPostgres(String url) {
        return url.startsWith("jdbc:postgresql:");
    }

    /** Whether all tables are there; a program killed while it made them leaves some of them, none in use. */
    public static boolean isPrepared(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return hasTable(connection, LAST_TABLE);
        } catch (SQLException e) {
            throw new IllegalStateException("The state database cannot be read: " + e.getMessage(), e);
        }
    }

    /** Every statement passes over what is there, so that it goes on where a killed program stopped. */
    private static void prepare(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            if (hasTable(connection, LAST_TABLE)) {
                return;
            }
            boolean postgres = isPostgres(connection.getMetaData().getURL());
            if (postgres) {
                makeDomain(statement);
            }
            for (String sql : statements(postgres)) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The state database cannot be prepared: " + e.getMessage(), e);
        }
    }

    /** What makes the tables, {@link #LAST_TABLE} last. */
    static List<String> statements(boolean postgres) {
        List<String> statements = new ArrayList<>();
        if (!postgres) {
            statements.add("SET MAX_LENGTH_INPLACE_LOB " + IN_PLACE_BYTES);
            statements.add("CREATE DOMAIN IF NOT EXISTS qs_bytes AS BLOB");
        }
        String batch = read("/org/springframework/batch/core/schema-" + (postgres ? "postgresql" : "h2") + ".sql");
        add(batch.replaceAll("CREATE (TABLE|SEQUENCE) ", "CREATE $1 IF NOT EXISTS "), statements);
        add(read("schema.sql"), statements);
        return statements;
    }

    private static void add(String script, List<String> statements) {
        for (String sql : script.replaceAll("(?m)^--.*$", "").split(";", -1)) {
            if (!sql.isBlank()) {
                statements.add(sql.strip());
            }
        }
    }

    private static void makeDomain(Statement statement) throws SQLException {
        try (ResultSet known = statement.executeQuery("SELECT 1 FROM pg_type WHERE typname = 'qs_bytes'")) {
            if (known.next()) {
                return;
            }
        }
        statement.execute("CREATE DOMAIN qs_bytes AS BYTEA");
    }

    private static boolean hasTable(Connection connection, String name) throws SQLException {
        for (String spelling : new String[] {name, name.toUpperCase(Locale.ROOT)}) {
            try (ResultSet tables = connection.getMetaData().getTables(null, null, spelling, null)) {
                if (tables.next()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String read(String resource) {
        try (InputStream in = StateDatabase.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
