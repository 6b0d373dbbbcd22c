package org.quicksilver.publish.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gathers what is wrong, at most 100 findings a file in full; the rest is counted. Several threads may add; the order is
 * that of the findings where each file has one thread.
 */
final class Flaws {

    private static final int SHOWN = 100;

    private final Map<String, List<Flaw>> shown = new TreeMap<>();
    private final Map<String, Long> more = new TreeMap<>();

    synchronized void add(String file, long row, String what) {
        List<Flaw> ofFile = shown.computeIfAbsent(file, name -> new ArrayList<>());
        if (ofFile.size() < SHOWN) {
            ofFile.add(new Flaw(file, row, what));
        } else {
            more.merge(file, 1L, Long::sum);
        }
    }

    /** Adds what another gathered, after what is there. */
    void addAll(Flaws other) {
        other.shown.values().forEach(flaws -> flaws.forEach(flaw -> add(flaw.file(), flaw.row(), flaw.what())));
        other.more.forEach((file, count) -> more.merge(file, count, Long::sum));
    }

    /** Everything, by file in the order found. */
    List<Flaw> all() {
        List<Flaw> all = new ArrayList<>();
        shown.forEach((file, flaws) -> {
            all.addAll(flaws);
            if (more.containsKey(file)) {
                all.add(new Flaw(file, 0, "and " + more.get(file) + " more"));
            }
        });
        return all;
    }
}
