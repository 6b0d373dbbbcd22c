package org.quicksilver.batch.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quicksilver.record.Hashes;
import org.quicksilver.record.Outcome;
import org.quicksilver.record.Provenance;
import org.quicksilver.record.RecordId;
import org.quicksilver.record.RowKind;

class RowStoreTest {
    private final OutcomeCodec codec = new OutcomeCodec(Words.of(List.of()));

    @TempDir
    Path folder;

    private HikariDataSource source;
    private RowStore rows;

    @BeforeEach
    void open() {
        source = StateDatabase.open(StateDatabase.url(folder), 2);
        rows = new RowStore(source);
    }

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void rowsOfEveryRunComeAscendingByIdAndNoneIsLost() {
        for (int run : new int[] {1, 2, 3}) {
            rows.insert(IntStream.range(0, 500)
                    .mapToObj(i -> row(run, i, "content " + i, 0, i + 1))
                    .toList());
        }

        for (int run : new int[] {1, 2, 3}) {
            assertThat(ids(run)).hasSize(500).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void equalRowsAreNumberedByTableAndRowWhateverTheOrderTheyCameIn() {
        List<StagedRow> staged = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            staged.add(row(1, i, "the same", i % 4, i + 1));
        }
        Collections.shuffle(staged, new Random(3));
        rows.insert(staged);
        number(1);

        List<StagedRow> numbered = rows.rows(1).toList();

        assertThat(numbered).hasSize(40);
        for (int n = 0; n < 40; n++) {
            String id = RecordId.of(Hashes.sha256Hex("the same"), n);
            int table = n / 10;
            int row = table + 1 + 4 * (n % 10);
            assertThat(numbered).anySatisfy(r -> {
                assertThat(r.recordId()).isEqualTo(id);
                assertThat(r.tableNo()).isEqualTo(table);
                assertThat(r.rowNo()).isEqualTo(row);
            });
        }
    }

    @Test
    void numberingAgainChangesNothing() {
        rows.insert(IntStream.range(0, 20)
                .mapToObj(i -> row(1, i, "content " + i % 3, 0, i + 1))
                .toList());
        number(1);
        List<String> once = ids(1);

        number(1);

        assertThat(ids(1)).isEqualTo(once).doesNotHaveDuplicates();
    }

    @Test
    void payloadsComeInTheOrderAskedFor() {
        List<StagedRow> staged = IntStream.range(0, 900)
                .mapToObj(i -> row(1, i, "content " + i, 0, i + 1))
                .toList();
        rows.insert(staged);
        List<StagedRow> wanted = new ArrayList<>(staged);
        Collections.shuffle(wanted, new Random(5));

        assertThat(rows.payloads(wanted.stream().map(StagedRow::key).toList()))
                .containsExactlyElementsOf(
                        wanted.stream().map(StagedRow::payload).toList());
    }

    @Test
    void deletingARunLeavesTheOthersAlone() {
        rows.insert(List.of(row(4, 0, "a", 0, 1), row(5, 0, "a", 0, 1), row(6, 0, "a", 0, 1)));

        rows.delete(5);

        assertThat(ids(4)).hasSize(1);
        assertThat(ids(5)).isEmpty();
        assertThat(ids(6)).hasSize(1);
    }

    @Test
    void aRowMayBeLongerThanTheDatabaseKeepsInPlace() {
        String text = "x".repeat(3_000_000);
        StagedRow row = RowStore.row(
                1,
                0,
                0,
                StagedRow.Disposition.IGNORED,
                0,
                1,
                Hashes.sha256Hex(text),
                codec.encode(outcome(text, 0, 1)));
        rows.insert(List.of(row));

        assertThat(rows.rows(1).map(StagedRow::payload).toList()).containsExactly(row.payload());
    }

    @Test
    void equalRowsMayBeLookedForBeforeThoseOfTheBucketsBeforeMove() {
        for (int run : new int[] {1, 2}) {
            rows.insert(IntStream.range(0, 600)
                    .mapToObj(i -> row(run, i, "content " + i % 150, i % 3, i + 1))
                    .toList());
        }
        number(1);
        List<List<RowStore.Move>> ahead = IntStream.range(0, rows.buckets())
                .mapToObj(bucket -> rows.moves(rows.repeats(2, bucket), codec))
                .toList();
        long moved = 0;
        for (List<RowStore.Move> moves : ahead) {
            rows.move(2, moves, moved);
            moved += moves.size();
        }

        assertThat(moved).isEqualTo(450);
        assertThat(ids(2)).isEqualTo(ids(1)).doesNotHaveDuplicates();
    }

    private void number(int run) {
        long moved = 0;
        for (int bucket = 0; bucket < rows.buckets(); bucket++) {
            List<RowStore.Move> moves = rows.moves(rows.repeats(run, bucket), codec);
            rows.move(run, moves, moved);
            moved += moves.size();
        }
    }

    private List<String> ids(int run) {
        return rows.rows(run).map(StagedRow::recordId).toList();
    }

    private StagedRow row(int run, long sequence, String content, int table, int rowNo) {
        return RowStore.row(
                run,
                3,
                sequence,
                StagedRow.Disposition.ACCEPTED,
                table,
                rowNo,
                Hashes.sha256Hex(content),
                codec.encode(outcome(content, table, rowNo)));
    }

    private static Outcome outcome(String content, int table, int rowNo) {
        return new Outcome.Ignored(
                new Provenance("f" + table, "", "", rowNo), Hashes.sha256Hex(content), RowKind.NOTE, List.of(content));
    }
}
