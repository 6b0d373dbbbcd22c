package org.quicksilver.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.quicksilver.batch.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks a published run. */
@Command(
        name = "verify",
        description = "Check a published run: checksums, schema, keys and the identities every run keeps.")
final class VerifyVerb extends Verb {
    @Parameters(paramLabel = "DIR", description = "Folder of the run, for example output/latest")
    private Path folder = Path.of("");

    @Override
    ExitCode work(Console console) throws IOException {
        List<String> flaws = Verifier.flaws(folder);
        if (console.isJson()) {
            flaws.forEach(flaw -> console.object(Map.of("fault", flaw)));
        } else {
            flaws.forEach(console::line);
            console.line(flaws.isEmpty() ? folder + " holds together" : flaws.size() + " faults in " + folder);
        }
        return flaws.isEmpty() ? ExitCode.DONE : ExitCode.HELD_BACK;
    }
}
