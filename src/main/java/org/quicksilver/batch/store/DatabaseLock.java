package org.quicksilver.batch.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lock of a database that several hosts may share, held by a session of its own; an embedded one is locked by being
 * open.
 */
public final class DatabaseLock implements AutoCloseable {
    /** Any number that nobody else uses. */
    private static final long KEY = 71_421_014L;

    private final @Nullable Connection session;

    private DatabaseLock(@Nullable Connection session) {
        this.session = session;
    }

    /** Takes the lock; empty when somebody else has it. */
    public static Optional<DatabaseLock> take(String url) {
        if (!StateDatabase.isPostgres(url)) {
            return Optional.of(new DatabaseLock(null));
        }
        try {
            Connection session = DriverManager.getConnection(url);
            try (Statement statement = session.createStatement();
                    ResultSet taken = statement.executeQuery("SELECT pg_try_advisory_lock(" + KEY + ")")) {
                if (taken.next() && taken.getBoolean(1)) {
                    return Optional.of(new DatabaseLock(session));
                }
            }
            session.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("The state database cannot be opened: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            if (session != null) {
                session.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The lock of the state database cannot be released", e);
        }
    }
}
