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

    @TempDir
    private Path folder;

    @BeforeAll
    static void readTheClasses() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
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
        Map<String, String> sources = new LinkedHashMap<>();
        for (Stages.Stage other : Stages.ALL) {
            String target = SPECIMEN + "." + other.name() + ".Target";
            sources.put(target, "package " + SPECIMEN + "." + other.name() + "; public class Target {}");
            String name = "Uses_" + other.name();
            String home = SPECIMEN + "." + stage.name();
            sources.put(home + "." + name, Specimens.uses(home, name, target));
        }
        List<String> reported = failures(Stages.noForbiddenArrow(SPECIMEN, stage), Specimens.compile(folder, sources));
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
        String home = SPECIMEN + "." + stage.name();
        JavaClasses broken = Specimens.compile(
                folder,
                Map.of(home + ".A", Specimens.uses(home, "A", "org.springframework.context.ApplicationContext")));
        assertThat(failures(Stages.noForbiddenLibrary(SPECIMEN, stage), broken)).hasSize(1);
    }

    @Test
    void pureStagesKnowNeitherSpringNorLogs() {
        Purity.noSurroundings(PURE).check(classes);
        assertBreaks(Purity.noSurroundings(SPECIMEN), "org.springframework.context.ApplicationContext c;");
        assertBreaks(Purity.noSurroundings(SPECIMEN), "org.slf4j.Logger l;");
        assertBreaks(Purity.noSurroundings(SPECIMEN), "java.util.logging.Logger l;");
    }

    @Test
    void pureStagesWriteOnNoStandardStream() {
        Purity.noStandardStreams(PURE).check(classes);
        assertBreaks(Purity.noStandardStreams(SPECIMEN), "void a() { System.out.println(); }");
        assertBreaks(Purity.noStandardStreams(SPECIMEN), "void a() { System.err.println(); }");
        assertThat(failures(
                        Purity.noStandardStreams(SPECIMEN),
                        specimen("public static void main(String[] a) { System.out.println(); }")))
                .isEmpty();
    }

    @Test
    void pureStagesReadNoClock() {
        Purity.noClock(PURE).check(classes);
        assertBreaks(Purity.noClock(SPECIMEN), "long a() { return System.currentTimeMillis(); }");
        assertBreaks(Purity.noClock(SPECIMEN), "long a() { return System.nanoTime(); }");
        assertBreaks(Purity.noClock(SPECIMEN), "Object a() { return java.time.LocalDate.now(); }");
        assertBreaks(
                Purity.noClock(SPECIMEN), "Object a() { return java.time.Instant.now(java.time.Clock.systemUTC()); }");
        assertBreaks(Purity.noClock(SPECIMEN), "Object a() { return new java.util.Date(); }");
    }

    @Test
    void pureStagesLeaveNothingToChance() {
        Purity.noChance(PURE).check(classes);
        assertBreaks(Purity.noChance(SPECIMEN), "double a() { return Math.random(); }");
        assertBreaks(Purity.noChance(SPECIMEN), "Object a() { return new java.util.Random(); }");
        assertBreaks(Purity.noChance(SPECIMEN), "Object a() { return java.util.UUID.randomUUID(); }");
        assertBreaks(
                Purity.noChance(SPECIMEN),
                "int a() { return java.util.concurrent.ThreadLocalRandom.current().nextInt(); }");
        assertThat(failures(Purity.noChance(SPECIMEN), specimen("Object a() { return new java.util.Random(7); }")))
                .isEmpty();
    }

    @Test
    void pureStagesHoldNoStaticMutableState() {
        Purity.noStaticMutableState(PURE).check(classes);
        assertBreaks(Purity.noStaticMutableState(SPECIMEN), "static int counter;");
        assertBreaks(
                Purity.noStaticMutableState(SPECIMEN),
                "static final java.util.HashMap<String, String> CACHE = new java.util.HashMap<>();");
        assertBreaks(
                Purity.noStaticMutableState(SPECIMEN),
                "static final java.util.concurrent.atomic.AtomicInteger N = new java.util.concurrent.atomic.AtomicInteger();");
        assertThat(failures(Purity.noStaticMutableState(SPECIMEN), specimen("static final String A = \"a\"; int b;")))
                .isEmpty();
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

    private void assertBreaks(ArchRule rule, String body) {
        assertThat(failures(rule, specimen(body))).as(body).isNotEmpty();
    }

    private JavaClasses specimen(String body) {
        return Specimens.compile(folder, Map.of(SPECIMEN + ".A", "package " + SPECIMEN + "; class A { " + body + " }"));
    }

    private static List<String> failures(ArchRule rule, JavaClasses of) {
        return rule.evaluate(of).getFailureReport().getDetails();
    }
}
