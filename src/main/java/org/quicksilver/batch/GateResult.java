package org.quicksilver.batch;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the candidate of a run came through its gate.
 *
 * @param passed whether it may be published
 * @param warned whether it passed with warnings
 * @param rows rows by path of the table
 * @param remarks checks that warned or failed, one sentence each
 * @param faults broken identities, which nobody can accept
 */
record GateResult(boolean passed, boolean warned, Map<String, Long> rows, List<String> remarks, List<String> faults) {
    GateResult {
        rows = new TreeMap<>(rows);
        remarks = List.copyOf(remarks);
        faults = List.copyOf(faults);
    }

    /** The word for the list of runs. */
    String word() {
        return passed ? warned ? "warned" : "passed" : "failed";
    }
}
