package org.quicksilver.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityValue;
import org.quicksilver.publish.privacy.Masking;
import org.quicksilver.publish.privacy.Privacy;

/** No address, number or name of a person is anywhere in a run but in the folders for reviewers. */
class PrivacyTest {

    private static final List<String> SECRETS = List.of(
            "Maria da Silva", "maria@", "jane@", "Jane Roe", "example.org", "41.100.71.36", "917 8000", "jane.roe");

    @TempDir
    private static Path output;

    private static Path run;

    @BeforeAll
    static void write() throws IOException {
        run = new Publication(output)
                .write(TinyRun.usual("R1").unresolved("PL-OTHELLO", "Othello", "crimson, ask jane@example.org"))
                .folder();
    }

    @Test
    void noSecretIsInAnyPublishedFile() throws IOException {
        try (Stream<Path> files = Files.walk(run)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(f -> !run.relativize(f).startsWith("review"))
                    .toList()) {
                assertThat(file).content().doesNotContainIgnoringCase(SECRETS.toArray(String[]::new));
            }
        }
    }

    @Test
    void aMaskedValueSaysSoByItsRule() {
        assertThat(run.resolve("tables/record_values.csv"))
                .content()
                .contains(",\"call [phone], or [name]\",\"call [phone], or [name]\",stated,masked,A,")
                .contains(",see login from [ip],see login from [ip],stated,masked,A,")
                .contains(",Hamlet,Hamlet,stated,test,A,");
    }

    @Test
    void aRejectedRowShowsCellsOfPublishedFieldsAndTheHeadingsOfAllOthers() {
        assertThat(run.resolve("quality/rejects.csv"))
                .content()
                .contains(
                        "\"{\"\"Title\"\":\"\"\"\",\"\"Note\"\":\"\"write to [e-mail]\"\",\"\"Colour\"\":\"\"RED\"\","
                                + "\"\"Seats\"\":\"\"x\"\",\"\"Producer\"\":null,\"\"E-mail\"\":null,\"\"IP address\"\":null}\"");
    }

    @Test
    void unresolvedValuesAreMaskedBeforeTheyAreCounted() {
        assertThat(run.resolve("quality/unresolved_values.csv"))
                .content()
                .contains("colour,\"crimson, ask [e-mail]\",1,RED,,");
    }

    @Test
    void pathsAreMaskedAndStillOneAFile() {
        PublishedPaths paths = new PublishedPaths(new Masking());
        assertThat(paths.of("of a@example.org/x.csv")).isEqualTo("of [e-mail]/x.csv");
        assertThat(paths.of("of b@example.org/x.csv")).isEqualTo("of [e-mail]/x.csv (2)");
        assertThat(paths.of("of a@example.org/x.csv")).isEqualTo("of [e-mail]/x.csv");
    }

    @Test
    void valuesThatMaskingMakesTheSameAreOne() {
        Entity entity = new Entity(
                "PL-A",
                List.of(),
                List.of(note(1, "write to a@example.org"), note(2, "A note"), note(3, "write to b@example.org")),
                List.of(),
                "",
                "",
                "current",
                1,
                "none");
        Entity published = new Privacy(TinyRun.PLAN, new Masking()).published(entity);
        assertThat(published.values())
                .extracting(EntityValue::itemNo, EntityValue::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "A note"),
                        org.assertj.core.groups.Tuple.tuple(2, "write to [e-mail]"));
        assertThat(new Privacy(TinyRun.PLAN, new Masking()).published(published))
                .isEqualTo(published);
    }

    private static EntityValue note(int no, String text) {
        return new EntityValue("note", no, text, Map.of(), text, "", "derived:test", "", List.of());
    }
}
