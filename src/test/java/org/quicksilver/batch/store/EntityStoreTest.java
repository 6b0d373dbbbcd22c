package org.quicksilver.batch.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityStoreTest {
    @TempDir
    Path folder;

    @Test
    void deletingTheEntitiesOfARunLeavesThoseOfOthers() {
        try (HikariDataSource source = StateDatabase.open(StateDatabase.url(folder), 2)) {
            EntityStore entities = new EntityStore(source);
            for (int run = 1; run <= 3; run++) {
                entities.insert(
                        run,
                        LongStream.of(0, 9_999, 10_000, 10_001, 25_000)
                                .mapToObj(no -> new EntityStore.StagedEntity(no, new byte[] {1}))
                                .toList());
            }

            entities.delete(2);
            entities.delete(4);

            assertThat(entities.count(1)).isEqualTo(5);
            assertThat(entities.count(2)).isZero();
            assertThat(entities.count(3)).isEqualTo(5);
        }
    }
}
