package org.quicksilver.publish;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.quicksilver.publish.privacy.Masking;

/** Paths of files as published: masked, and still one a file. */
final class PublishedPaths {

    private final Masking masking;
    private final Map<String, String> published = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    PublishedPaths(Masking masking) {
        this.masking = masking;
    }

    /** The published path; the first time a path is asked for settles it, so files must come in a fixed order first. */
    String of(String path) {
        return published.computeIfAbsent(path, this::settle);
    }

    private String settle(String path) {
        String masked = masking.mask(path);
        String unique = masked;
        for (int n = 2; !taken.add(unique); n++) {
            unique = masked + " (" + n + ")";
        }
        return unique;
    }
}
