package org.quicksilver.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerProcessTest {

    private static final BookLimits LIMITS = BookLimits.of((name, otherwise) -> otherwise);

    @TempDir
    private Path folder;

    private Path good() throws Exception {
        return TinyXlsx.workbook()
                .sheet("S", "", "<sheetData>" + TinyXlsx.row(1, "a", "b") + "</sheetData>")
                .write(folder.resolve("good.xlsx"));
    }

    @Test
    void convertsInAnotherProcessAndGoesOnAfterARefusal() throws Exception {
        Path bad = Files.write(folder.resolve("bad.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0});
        try (WorkerProcess worker = new WorkerProcess(128, 60)) {
            assertThatThrownBy(() -> worker.convert(bad, folder.resolve("bad.qsb"), LIMITS))
                    .isInstanceOf(WorkbookRefused.class);
            worker.convert(good(), folder.resolve("good.qsb"), LIMITS);
        }
        assertThat(FrozenBook.open(folder.resolve("good.qsb")).sheets()).hasSize(1);
        assertThat(folder.resolve("bad.qsb")).doesNotExist();
    }

    @Test
    void aWorkbookThatTakesTooMuchMemoryFailsAlone() throws Exception {
        StringBuilder cell = new StringBuilder("<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>");
        for (int i = 0; i < 3_000_000; i++) {
            cell.append(Integer.toString(i * 7919 + 1, 36));
        }
        Path large = TinyXlsx.workbook()
                .sheet("S", "", cell + "</t></is></c></row></sheetData>")
                .write(folder.resolve("large.xlsx"));
        try (WorkerProcess worker = new WorkerProcess(24, 60)) {
            BookLimits longCells = BookLimits.of((name, otherwise) -> name.equals("cell_chars") ? 1L << 30 : otherwise);
            assertThatThrownBy(() -> worker.convert(large, folder.resolve("large.qsb"), longCells))
                    .isInstanceOfSatisfying(
                            WorkbookRefused.class, e -> assertThat(e.what()).contains("memory"));
            worker.convert(good(), folder.resolve("good.qsb"), LIMITS);
        }
        assertThat(folder.resolve("good.qsb")).exists();
        assertThat(folder).isDirectoryNotContaining("glob:**.part*");
    }

    @Test
    void aWorkbookThatTakesTooLongIsGivenUp() throws Exception {
        try (WorkerProcess hurried = new WorkerProcess(128, 0)) {
            assertThatThrownBy(() -> hurried.convert(good(), folder.resolve("late.qsb"), LIMITS))
                    .isInstanceOfSatisfying(
                            WorkbookRefused.class, e -> assertThat(e.what()).contains("seconds"));
        }
    }

    @Test
    void theProcessEndsWhenItsInputCloses() throws Exception {
        Process worker = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WorkbookWorker.class.getName()))
                .redirectErrorStream(true)
                .start();
        assertThat(worker.isAlive()).isTrue();
        worker.getOutputStream().close();
        assertThat(worker.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(worker.exitValue()).isZero();
    }
}
