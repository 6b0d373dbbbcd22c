package org.quicksilver.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.quicksilver.publish.verify.Flaw;

/** Checks a published run from its files alone: checksums, schema, keys, and the identities every run keeps. */
public final class Verification {

    private Verification() {}

    /** What is wrong with a run's folder; empty when nothing is. At most 100 findings a file are listed. */
    public static List<Flaw> of(Path run) throws IOException {
        throw new UnsupportedOperationException(run.toString());
    }
}
