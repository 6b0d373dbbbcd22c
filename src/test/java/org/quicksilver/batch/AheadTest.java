package org.quicksilver.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AheadTest {

    @Test
    void pagesComeInTheirOrderAndTheMakerSeesOneAtATime() {
        List<Integer> seen = new ArrayList<>();
        List<Integer> items = Ahead.stream(IntStream.range(0, 500).boxed(), page -> {
                    seen.add(page);
                    return List.of(2 * page, 2 * page + 1);
                })
                .toList();
        assertThat(items)
                .containsExactlyElementsOf(IntStream.range(0, 1000).boxed().toList());
        assertThat(seen)
                .containsExactlyElementsOf(IntStream.range(0, 500).boxed().toList());
    }

    @Test
    void thePageAfterIsMadeWhileOneIsUsed() throws InterruptedException {
        CountDownLatch second = new CountDownLatch(1);
        Ahead<Integer, Integer> pages = Ahead.of(IntStream.range(0, 2).iterator(), page -> {
            if (page == 1) {
                second.countDown();
            }
            return List.of(page);
        });
        assertThat(pages.next()).containsExactly(0);
        assertThat(second.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(pages.next()).containsExactly(1);
        assertThat(pages.hasNext()).isFalse();
    }

    @Test
    void whatTheMakerThrowsComesOutWhereItsPageWouldHave() {
        Ahead<Integer, Integer> pages = Ahead.of(IntStream.range(0, 3).iterator(), page -> {
            if (page == 1) {
                throw new IllegalStateException("page 1");
            }
            return List.of(page);
        });
        assertThat(pages.next()).containsExactly(0);
        assertThatThrownBy(pages::next)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("page 1");
    }
}
