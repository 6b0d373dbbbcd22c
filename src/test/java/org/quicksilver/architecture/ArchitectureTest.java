package org.quicksilver.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packages are the stages, and no arrow runs backwards; each rule is shown a class that breaks it. */
class ArchitectureTest {

    private static final String ROOT = "org.quicksilver";
    private static final String SPECIMEN = "specimen";
    private static final String[] PURE =
            Stages.pure().map(s -> ROOT + "." + s.name() + "..").toArray(String[]::new);

    private static JavaClasses classes;
    private static JavaClasses arrows;

    @TempDir
    private Path folder;

    @BeforeAll
    static void readTheClasses(@TempDir Path shared) {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
        arrows = Specimens.compile(shared, everyArrow());
    }

    /** In each stage one class that uses each other stage, and one that uses Spring. */
    private static Map<String, String> everyArrow() {
        Map<String, String> sources = new LinkedHashMap<>();
        for (Stages.Stage stage : Stages.ALL) {
            String home = SPECIMEN + "." + stage.name();
            sources.put(home + ".Target", "package " + home + "; public class Target {}");
            for (Stages.Stage other : Stages.ALL) {
                String name = "Uses_" + other.name();
                String target = SPECIMEN + "." + other.name() + ".Target";
                sources.put(home + "." + name, Specimens.uses(home, name, target));
            }
            String spring = "org.springframework.context.ApplicationContext";
            sources.put(home + ".UsesSpring", Specimens.uses(home, "UsesSpring", spring));
        }
        return sources;
    }

    static Stream<Stages.Stage> stages() {
        return Stages.ALL.stream();
    }

    static Stream<Stages.Stage> libraryStages() {
        return Stages.pure();
    }

    @Test
    void everyPackageIsAStageAndEveryStageIsThere() {
        assertThat(classes.stream()
                        .map(c ->
                                c.getPackageName().substring(ROOT.length() + 1).split("\\.", 2)[0])
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Stages.ALL.stream().map(Stages.Stage::name).toList());
    }

    @ParameterizedTest
    @MethodSource("stages")
    void aStageUsesOnlyTheStagesItMay(Stages.Stage stage) {
        Stages.noForbiddenArrow(ROOT, stage).check(classes);
    }

    @ParameterizedTest
    @MethodSource("stages")
    void everyForbiddenArrowIsReportedAndNoOther(Stages.Stage stage) {
        List<String> reported = failures(Stages.noForbiddenArrow(SPECIMEN, stage), arrows);
        for (Stages.Stage other : Stages.ALL) {
            boolean allowed = other.equals(stage) || stage.uses().contains(other.name());
            assertThat(reported.stream().anyMatch(f -> f.contains("Uses_" + other.name() + ".")))
                    .as("%s uses %s", stage.name(), other.name())
                    .isEqualTo(!allowed);
        }
    }

    @ParameterizedTest
    @MethodSource("libraryStages")
    void aStageUsesOnlyTheLibrariesItMay(Stages.Stage stage) {
        Stages.noForbiddenLibrary(ROOT, stage).check(classes);
    }

    @ParameterizedTest
    @MethodSource("libraryStages")
    void aForbiddenLibraryIsReported(Stages.Stage stage) {
        assertThat(failures(Stages.noForbiddenLibrary(SPECIMEN, stage), arrows))
                .singleElement()
                .asString()
                .contains("UsesSpring");
    }

    @Test
    void pureStagesKnowNeitherSpringNorLogs() {
        Purity.noSurroundings(PURE).check(classes);
        assertEachBreaks(
                Purity.noSurroundings(SPECIMEN),
                "org.springframework.context.ApplicationContext c;",
                "org.slf4j.Logger l;",
                "java.util.logging.Logger l;");
    }

    @Test
    void pureStagesWriteOnNoStandardStream() {
        Purity.noStandardStreams(PURE).check(classes);
        assertEachBreaks(
                Purity.noStandardStreams(SPECIMEN),
                "void a() { System.out.println(); }",
                "void a() { System.err.println(); }");
        assertKeeps(
                Purity.noStandardStreams(SPECIMEN), "public static void main(String[] a) { System.out.println(); }");
    }

    @Test
    void pureStagesTakeSettingsAsArguments() {
        Purity.noSettings(PURE).check(classes);
        assertEachBreaks(
                Purity.noSettings(SPECIMEN),
                "Object a() { return System.getProperty(\"a\"); }",
                "Object a() { return System.getenv(\"A\"); }",
                "Object a() { return Integer.getInteger(\"a\"); }");
        assertKeeps(
                Purity.noSettings(SPECIMEN),
                "Object a() { return new ProcessBuilder(System.getProperty(\"java.home\")); }");
    }

    @Test
    void pureStagesReadNoClock() {
        Purity.noClock(PURE).check(classes);
        assertEachBreaks(
                Purity.noClock(SPECIMEN),
                "long a() { return System.currentTimeMillis(); }",
                "long a() { return System.nanoTime(); }",
                "Object a() { return java.time.LocalDate.now(); }",
                "Object a() { return java.time.Clock.systemUTC(); }",
                "Object a() { return new java.util.Date(); }");
        assertKeeps(Purity.noClock(SPECIMEN), "Object a() { return java.time.LocalDate.of(2018, 1, 1); }");
    }

    @Test
    void pureStagesLeaveNothingToChance() {
        Purity.noChance(PURE).check(classes);
        assertEachBreaks(
                Purity.noChance(SPECIMEN),
                "double a() { return Math.random(); }",
                "Object a() { return new java.util.Random(); }",
                "Object a() { return java.util.UUID.randomUUID(); }",
                "int a() { return java.util.concurrent.ThreadLocalRandom.current().nextInt(); }");
        assertKeeps(Purity.noChance(SPECIMEN), "Object a() { return new java.util.Random(7); }");
    }

    @Test
    void pureStagesHoldNoStaticMutableState() {
        Purity.noStaticMutableState(PURE).check(classes);
        assertEachBreaks(
                Purity.noStaticMutableState(SPECIMEN),
                "static int counter;",
                "static final java.util.HashMap<String, String> CACHE = new java.util.HashMap<>();",
                "static final java.util.concurrent.atomic.AtomicInteger N = null;",
                "static final java.util.concurrent.ConcurrentHashMap<String, String> M = null;");
        assertKeeps(Purity.noStaticMutableState(SPECIMEN), "static final String A = \"a\"; int b;");
    }

    @Test
    void classesAndPackagesAreNamedByWhatTheyAre() {
        Purity.noEmptyNames(ROOT).check(classes);
        Purity.noLetterForInterfaces(ROOT).check(classes);
        Map<String, String> sources = new LinkedHashMap<>();
        for (String name : List.of("StringUtil", "StringUtils", "DateHelper", "RunManager", "ReaderImpl")) {
            sources.put(SPECIMEN + "." + name, "package " + SPECIMEN + "; class " + name + " {}");
        }
        sources.put(SPECIMEN + ".util.A", "package " + SPECIMEN + ".util; class A {}");
        sources.put(SPECIMEN + ".IReader", "package " + SPECIMEN + "; interface IReader {}");
        sources.put(SPECIMEN + ".Items", "package " + SPECIMEN + "; interface Items {}");
        JavaClasses broken = Specimens.compile(folder, sources);
        assertThat(failures(Purity.noEmptyNames(SPECIMEN), broken)).hasSize(6);
        assertThat(failures(Purity.noLetterForInterfaces(SPECIMEN), broken)).hasSize(1);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(classes.stream().map(c -> c.getPackageName()).distinct())
                .allSatisfy(p -> assertThat(Class.forName(p + ".package-info").isAnnotationPresent(NullMarked.class))
                        .isTrue());
    }

    /** That each class body by itself breaks the rule. */
    private void assertEachBreaks(ArchRule rule, String... bodies) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (int i = 0; i < bodies.length; i++) {
            sources.put(SPECIMEN + ".Broken" + i, body("Broken" + i, bodies[i]));
        }
        List<String> reported = failures(rule, Specimens.compile(folder.resolve("broken"), sources));
        for (int i = 0; i < bodies.length; i++) {
            String name = "Broken" + i;
            assertThat(reported).as(bodies[i]).anyMatch(f -> f.contains(name));
        }
    }

    private void assertKeeps(ArchRule rule, String body) {
        Map<String, String> source = Map.of(SPECIMEN + ".Fine", body("Fine", body));
        assertThat(failures(rule, Specimens.compile(folder.resolve("fine"), source)))
                .isEmpty();
    }

    private static String body(String name, String body) {
        return "package " + SPECIMEN + "; class " + name + " { " + body + " }";
    }

    private static List<String> failures(ArchRule rule, JavaClasses of) {
        return rule.evaluate(of).getFailureReport().getDetails();
    }
}
