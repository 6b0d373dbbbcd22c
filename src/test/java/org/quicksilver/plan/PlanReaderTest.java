package org.quicksilver.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanReaderTest {

    private static final Path FOLDER = Path.of("src/test/resources/plan");
    private static final Path VOCABULARIES = FOLDER.resolve("vocabularies");
    private static final Path EVERYTHING = FOLDER.resolve("jobs/everything.yaml");

    @TempDir
    private Path folder;

    @Test
    void aJobThatNamesOnlyItsFieldsHasADefaultForAllElse() {
        Plan plan = PlanReader.read(FOLDER.resolve("jobs/minimal.yaml"), VOCABULARIES);
        assertThat(plan.entity()).isEqualTo(new Plan.EntityName("person", "persons", "P"));
        assertThat(plan.entity().idColumn()).isEqualTo("person_id");
        assertThat(plan.match())
                .isEqualTo(new MatchPlan(List.of(), Map.of(), List.of(), true, new MatchPlan.Thresholds(0.9, 0.5)));
        assertThat(plan.survive()).isEqualTo(Map.of("otherwise", List.of("most_complete")));
        assertThat(plan.resubmission()).isEqualTo(new Plan.Resubmission("", 0.5));
        assertThat(plan.respondents().detect()).isEmpty();
        assertThat(plan.gate()).containsOnlyKeys("reject_share", "accepted");
        assertThat(plan.gate().get("reject_share")).isEqualTo(new Plan.GateRule(0.05, 0.20));
        assertThat(plan.recordValues()).isTrue();
        assertThat(plan.rounds()).isEmpty();
        assertThat(plan.fx()).isEmpty();
        assertThat(plan.profile()).isEmpty();
        assertThat(plan.notices()).isEmpty();
    }

    @Test
    void aFieldSaysHowItsKindBehavesWhereTheJobDoesNot() {
        Plan plan = PlanReader.read(FOLDER.resolve("jobs/minimal.yaml"), VOCABULARIES);
        assertThat(plan.fields())
                .containsExactly(
                        new Field(
                                "given_name",
                                Kind.NAME,
                                false,
                                false,
                                true,
                                "",
                                List.of("given_name", "given name"),
                                true,
                                "",
                                5),
                        new Field(
                                "born",
                                Kind.DATE,
                                false,
                                false,
                                true,
                                "",
                                List.of("date_of_birth", "birth date"),
                                true,
                                "",
                                6),
                        new Field("note", Kind.TEXT, false, false, true, "", List.of("note"), false, "", 7),
                        new Field("mail", Kind.EMAIL, false, false, false, "", List.of("mail"), true, "", 8));
    }

    @Test
    void everyPartIsRead() {
        Plan plan = PlanReader.read(EVERYTHING, VOCABULARIES);
        assertThat(plan.job()).isEqualTo("people-2024");
        assertThat(plan.profile()).isEqualTo("convention");
        assertThat(plan.entity()).isEqualTo(new Plan.EntityName("person", "people", "P-1"));
        assertThat(plan.files()).containsExactly("*.csv", "old/**/*.{xls,xlsx}");
        assertThat(plan.field("colours"))
                .get()
                .satisfies(f -> assertThat(f.vocabulary()).isEqualTo("colours"));
        assertThat(plan.role("title"))
                .get()
                .satisfies(f -> assertThat(f.headers()).containsExactly("given"));
        assertThat(plan.field("ref"))
                .get()
                .satisfies(f -> assertThat(f.published()).isFalse());
        assertThat(plan.rounds())
                .containsExactly(
                        new Plan.Round("2017-2018", "2017-01-01", "2018-12-31", ""),
                        new Plan.Round("2019", "2019-01-01", "2019-12-31", "2020-03-31"));
        assertThat(plan.respondents())
                .isEqualTo(new Plan.Respondents(List.of("offices"), List.of("column", "file_name")));
        assertThat(plan.resubmission()).isEqualTo(new Plan.Resubmission("revisions", 0.75));
        assertThat(plan.scope()).isEqualTo(new Plan.Scope(List.of("RED"), "revisions"));
        assertThat(List.copyOf(plan.derive().entrySet()))
                .containsExactly(Map.entry("colours", "by_keywords"), Map.entry("born", "by_provider"));
        assertThat(plan.fx()).contains(new Plan.Fx("rates", "currency_per_usd", List.of("born", "round.to")));
        assertThat(plan.survive())
                .isEqualTo(Map.of(
                        "colours",
                        List.of("union"),
                        "born",
                        List.of("most_precise", "latest"),
                        "otherwise",
                        List.of("most_frequent")));
        assertThat(plan.tables()).isEqualTo(Map.of("person_colours", List.of(new Plan.TableSource("colours", "worn"))));
        assertThat(plan.statistics())
                .containsExactly(
                        new Plan.StatisticPlan("T01", "count", "", List.of("round", "colours"), "each"),
                        new Plan.StatisticPlan("T02", "sum", "price", List.of("respondent"), "once"));
        assertThat(plan.gate().get("accepted")).isEqualTo(new Plan.GateRule(Double.NaN, 0));
        assertThat(plan.recordValues()).isFalse();
        assertThat(plan.limit("file_mb", 200)).isEqualTo(20);
        assertThat(plan.limit("rows", 7)).isEqualTo(7);
        assertThat(plan.read())
                .isEqualTo(Map.of(
                        "old/*.csv",
                                new Plan.ReadHint(
                                        "windows-1252",
                                        ";",
                                        "'",
                                        "\\",
                                        3,
                                        2,
                                        "fr",
                                        Map.of("Called", "heading", "Obs.", "none")),
                        "*.tsv", new Plan.ReadHint("", "\t", "", "", 0, 0, "", Map.of()),
                        "*.txt", new Plan.ReadHint("", "~|~", "none", "", 0, 0, "", Map.of()),
                        "*.lst", new Plan.ReadHint("", "aligned", "", "", 0, 0, "", Map.of())));
    }

    @Test
    void theMatchModelIsReadInItsOrder() {
        MatchPlan match = PlanReader.read(EVERYTHING, VOCABULARIES).match();
        assertThat(match.blocking())
                .containsExactly(
                        List.of("heading.rare_tokens", "born.year"), List.of("given_name.prefix6"), List.of("ref"));
        assertThat(List.copyOf(match.comparisons().keySet())).containsExactly("heading", "given_name");
        assertThat(match.comparisons().get("given_name"))
                .containsExactly(
                        new MatchPlan.Level("exact", Double.NaN, 0.8, 0.01),
                        new MatchPlan.Level("jaro_winkler", 0.9, 0.15, 0.04),
                        new MatchPlan.Level("else", Double.NaN, 0.05, 0.95));
        assertThat(match.never())
                .containsExactly(
                        new MatchPlan.Never("disjoint", "colours"),
                        new MatchPlan.Never("different", "phase"),
                        new MatchPlan.Never("different", "born"));
        assertThat(match.estimate()).isTrue();
        assertThat(match.thresholds()).isEqualTo(new MatchPlan.Thresholds(0.99, 0.4));
    }

    @Test
    void weightsHoldAsDeclaredWhenEveryLevelHasThem() throws IOException {
        String levels = "{ levels: [{ level: exact, m: 0.9, u: 0.1 }, { level: else, m: 0.1, u: 0.9 }] }";
        assertThat(read("fields: [ { name: a, kind: name } ]\nmatch: { comparisons: { a: " + levels + " } }")
                        .match()
                        .estimate())
                .isFalse();
        assertThat(read("fields: [ { name: a, kind: name } ]\nmatch: { comparisons: { a: { levels: [exact, else] } } }")
                        .match()
                        .estimate())
                .isTrue();
    }

    @Test
    void partsThatNeedAProfileAreAcceptedWithANotice() throws IOException {
        Plan plan = read("fields: [ { name: a, kind: name } ]\nfx: { file: rates, quote: usd_per_currency }");
        assertThat(plan.notices()).singleElement().asString().contains("'fx'").contains("profile: convention");
    }

    @Test
    void aByteOrderMarkIsNoFault() throws IOException {
        assertThat(read("\ufefffields: [ { name: a, kind: name } ]").fields()).hasSize(1);
    }

    @Test
    void vocabulariesBesideTheJobFileComeFirst() throws IOException {
        Files.createDirectories(folder.resolve("vocabularies"));
        Files.writeString(
                folder.resolve("vocabularies/shades.csv"),
                "label,lang,code,kind,case_sensitive,valid_from,valid_to,source\ndark,en,DARK,keyword,,,,\n");
        Plan plan = read("fields: [ { name: a, kind: name } ]\nresubmission: { words: shades }");
        assertThat(plan.vocabularies().names()).contains("shades").doesNotContain("colours");
    }

    @Test
    void commentsQuotesAndLayoutChangeNoHash() throws IOException {
        Plan one = read("fields: [ { name: a, kind: name } ]\nlimits: { file_mb: 7 }");
        Plan two = read("# said otherwise\nfields:\n  - name: \"a\"\n    kind: 'name'\nlimits:\n  file_mb: 7 # MB");
        assertThat(two.parts()).isEqualTo(one.parts());
        assertThat(two.hash()).isEqualTo(one.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void aChangeIsFoundInThePartWhereItIs() throws IOException {
        Plan one =
                read("fields: [ { name: a, kind: name } ]\nlimits: { file_mb: 7 }\ngate: { accepted: { error: 0 } }");
        Plan two =
                read("fields: [ { name: a, kind: name } ]\nlimits: { file_mb: 8 }\npublish: { record_values: false }");
        assertThat(two.changedSince(one.parts())).containsExactly("gate", "limits", "publish");
        assertThat(two.hash()).isNotEqualTo(one.hash());
    }

    @Test
    void everyPartNamesTheFirstStepThatReadsIt() {
        Plan plan = PlanReader.read(EVERYTHING, VOCABULARIES);
        assertThat(plan.stepOf("fields")).isEqualTo(Step.DISCOVER);
        assertThat(plan.stepOf("rounds")).isEqualTo(Step.INGEST);
        assertThat(plan.stepOf("match")).isEqualTo(Step.TRAIN);
        assertThat(plan.stepOf("survive")).isEqualTo(Step.CONSOLIDATE);
        assertThat(plan.stepOf("statistics")).isEqualTo(Step.SUMMARISE);
        assertThat(plan.stepOf("gate")).isEqualTo(Step.PUBLISH);
        assertThat(plan.stepOf("vocabulary:colours")).isEqualTo(Step.DISCOVER);
        assertThat(plan.parts()).containsKeys("vocabulary:colours", "vocabulary:colours.codes");
        assertThat(plan.parts().keySet().stream().filter(k -> k.contains("rates")))
                .singleElement()
                .satisfies(k -> assertThat(plan.stepOf(k)).isEqualTo(Step.CONSOLIDATE));
    }

    @Test
    void stepsAreNamedAsOnTheCommandLine() {
        assertThat(Step.of("match")).contains(Step.MATCH);
        assertThat(Step.of("MATCH")).isEmpty();
        assertThat(Step.values())
                .extracting(Step::code)
                .containsExactly(
                        "discover", "ingest", "train", "match", "cluster", "consolidate", "summarise", "publish");
    }

    private Plan read(String yaml) throws IOException {
        boolean marked = yaml.startsWith("\ufeff");
        String text = marked ? "\ufeffjob: people\n" + yaml.substring(1) : "job: people\n" + yaml;
        Path file = Files.writeString(folder.resolve("job.yaml"), text, StandardCharsets.UTF_8);
        return PlanReader.read(file, VOCABULARIES);
    }
}
