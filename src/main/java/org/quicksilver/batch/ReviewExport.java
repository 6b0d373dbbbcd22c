package org.quicksilver.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import org.quicksilver.plan.Plan;
import org.quicksilver.plan.PlanReader;
import org.quicksilver.publish.review.QuestionReader;
import org.quicksilver.publish.review.Questions;
import org.quicksilver.publish.review.ReviewBook;
import org.quicksilver.publish.review.ReviewCsv;

/** Writes what the last published run leaves to people; reads published files only. */
public final class ReviewExport {
    private final Places places;

    /**
     * What was written.
     *
     * @param columns columns of forms, doubtful or not
     * @param open questions that wait for an answer
     * @param leftOut questions that are not in the file
     * @param conflicts fields on which the records of an entity disagree
     */
    public record Written(
            String runId, String file, int pairs, int values, int columns, long open, int leftOut, int conflicts) {}

    public ReviewExport(Places places) {
        this.places = places;
    }

    /**
     * Writes a workbook, or a CSV file where the name says so, that only its owner may read. A file that is there is never
     * overwritten, since somebody may have written answers into it.
     *
     * @param to the file; none for OUTPUT/review/review-RUN_ID.xlsx
     * @param most how many questions of each kind at most; 0 for all
     * @throws Refused when no run is published, or the file is there
     */
    public Written write(Optional<Path> to, int most) throws IOException {
        Path latest = places.output().resolve("latest");
        if (!Files.isDirectory(latest)) {
            throw new Refused("No run is published in " + places.output() + "; start one with: quicksilver run");
        }
        if (!Files.exists(latest.resolve(QuestionReader.needs().path()))) {
            throw new Refused(
                    "The run in " + latest + " lists no questions; make it anew with: quicksilver run --force");
        }
        Plan plan = PlanReader.read(places.job(), places.vocabularies());
        Questions questions = QuestionReader.read(latest.toRealPath(), plan, most);
        Path file = to.isPresent() ? given(to.get()) : free(questions.runId());
        write(questions, file);
        return new Written(
                questions.runId(),
                file.toString(),
                questions.pairs().size(),
                questions.words().size(),
                questions.columns().size(),
                questions.open(),
                questions.leftOut(),
                questions.conflicts().size());
    }

    private static Path given(Path to) {
        Path file = to.toAbsolutePath().normalize();
        if (Files.exists(file)) {
            throw new Refused(
                    "There is a file " + file + " already, perhaps with answers in it; name another with --to");
        }
        return file;
    }

    private Path free(String runId) {
        Path folder = places.output().resolve("review");
        Path file = folder.resolve("review-" + runId + ".xlsx");
        for (int no = 2; Files.exists(file); no++) {
            file = folder.resolve("review-" + runId + "-" + no + ".xlsx");
        }
        return file;
    }

    private static void write(Questions questions, Path file) throws IOException {
        Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(file));
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            throw new Refused("There is a file " + file + " already; name another with --to");
        }
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
                ReviewCsv.write(questions, new OutputStreamWriter(out, StandardCharsets.UTF_8));
            } else {
                ReviewBook.write(questions, out);
            }
        }
    }
}
