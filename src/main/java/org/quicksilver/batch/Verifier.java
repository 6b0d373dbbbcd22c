package org.quicksilver.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.quicksilver.publish.Verification;
import org.quicksilver.publish.verify.Flaw;

/** Checks a published run from its files alone. */
public final class Verifier {
    private Verifier() {}

    /** What is wrong, a sentence each; none when nothing is. */
    public static List<String> flaws(Path run) throws IOException {
        if (!Files.isDirectory(run)) {
            throw new Refused("There is no folder " + run + "; published runs are in the folder runs of the output");
        }
        return Verification.of(run, Runtime.getRuntime().availableProcessors()).stream()
                .map(Flaw::toString)
                .toList();
    }
}
