package org.quicksilver.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicksilver.ingest.gate.Refusal;
import org.quicksilver.ingest.workbook.TinyXlsx;

class ArchivesTest {

    private static final byte[] TABLE = "Title,Country\nA,Kenya\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Path zip(Charset charset, String... names) throws IOException {
        Path file = folder.resolve("a.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), charset)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(TABLE);
            }
        }
        return file;
    }

    private Optional<Archives.Opened> open(Path file) throws IOException {
        return open(file, ArchiveLimits.of((name, otherwise) -> otherwise));
    }

    private Optional<Archives.Opened> open(Path file, ArchiveLimits limits) throws IOException {
        return new Archives(folder.resolve("unpacked"), limits).open(file, "0123");
    }

    private Refusal refusal(Path file) throws IOException {
        Archives.Opened opened = open(file).orElseThrow();
        assertThat(opened.entries()).isEmpty();
        return opened.refusal().orElseThrow();
    }

    @Test
    void theFilesInAnArchiveAreUnpackedWithTheirHashes() throws Exception {
        List<ArchiveEntry> entries = open(zip(StandardCharsets.UTF_8, "x/", "x/a.csv", "b.csv"))
                .orElseThrow()
                .entries();
        assertThat(entries).extracting(ArchiveEntry::name).containsExactly("x/a.csv", "b.csv");
        assertThat(entries).allSatisfy(e -> {
            assertThat(e.file()).hasBinaryContent(TABLE);
            assertThat(e.sha256()).hasSize(64);
            assertThat(e.size()).isEqualTo(TABLE.length);
        });
    }

    @Test
    void aWorkbookIsNoArchive() throws Exception {
        Path book = TinyXlsx.workbook().sheet("S", "", "").write(folder.resolve("a.zip"));
        assertThat(open(book)).isEmpty();
        assertThat(open(Files.write(folder.resolve("b.csv"), TABLE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "IBM866, отчёт центра.csv",
        "GB18030, 调查表.csv",
        "IBM850, Activités réalisées à Dakar.csv",
        "UTF-8, استمارة.csv"
    })
    void namesAreReadInTheCodePageTheyWereWrittenIn(String charset, String name) throws Exception {
        Path file = zip(StandardCharsets.UTF_8, "n".repeat(name.getBytes(Charset.forName(charset)).length));
        byte[] bytes = Files.readAllBytes(file);
        byte[] written = name.getBytes(Charset.forName(charset));
        int directory = indexOf(bytes, new byte[] {'P', 'K', 1, 2});
        System.arraycopy(written, 0, bytes, directory + 46, written.length);
        bytes[directory + 9] &= ~8;
        assertThat(open(Files.write(file, bytes)).orElseThrow().entries())
                .extracting(ArchiveEntry::name)
                .containsExactly(java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFC));
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        int at = 0;
        while (!Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
            at++;
        }
        return at;
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.csv", "x/../../a.csv", "/etc/passwd", "C:/a.csv", "..\\a.csv"})
    void aNameThatLeadsOutOfTheArchiveIsRefused(String name) throws Exception {
        Refusal refusal = refusal(zip(StandardCharsets.UTF_8, "b.csv", name));
        assertThat(refusal.reason()).isEqualTo("corrupt");
        assertThat(refusal.message()).contains("leads out of it");
        assertThat(folder.resolve("unpacked")).doesNotExist();
    }

    @Test
    void twoFilesOfOneNameAreRefused() throws Exception {
        assertThat(refusal(zip(StandardCharsets.UTF_8, "a/b.csv", "a\\b.csv")).message())
                .contains("two files named");
    }

    @Test
    void anArchiveWithinAnArchiveIsNamedAndNotOpened() throws Exception {
        byte[] inner = Files.readAllBytes(zip(StandardCharsets.UTF_8, "b.csv"));
        Path outer = folder.resolve("outer.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(outer))) {
            zip.putNextEntry(new ZipEntry("inner.zip"));
            zip.write(inner);
        }
        ArchiveEntry entry = open(outer).orElseThrow().entries().get(0);
        assertThat(entry.refusal())
                .hasValueSatisfying(r -> assertThat(r.message()).contains("within an archive"));
    }

    @Test
    void aBombIsRefusedWhileItIsUnpacked() throws Exception {
        Path bomb = folder.resolve("bomb.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("a.csv"));
            zip.write(new byte[20 << 20]);
        }
        assertThat(refusal(bomb).message()).contains("inflate_ratio");
        assertThat(open(bomb, new ArchiveLimits(10, 1 << 20, 1 << 30, 10_000))
                        .orElseThrow()
                        .refusal())
                .hasValueSatisfying(r -> assertThat(r.message()).contains("entry_mb"));
        assertThat(folder.resolve("unpacked")).isEmptyDirectory();
    }

    @Test
    void whatIsUnpackedIsNotUnpackedAgainUnlessPartOfItIsGoneOrLimitsChanged() throws Exception {
        Path zip = zip(StandardCharsets.UTF_8, "a.csv", "b.csv");
        List<ArchiveEntry> first = open(zip).orElseThrow().entries();
        Object before = Files.getAttribute(first.get(0).file(), "unix:ino");

        assertThat(open(zip).orElseThrow().entries()).isEqualTo(first);
        assertThat(Files.getAttribute(first.get(0).file(), "unix:ino")).isEqualTo(before);

        Files.delete(first.get(1).file());
        assertThat(open(zip).orElseThrow().entries()).isEqualTo(first);
        assertThat(first.get(1).file()).hasBinaryContent(TABLE);

        assertThat(open(zip, new ArchiveLimits(10, 5, 1 << 20, 100))
                        .orElseThrow()
                        .refusal())
                .isPresent();
    }

    @Test
    void whatADeadProcessLeftCountsForNothingAndGoesWithWhatNobodyNeeds() throws Exception {
        Path zip = zip(StandardCharsets.UTF_8, "a.csv");
        Path unpacked = folder.resolve("unpacked");
        Files.createDirectories(unpacked.resolve("0123"));
        Files.writeString(unpacked.resolve("0123/1"), "half");
        Files.createDirectories(unpacked.resolve("0123.x.tmp"));
        Files.writeString(unpacked.resolve("0123.x.tmp/1"), "half");
        Files.createDirectories(unpacked.resolve("4567"));

        ArchiveEntry entry = open(zip).orElseThrow().entries().get(0);
        assertThat(entry.file()).hasBinaryContent(TABLE);

        new UnpackedFiles(unpacked).keep(Set.of(entry.file()));
        assertThat(unpacked).isDirectoryContaining("glob:**/0123");
        assertThat(unpacked.toFile().list()).hasSize(1);
    }

    @Test
    void twoThatUnpackAtOnceFindTheSame() throws Exception {
        Path zip = zip(StandardCharsets.UTF_8, "a.csv", "b.csv", "c.csv");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<ArchiveEntry>>> found = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                found.add(threads.submit(() -> open(zip).orElseThrow().entries()));
            }
            Set<List<ArchiveEntry>> distinct = new HashSet<>();
            for (Future<List<ArchiveEntry>> each : found) {
                distinct.add(each.get());
            }
            assertThat(distinct).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(folder.resolve("unpacked").toFile().list()).hasSize(1);
    }

    @Test
    void moreFilesThanAllowedAreRefused() throws Exception {
        Path file = zip(StandardCharsets.UTF_8, "a.csv", "b.csv");
        assertThat(open(file, new ArchiveLimits(1, 1 << 20, 1 << 20, 100))
                        .orElseThrow()
                        .refusal())
                .hasValueSatisfying(r -> assertThat(r.message()).contains("zip_entries"));
    }

    @Test
    void aPasswordIsNamedAsSuch() throws Exception {
        Path file = zip(StandardCharsets.UTF_8, "a.csv");
        byte[] bytes = Files.readAllBytes(file);
        bytes[indexOf(bytes, new byte[] {'P', 'K', 1, 2}) + 8] |= 1;
        assertThat(refusal(Files.write(file, bytes)).reason()).isEqualTo("protected");
    }

    @Test
    void aDamagedFileInAnArchiveIsToldWithItsName() throws Exception {
        Path file = zip(StandardCharsets.UTF_8, "a.csv");
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 35, 45, (byte) 0xFF);
        assertThat(refusal(Files.write(file, bytes)).message()).contains("a.csv");
    }
}
