package org.quicksilver.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quicksilver.batch.Inspection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what would be made of files. */
@Command(
        name = "inspect",
        description =
                "Show what would be made of a file: encoding, dialect, sheets, header rows, language, what each column "
                        + "means and why, what changed since the round before, the first rows as understood, and what is "
                        + "ignored. Of an archive each file is shown.")
final class InspectVerb extends Verb {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files to look at")
    private List<Path> files = List.of();

    @Option(names = "--dump", paramLabel = "DIR", description = "Write each table as read to DIR/FILENAME.N.csv")
    private @Nullable Path dump;

    @Override
    ExitCode work(Console console) throws IOException {
        try (Inspection inspection = new Inspection(common.places())) {
            for (Path file : files) {
                for (Inspection.Inspected inspected : inspection.inspect(file)) {
                    console.result(inspected.answer(), inspected.lines());
                }
                if (dump != null) {
                    inspection.dump(file, dump).forEach(written -> console.note("wrote " + written));
                }
            }
        }
        return ExitCode.DONE;
    }
}
