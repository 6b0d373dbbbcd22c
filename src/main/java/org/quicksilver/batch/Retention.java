package org.quicksilver.batch;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quicksilver.batch.store.RunRow;
import org.quicksilver.batch.store.RunStatus;
import org.quicksilver.batch.store.Stores;
import org.quicksilver.plan.Step;

/** Deletes staged rows that nobody needs: kept are those of the last published run, of every
 * unfinished one and of one that waits to be accepted. */
final class Retention {
    private Retention() {}

    static void clean(Stores stores) {
        List<RunRow> runs = stores.runs().all();
        String last = stores.runs().lastPublished().map(RunRow::id).orElse("");
        Set<Integer> kept = new HashSet<>();
        for (RunRow run : runs) {
            boolean isAcceptable =
                    run.status() == RunStatus.REJECTED && run.basedOn().equals(last);
            if (run.id().equals(last) || run.status().isResumable() || isAcceptable) {
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
