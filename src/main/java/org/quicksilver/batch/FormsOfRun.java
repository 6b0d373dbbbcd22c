package org.quicksilver.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quicksilver.batch.store.FrozenFile;
import org.quicksilver.ingest.form.FormMemory;
import org.quicksilver.ingest.form.SurveyForm;
import org.quicksilver.plan.Plan;
import org.quicksilver.publish.FormFacts;

/** The forms of a run's files, beside those that the registry remembers. */
final class FormsOfRun {
    private final FormMemory before;
    private final FormMemory memory;
    private final List<String> rounds;
    private final Map<String, List<SurveyForm>> byPath = new LinkedHashMap<>();

    /**
     * @param files the files of the run
     * @param before the registry as the last published run left it
     */
    FormsOfRun(Plan plan, List<FrozenFile> files, FormMemory before) {
        this.before = before;
        this.rounds = plan.rounds().stream().map(Plan.Round::code).toList();
        Forms forms = new Forms();
        List<SurveyForm> known = new ArrayList<>();
        for (FrozenFile file : files) {
            List<SurveyForm> its = forms.of(file);
            byPath.put(file.reading().sourceFile(), its);
            its.stream().filter(form -> form.key().isKnown()).forEach(known::add);
        }
        this.memory = before.with(known);
    }

    /** The registry with the forms of the run. */
    FormMemory memory() {
        return memory;
    }

    /** The form of each table of a file. */
    List<FormFacts> of(FrozenFile file) {
        return byPath.getOrDefault(file.reading().sourceFile(), List.of()).stream()
                .map(form -> new FormFacts(form, before.drift(form, memory, rounds)))
                .toList();
    }
}
