package org.quicksilver.plan;

import java.nio.file.Path;

/** Reads a job file and its vocabularies, whole and checked. */
public final class PlanReader {

    private PlanReader() {}

    /**
     * Reads a job.
     *
     * @param jobFile the job file
     * @param installedVocabularies vocabularies of the installation, used when there is no folder {@code vocabularies}
     *     beside the job file
     * @throws PlanFaults with every fault of the job file and the vocabularies
     */
    public static Plan read(Path jobFile, Path installedVocabularies) {
        throw new UnsupportedOperationException(jobFile + "" + installedVocabularies);
    }
}
