package org.quicksilver.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quicksilver.vocabulary.Label;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The jobs that are shipped, and the schema and page that describe them. */
class JobFilesTest {

    private static final Path JOBS = Path.of("jobs");

    static Stream<Path> jobs() throws IOException {
        try (Stream<Path> files = Files.walk(JOBS)) {
            return files
                    .filter(f -> f.toString().endsWith(".yaml") && !f.toString().contains("schedule"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void everyShippedJobIsWithoutFaultAndTakesEffectWhole(Path job) {
        Plan plan = PlanReader.read(job, JOBS.resolve("vocabularies"));
        assertThat(plan.notices()).isEmpty();
        assertThat(plan.fields()).isNotEmpty();
    }

    @Test
    void theFlagshipHasTheHeadingsOfEachOfItsFields() {
        Plan plan = PlanReader.read(JOBS.resolve("mechanisms.yaml"), JOBS.resolve("vocabularies"));
        assertThat(plan.fields()).hasSize(44);
        Set<String> headed = plan.vocabularies().get("headers").labels().stream()
                .map(Label::code)
                .filter(c -> !c.startsWith("-"))
                .collect(Collectors.toSet());
        assertThat(headed)
                .containsExactlyInAnyOrderElementsOf(
                        plan.fields().stream().map(Field::name).toList());
    }

    @Test
    void whatNamesAPersonOfTheFlagshipIsNotPublished() {
        Plan plan = PlanReader.read(JOBS.resolve("mechanisms.yaml"), JOBS.resolve("vocabularies"));
        assertThat(plan.fields().stream().filter(f -> !f.published()).map(Field::name))
                .containsExactly("contact_name", "contact_email", "contact_phone");
    }

    @Test
    void theSchemaHasTheKeysOfTheReader() throws IOException {
        Map<String, List<String>> schema = new TreeMap<>();
        for (Map.Entry<String, JsonNode> definition : schema().get("$defs").properties()) {
            schema.put(
                    definition.getKey(),
                    definition.getValue().get("properties").propertyNames().stream()
                            .toList());
        }
        Map<String, List<String>> reader = new TreeMap<>();
        for (Grammar block : Grammar.values()) {
            reader.put(block.definition(), block.keys());
        }
        assertThat(schema).isEqualTo(reader);
    }

    @Test
    void theSchemaHasTheWordsOfTheReader() throws IOException {
        JsonNode definitions = schema().get("$defs");
        assertThat(words(definitions.at("/field/properties/kind")))
                .isEqualTo(Stream.of(Kind.values()).map(Kind::code).toList());
        assertThat(words(definitions.at("/respondents/properties/detect/anyOf/0")))
                .isEqualTo(Grammar.PLACES);
        assertThat(words(definitions.at("/level/properties/level"))).isEqualTo(Grammar.PLAIN_LEVELS);
        assertThat(words(definitions.at("/comparison/properties/levels/items/anyOf/0")))
                .isEqualTo(Grammar.PLAIN_LEVELS);
        assertThat(words(definitions.at("/job_file/properties/survive/additionalProperties/anyOf/0")))
                .isEqualTo(Grammar.SURVIVORSHIP);
        assertThat(words(definitions.at("/job_file/properties/limits/propertyNames")))
                .isEqualTo(Grammar.LIMITS);
        assertThat(words(definitions.at("/job_file/properties/profile"))).isEqualTo(Profile.KNOWN);
        assertThat(words(definitions.at("/job_file/properties/derive/additionalProperties")))
                .isEqualTo(Profile.named("convention").derivations());
        assertThat(words(definitions.at("/statistic/properties/counting"))).isEqualTo(Grammar.COUNTINGS);
        assertThat(words(definitions.at("/statistic/properties/measure"))).isEqualTo(Grammar.MEASURES);
        assertThat(words(definitions.at("/fx/properties/quote"))).isEqualTo(Grammar.QUOTES);
        assertThat(words(definitions.at("/match/properties/model"))).isEqualTo(Grammar.MODELS);
        Grammar.BLOCKING.forEach(f -> assertThat(definitions
                        .at("/match/properties/blocking/items/anyOf/0/pattern")
                        .asString())
                .contains(f));
    }

    @Test
    void thePageNamesEveryKeyAndEveryWord() throws IOException {
        String page = Files.readString(Path.of("docs/job-file.md"));
        Stream.of(Grammar.values())
                .flatMap(g -> g.keys().stream())
                .forEach(k -> assertThat(page).contains("`" + k + "`"));
        Stream.of(
                        Stream.of(Kind.values()).map(Kind::code),
                        Grammar.PLAIN_LEVELS.stream(),
                        Grammar.PLACES.stream(),
                        Grammar.BLOCKING.stream(),
                        Grammar.MARKS.stream(),
                        Grammar.SURVIVORSHIP.stream(),
                        Grammar.MEASURES.stream(),
                        Grammar.COUNTINGS.stream(),
                        Grammar.QUOTES.stream(),
                        Grammar.MODELS.stream(),
                        Grammar.GATE_MEASURES.stream(),
                        Grammar.LIMITS.stream(),
                        Profile.named("convention").dimensions().stream(),
                        Profile.named("convention").derivations().stream(),
                        Profile.named("convention").sums().stream(),
                        Profile.named("convention").checks().stream())
                .flatMap(s -> s)
                .forEach(w -> assertThat(page).contains("`" + w + "`"));
    }

    private static List<String> words(JsonNode node) {
        return node.get("enum").valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode schema() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(Path.of("docs/job-file.schema.json")));
    }
}
