package org.quicksilver.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import org.quicksilver.publish.privacy.Masking;
import org.quicksilver.publish.verify.Flaw;
import org.quicksilver.publish.verify.RunVerifier;

/** Checks a published run from its files alone: checksums, schema, keys, and the identities every run keeps. */
public final class Verification {

    private Verification() {}

    /**
     * What is wrong with a run's folder, by file; empty when nothing is. At most 100 findings a file are listed.
     *
     * @param threads how many may work, at least 1
     * @throws NotDirectoryException when there is no such folder
     */
    public static List<Flaw> of(Path run, int threads) throws IOException {
        if (!Files.isDirectory(run)) {
            throw new NotDirectoryException(run + ": no folder of a run");
        }
        return new RunVerifier(run.toRealPath(), new Masking(), threads).verify();
    }
}
