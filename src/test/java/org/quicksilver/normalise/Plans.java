package org.quicksilver.normalise;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Kind;
import org.quicksilver.plan.MatchPlan;
import org.quicksilver.plan.Plan;
import org.quicksilver.vocabulary.Vocabularies;

/** Small jobs over small vocabularies, which are read once. */
final class Plans {

    static final Vocabularies VOCABULARIES =
            Vocabularies.load(Path.of("src/test/resources/normalise/vocabularies"), fault -> {
                throw new IllegalStateException(fault.toString());
            });

    /** The vocabularies of the project itself. */
    static final Vocabularies SHIPPED = Vocabularies.load(Path.of("jobs/vocabularies"), fault -> {});

    private Plans() {}

    static Field field(String name, Kind kind) {
        return field(name, kind, "", "", false);
    }

    static Field field(String name, Kind kind, String vocabulary, String role, boolean many) {
        return new Field(name, kind, many, false, true, vocabulary, List.of(), true, role, 1);
    }

    static Field required(String name, Kind kind) {
        return new Field(name, kind, false, true, true, "", List.of(), true, "", 1);
    }

    static Plan of(Field... fields) {
        return of(VOCABULARIES, fields);
    }

    static Plan of(Vocabularies vocabularies, Field... fields) {
        return new Plan(
                "test",
                Path.of("test.yaml"),
                "",
                new Plan.EntityName("thing", "things", "T"),
                List.of("*.csv"),
                List.of(fields),
                List.of(
                        new Plan.Round("2017-2018", "2017-01-01", "2018-12-31", ""),
                        new Plan.Round("2019-2020", "2019-01-01", "2020-12-31", "")),
                new Plan.Respondents(
                        List.of("offices", "lists"),
                        List.of("ledger", "column", "title_rows", "sheet_name", "file_name")),
                new Plan.Resubmission("revision-words", 0.5),
                new Plan.Scope(List.of(), ""),
                Map.of(),
                Optional.empty(),
                new MatchPlan(List.of(), Map.of(), List.of(), true, new MatchPlan.Thresholds(0.9, 0.5)),
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                true,
                Map.of(),
                Map.of(),
                vocabularies,
                Map.of(),
                "",
                List.of());
    }
}
