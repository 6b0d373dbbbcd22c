package org.quicksilver.batch;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.quicksilver.batch.store.DatabaseLock;
import org.quicksilver.batch.store.StateDatabase;
import org.quicksilver.batch.store.Stores;

/** The state of a job, opened under its lock: whoever has it is the only one. */
final class OpenState implements AutoCloseable {
    /** Connections beside one a working thread: the job's own, and those of its repository. */
    private static final int MORE_CONNECTIONS = 4;

    private final RunLock lock;
    private final DatabaseLock databaseLock;
    private final HikariDataSource source;
    private final Stores stores;

    private OpenState(RunLock lock, DatabaseLock databaseLock, HikariDataSource source) {
        this.lock = lock;
        this.databaseLock = databaseLock;
        this.source = source;
        this.stores = Stores.of(source);
    }

    /**
     * Takes the lock and opens the database, which is made when it is not there.
     *
     * @throws RunLock.Held when somebody else has the lock
     */
    static OpenState of(Places places, int threads) {
        RunLock lock = RunLock.take(places.lock());
        try {
            DatabaseLock databaseLock = DatabaseLock.take(places.url())
                    .orElseThrow(() -> new RunLock.Held("a run on another host has the database locked"));
            return new OpenState(lock, databaseLock, StateDatabase.open(places.url(), threads + MORE_CONNECTIONS));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    Stores stores() {
        return stores;
    }

    DataSource source() {
        return source;
    }

    @Override
    public void close() {
        source.close();
        databaseLock.close();
        lock.close();
    }
}
