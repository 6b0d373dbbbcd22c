package org.quicksilver.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterTry;

/** Whatever a job file holds, reading it gives a plan or faults, nothing else. */
class PlanFuzzTest {

    private static final Path VOCABULARIES = Path.of("src/test/resources/plan/vocabularies");
    private static final String WHOLE = text(Path.of("src/test/resources/plan/jobs/everything.yaml"));

    private final Path file = file();

    @AfterTry
    void removeTheFile() throws IOException {
        Files.delete(file);
    }

    @Property(tries = 150, seed = "20171123", shrinking = ShrinkingMode.OFF)
    void bytesOfAnyKind(@ForAll byte[] bytes) throws IOException {
        read(bytes);
    }

    @Property(tries = 150, seed = "20171123", shrinking = ShrinkingMode.OFF)
    void marksOfYamlInAnyOrder(@ForAll("yamlish") String text) throws IOException {
        read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 300, seed = "20171123", shrinking = ShrinkingMode.OFF)
    void aWholeJobWithOneWordExchanged(@ForAll("changed") String text) throws IOException {
        read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<String> yamlish() {
        List<String> marks = Arrays.asList(
                "job",
                "fields",
                "match",
                "levels",
                ": ",
                "- ",
                "\n",
                "  ",
                "[",
                "]",
                "{",
                "}",
                ",",
                "'",
                "\"",
                "&a ",
                "*a",
                "|",
                ">",
                "!!int ",
                "? ",
                "#",
                "%",
                "@",
                "~",
                "null",
                "0",
                "1e999",
                "-1",
                "\t",
                "\u0000",
                "---\n",
                "...\n",
                "<<",
                "true",
                "名",
                "2018-01-01");
        return Arbitraries.of(marks).list().ofMaxSize(40).map(l -> String.join("", l));
    }

    /** The whole job with one token replaced by another of it, or by something odd. */
    @Provide
    Arbitrary<String> changed() {
        String[] tokens = WHOLE.split("(?<=[\\s:,{}\\[\\]])|(?=[\\s:,{}\\[\\]])");
        Arbitrary<String> odd = Arbitraries.of(
                "", "[]", "{}", "~", "-1", "1e9", "''", "*", "&x", "!!binary x", "[[[[a]]]]", "{a: {b: c}}");
        Arbitrary<String> other = Arbitraries.oneOf(Arbitraries.of(tokens), odd);
        return Combinators.combine(Arbitraries.integers().between(0, tokens.length - 1), other)
                .as((at, with) -> {
                    String[] copy = tokens.clone();
                    copy[at] = with;
                    return String.join("", copy);
                });
    }

    private static Path file() {
        try {
            return Files.createTempFile("job", ".yaml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        try {
            assertThat(PlanReader.read(file, VOCABULARIES).fields()).isNotEmpty();
        } catch (PlanFaults faults) {
            assertThat(faults.faults()).isNotEmpty().allSatisfy(f -> {
                assertThat(f.line()).isNotNegative();
                assertThat(f.what()).isNotBlank();
                assertThat(f.todo()).isNotBlank();
            });
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
