package org.quicksilver.batch;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.quicksilver.batch.store.StateDatabase;

/** Finds out where things are: what is given is relative to the working directory, defaults lie beside the launcher. */
public final class PlacesFinder {
    private static final String HOME = "quicksilver.home";
    private static final String DATABASE = "QUICKSILVER_DB_URL";
    private static final String URL = "jdbc:";

    private PlacesFinder() {}

    /**
     * @param job the job file; null for the default
     * @param input the input folder; null for the default
     * @param output the output folder; null for the default
     * @param state the state folder or the URL of a database; null for the default
     */
    public static Places find(@Nullable Path job, @Nullable Path input, @Nullable Path output, @Nullable String state) {
        Path home = Path.of(System.getProperty(HOME, ".")).toAbsolutePath().normalize();
        Path to = output == null ? home.resolve("output") : absolute(output);
        boolean isUrl = state != null && state.startsWith(URL);
        Path folder = state == null || isUrl ? to.resolve(".state") : absolute(Path.of(state));
        String environment = System.getenv().getOrDefault(DATABASE, "");
        String url = state == null ? environment : isUrl ? state : "";
        if (url.isEmpty()) {
            if (folder.toString().contains(";")) {
                throw new Refused("The state folder " + folder + " has a ; in its name; name another with --state");
            }
            url = StateDatabase.url(folder);
        }
        return new Places(
                home,
                job == null ? home.resolve("jobs").resolve("mechanisms.yaml") : absolute(job),
                input == null ? home.resolve("input") : absolute(input),
                to,
                folder,
                url);
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
