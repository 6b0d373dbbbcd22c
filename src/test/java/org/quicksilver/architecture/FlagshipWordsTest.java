package org.quicksilver.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Outside the package {@code convention}, no Java names a field or a code of the flagship job: a job file says it. */
class FlagshipWordsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/quicksilver");
    private static final Path VOCABULARIES = Path.of("jobs/vocabularies");
    private static final Pattern FIELD = Pattern.compile("(?m)^  - \\{ name: ([a-z0-9_]+),");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"|'(?:[^'\\\\]|\\\\.)'");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*");

    /** What the flagship is about: in no source, in no letter case, comments included. */
    private static final Pattern SUBJECT =
            Pattern.compile("(?i)minamata|mercury|mechanisms?(?![a-z])|CTR-|MC-ART|MC14");

    private static Set<String> fields;
    private static Set<String> codes;

    @BeforeAll
    static void readTheFlagship() throws IOException {
        fields = FIELD.matcher(Files.readString(Path.of("jobs/mechanisms.yaml")))
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        fields.removeAll(words("generic-fields.txt"));
        codes = new TreeSet<>();
        for (String vocabulary : words("flagship-vocabularies.txt")) {
            try (Stream<String> lines = Files.lines(VOCABULARIES.resolve(vocabulary + ".codes.csv"))) {
                lines.skip(1).map(l -> l.split(",", 2)[0]).forEach(codes::add);
            }
        }
        codes.removeAll(words("generic-codes.txt"));
    }

    @Test
    void theFlagshipIsReadWhole() {
        assertThat(fields)
                .contains("beneficiaries", "provider_centre", "contact_email")
                .hasSizeGreaterThan(20);
        assertThat(codes).contains("MIN", "BAS", "MC-ART-07", "CTR-KEN");
    }

    @Test
    void noSourceNamesAFieldOrACodeOrTheSubject() throws IOException {
        Map<String, List<String>> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                if (!file.startsWith(SOURCES.resolve("convention"))) {
                    List<String> words = offending(Files.readString(file));
                    words.removeAll(
                            allowed().getOrDefault(SOURCES.relativize(file).toString(), List.of()));
                    if (!words.isEmpty()) {
                        found.put(SOURCES.relativize(file).toString(), words);
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyExceptionIsStillNeeded() throws IOException {
        for (Map.Entry<String, List<String>> exception : allowed().entrySet()) {
            assertThat(offending(Files.readString(SOURCES.resolve(exception.getKey()))))
                    .as(exception.getKey())
                    .containsAll(exception.getValue());
        }
    }

    @Test
    void aFieldACodeAndTheSubjectAreEachFound() {
        assertThat(offending("String a = \"beneficiaries\";")).containsExactly("beneficiaries");
        assertThat(offending("/** For example {@code donors}. */")).containsExactly("donors");
        assertThat(offending("if (code.equals(\"MIN\")) {}")).containsExactly("MIN");
        assertThat(offending("String a = \"see CTR-KEN\";")).containsExactly("CTR-", "CTR-KEN");
        assertThat(offending("// mercury")).containsExactly("mercury");
        assertThat(offending("int a = Integer.MIN_VALUE; String title = \"title\";"))
                .isEmpty();
    }

    private static List<String> offending(String source) {
        List<String> words = new ArrayList<>();
        SUBJECT.matcher(source).results().map(MatchResult::group).forEach(words::add);
        WORD.matcher(source)
                .results()
                .map(MatchResult::group)
                .filter(fields::contains)
                .forEach(words::add);
        LITERAL.matcher(source)
                .results()
                .filter(m -> m.group(1) != null)
                .flatMap(m -> CODE.matcher(m.group(1)).results())
                .map(MatchResult::group)
                .filter(codes::contains)
                .forEach(words::add);
        return new ArrayList<>(new TreeSet<>(words));
    }

    /** File to the words that it may name, each line {@code FILE: WORD WORD  # reason}. */
    private static Map<String, List<String>> allowed() throws IOException {
        Map<String, List<String>> allowed = new TreeMap<>();
        for (String line : lines("flagship-words-allowed.txt")) {
            String[] parts = line.split(":", 2);
            allowed.put(parts[0].strip(), List.of(parts[1].strip().split("\\s+")));
        }
        return allowed;
    }

    private static Set<String> words(String resource) throws IOException {
        return lines(resource).stream().flatMap(l -> Stream.of(l.split("\\s+"))).collect(Collectors.toSet());
    }

    private static List<String> lines(String resource) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/architecture").resolve(resource)).stream()
                .map(l -> l.replaceFirst("\\s*#.*", "").strip())
                .filter(l -> !l.isEmpty())
                .toList();
    }
}
