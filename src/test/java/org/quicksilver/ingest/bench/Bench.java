package org.quicksilver.ingest.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quicksilver.ingest.SurveyFiles;
import org.quicksilver.ingest.SurveyReader;
import org.quicksilver.ingest.WorkbookStore;
import org.quicksilver.plan.Plan;
import org.quicksilver.plan.PlanReader;
import org.quicksilver.record.FileReading;

/** What every measure works with: the corpora, a folder to work in, and the reader as {@code inspect} has it. */
final class Bench implements AutoCloseable {

    private final Path data;
    private final Path work;
    private final WorkbookStore workbooks;
    private final SurveyReader reader;
    private final boolean verbose;

    /**
     * @param data folder of the corpora
     * @param job job file whose vocabularies are used
     * @param verbose whether failures are listed one by one
     */
    Bench(Path data, Path job, boolean verbose) throws IOException {
        this.data = data;
        this.work = Files.createTempDirectory("bench-ingest");
        Plan plan = PlanReader.read(job, job.resolveSibling("vocabularies"));
        this.workbooks = new WorkbookStore(work.resolve("books"), 512, 120);
        this.reader = new SurveyReader(plan, workbooks);
        this.verbose = verbose;
    }

    SurveyReader reader() {
        return reader;
    }

    /** A new empty folder that is deleted at the end. */
    Path folder(String name) throws IOException {
        return Files.createDirectories(work.resolve(name));
    }

    /** The unpacked corpus; empty, and said so, when it is absent. */
    Optional<Path> corpus(String archive) throws IOException {
        Path packed = data.resolve(archive);
        if (!Files.exists(packed)) {
            System.out.println("absent: " + packed);
            return Optional.empty();
        }
        Path folder = work.resolve(archive.replaceAll("\\W", "_"));
        if (!Files.exists(folder)) {
            Files.createDirectories(folder);
            Process tar = new ProcessBuilder("tar", "-xJf", packed.toString(), "-C", folder.toString())
                    .inheritIO()
                    .start();
            try {
                if (tar.waitFor() != 0) {
                    throw new IOException("tar cannot unpack " + packed);
                }
            } catch (InterruptedException e) {
                throw new IOException("Interrupted while unpacking " + packed, e);
            }
        }
        return Optional.of(folder);
    }

    /** How a file is read. */
    FileReading detect(Path file) throws IOException {
        return reader.detect(SurveyFiles.one(file));
    }

    /** The rows of the first table of a file, its heading first, as {@code inspect --dump} writes them. */
    List<String[]> firstTable(Path file, Path folder) throws IOException {
        SurveyFiles.Found found = SurveyFiles.one(file);
        List<Path> written = reader.dump(found, reader.detect(found), folder);
        return written.isEmpty() ? List.of() : LooseCsv.read(written.get(0));
    }

    /** Lists a failure where that was asked for. */
    void failure(String what) {
        if (verbose) {
            System.out.println(what);
        }
    }

    /** The files directly in a folder, in order of name. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Every file below a folder, in order of path. */
    static List<Path> tree(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Override
    public void close() throws IOException {
        workbooks.close();
        try (Stream<Path> files = Files.walk(work)) {
            files.sorted(Comparator.reverseOrder()).forEach(f -> {
                try {
                    Files.delete(f);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
