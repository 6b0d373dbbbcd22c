package org.quicksilver.batch;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quicksilver.batch.store.RunRow;
import org.quicksilver.batch.store.RunStatus;
import org.quicksilver.batch.store.Stores;
import org.quicksilver.plan.Step;

/** Deletes staged rows that nobody needs: kept are those of the last published run and of every unfinished one. */
final class Retention {
    private Retention() {}

    static void clean(Stores stores) {
        List<RunRow> runs = stores.runs().all();
        int last = stores.runs().lastPublished().map(RunRow::no).orElse(0);
        Set<Integer> kept = new HashSet<>();
        for (RunRow run : runs) {
            if (run.no() == last || run.status().isResumable() || run.status() == RunStatus.REJECTED) {
                kept.add(run.no());
                for (Step step : Step.values()) {
                    kept.add(RunContext.owner(run, step, stores));
                }
            }
        }
        List<Integer> gone =
                stores.frozen().runs().stream().filter(no -> !kept.contains(no)).toList();
        gone.forEach(stores::deleteStaged);
        if (!gone.isEmpty()) {
            stores.frozen().deleteUnused();
        }
    }
}
