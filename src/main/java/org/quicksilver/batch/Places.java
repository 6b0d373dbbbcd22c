package org.quicksilver.batch;

import java.nio.file.Path;
import org.quicksilver.batch.store.StateDatabase;

/**
 * Where a job, its input, its output and its state are.
 *
 * @param home folder of the installation
 * @param job the job file
 * @param input folder of the surveys
 * @param output folder that runs are published to
 * @param state folder of the embedded database, the lock and converted workbooks
 * @param url URL of the state database
 */
public record Places(Path home, Path job, Path input, Path output, Path state, String url) {

    /** With the embedded database in the state folder. */
    public static Places embedded(Path home, Path job, Path input, Path output, Path state) {
        return new Places(home, job, input, output, state, StateDatabase.url(state));
    }

    /** Vocabularies of the installation. */
    public Path vocabularies() {
        return home.resolve("jobs").resolve("vocabularies");
    }

    /** Where converted workbooks are kept. */
    public Path workbooks() {
        return state.resolve("workbooks");
    }

    /** Where files of archives are unpacked to. */
    public Path unpacked() {
        return state.resolve("unpacked");
    }

    /** Where each run says how far it is. */
    public Path statuses() {
        return state.resolve("status");
    }

    /** The lock that a run holds. */
    public Path lock() {
        return state.resolve("run.lock");
    }

    public Places withState(Path folder, String newUrl) {
        return new Places(home, job, input, output, folder, newUrl);
    }

    public Places withJobAndInput(Path newJob, Path newInput) {
        return new Places(home, newJob, newInput, output, state, url);
    }
}
