package org.quicksilver.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A folder with a job, its input and its output. */
final class JobFolder {
    static final RunOptions OPTIONS = new RunOptions("", "", 1, false, false);

    /** A small job of four fields, to which the rest of a job may be added; a line of more fields comes first. */
    static final String PEOPLE = """
            job: people
            entity: { name: person, plural: people, id_prefix: P }
            input: { files: ["*.csv"] }
            fields:
              - { name: given_name, kind: name }
              - { name: surname, kind: name, required: true }
              - { name: born, kind: date, headers: [date_of_birth] }
              - { name: town, kind: name }
            """;

    /** The headings of {@link #PEOPLE}. */
    static final String HEADINGS = "given_name,surname,date_of_birth,town";

    private final Path folder;
    private final Path job;

    JobFolder(Path folder, String job) throws IOException {
        this.folder = folder;
        this.job = folder.resolve("job.yaml");
        Files.createDirectories(folder.resolve("input"));
        job(job);
    }

    /** Writes the job anew. */
    void job(String text) throws IOException {
        Files.writeString(job, text);
    }

    /** Writes a file of the input. */
    void input(String name, String text) throws IOException {
        Path file = folder.resolve("input").resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    Path resolve(String path) {
        return folder.resolve(path);
    }

    Places places() {
        return PlacesFinder.find(job, folder.resolve("input"), folder.resolve("output"), null);
    }

    RunDesk desk() {
        return new RunDesk(places(), new StopFlag(), RunProgress.NONE);
    }

    RunResult run() throws IOException {
        return desk().run(OPTIONS);
    }

    void publish() throws IOException {
        RunResult result = run();
        assertThat(result.isPublished()).as(result.toString()).isTrue();
    }

    /** The run that is latest. */
    Path latest() {
        return folder.resolve("output/latest");
    }

    /** A published table of it, a map a row. */
    List<Map<String, String>> table(String path) throws IOException {
        return PublishedTable.rows(latest().resolve(path + ".csv"));
    }

    ReviewReport take(Path file) throws IOException {
        return new ReviewImport(places(), RunProgress.NONE).take(file, "");
    }
}
