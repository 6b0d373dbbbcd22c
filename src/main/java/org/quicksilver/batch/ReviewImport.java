package org.quicksilver.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.quicksilver.batch.store.BlockStore;
import org.quicksilver.batch.store.Judgement;
import org.quicksilver.batch.store.RegistryCodec;
import org.quicksilver.batch.store.StateDatabase;
import org.quicksilver.batch.store.Stores;
import org.quicksilver.consolidate.Registry;
import org.quicksilver.plan.Plan;
import org.quicksilver.plan.PlanReader;
import org.quicksilver.plan.Step;
import org.quicksilver.publish.review.Answers;

/** Takes what reviewers answered into the registry, under the lock of the state. */
public final class ReviewImport {
    private final Places places;
    private final RunProgress progress;

    public ReviewImport(Places places, RunProgress progress) {
        this.places = places;
        this.progress = progress;
    }

    /**
     * Takes the answers of a workbook or a CSV file; what cannot be taken is told and left, the rest is taken at once.
     *
     * @param reviewer who answered, where a row does not say so; may be empty
     * @throws Refused when the file is not there or is no such file, or when no run is published
     */
    public ReviewReport take(Path file, String reviewer) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Refused("There is no file " + file + "; name the workbook or CSV file that came back");
        }
        Plan plan = PlanReader.read(places.job(), places.vocabularies());
        boolean lost = places.url().startsWith("jdbc:h2:") && !Files.exists(StateDatabase.file(places.state()));
        if (lost && !Files.isDirectory(places.output().resolve("latest"))) {
            throw new Refused("No run is published in " + places.output() + "; start one with: quicksilver run");
        }
        List<Answers.Answer> answers = answers(file);
        Preconditions.check(places);
        try (OpenState state = OpenState.of(places, 1)) {
            Stores stores = state.stores();
            Restoration.of(places, plan, stores).ifPresent(progress::warned);
            List<Judgement> before = stores.judgements().all();
            ReviewTaking taking = new ReviewTaking(
                    plan, registry(stores), QueuedKeys.of(places.output().resolve("latest")), before, reviewer);
            ReviewReport report = taking.take(answers, Clock.now());
            stores.judgements().putAll(report.taken());
            return report;
        }
    }

    private static List<Answers.Answer> answers(Path file) {
        try {
            return Answers.read(file);
        } catch (IOException e) {
            throw new Refused(String.valueOf(e.getMessage()));
        }
    }

    private static Registry registry(Stores stores) {
        return stores.runs()
                .lastPublished()
                .map(run -> RegistryCodec.decode(
                        stores.blocks().all(RunContext.owner(run, Step.CLUSTER, stores), BlockStore.Kind.REGISTRY)))
                .orElseThrow(() -> new Refused("No run is published yet; start one with: quicksilver run"));
    }
}
