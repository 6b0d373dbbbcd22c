package org.quicksilver.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quicksilver.batch.Refused;

class ThreadsTest {
    private static final String SHARED_POOL = "java.util.concurrent.ForkJoinPool.common.parallelism";

    @AfterEach
    void forget() {
        System.clearProperty(SHARED_POOL);
    }

    @Test
    void theSharedPoolIsKeptToTheNumberAskedFor() {
        assertThat(Threads.of(3)).isEqualTo(3);
        assertThat(System.getProperty(SHARED_POOL)).isEqualTo("2");
    }

    @Test
    void oneAProcessorWorksWhereNothingIsAskedFor() {
        assertThat(Threads.of(0)).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(System.getProperty(SHARED_POOL)).isNull();
    }

    @Test
    void lessThanNoneIsRefused() {
        assertThatThrownBy(() -> Threads.of(-1)).isInstanceOf(Refused.class).hasMessageContaining("at least 1");
    }
}
