package org.quicksilver.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The stages of the pipeline, each a package, in order; what each may use of the others and of libraries. */
final class Stages {

    /**
     * @param uses stages it may use beside itself
     * @param libraries packages of libraries that it may use beside Java's own; a single star means any
     */
    record Stage(String name, Set<String> uses, List<String> libraries) {}

    static final List<Stage> ALL = List.of(
            new Stage("record", Set.of(), List.of()),
            new Stage(
                    "vocabulary",
                    Set.of("record"),
                    List.of("com.ibm.icu", "org.apache.commons.text", "com.opencsv", "de.siegmar.fastcsv")),
            new Stage("plan", Set.of("record", "vocabulary"), List.of("org.yaml.snakeyaml", "org.apache.commons.text")),
            new Stage(
                    "ingest",
                    Set.of("record", "vocabulary", "plan"),
                    List.of(
                            "com.opencsv",
                            "de.siegmar.fastcsv",
                            "org.apache.poi",
                            "com.ibm.icu",
                            "org.apache.commons.text")),
            new Stage(
                    "normalise",
                    Set.of("record", "vocabulary", "plan"),
                    List.of("com.ibm.icu", "com.google.i18n.phonenumbers", "org.apache.commons.text")),
            new Stage("match", Set.of("record", "plan"), List.of()),
            new Stage("consolidate", Set.of("record", "plan", "match"), List.of()),
            new Stage("convention", Set.of("record", "vocabulary", "plan", "consolidate"), List.of()),
            new Stage(
                    "publish",
                    Set.of("record", "vocabulary", "plan", "ingest", "normalise", "match", "consolidate", "convention"),
                    List.of(
                            "org.apache.poi",
                            "org.thymeleaf",
                            "com.opencsv",
                            "de.siegmar.fastcsv",
                            "tools.jackson",
                            "com.google.i18n.phonenumbers",
                            "com.ibm.icu")),
            new Stage(
                    "batch",
                    Set.of(
                            "record",
                            "vocabulary",
                            "plan",
                            "ingest",
                            "normalise",
                            "match",
                            "consolidate",
                            "convention",
                            "publish"),
                    List.of("*")),
            new Stage("cli", Set.of("batch"), List.of("*")));

    private Stages() {}

    /** The stages that another engine could run: no Spring, no logging, no clock, no chance. */
    static Stream<Stage> pure() {
        return ALL.stream().filter(s -> !s.name().equals("batch") && !s.name().equals("cli"));
    }

    /** No class of a stage uses a stage that it may not. */
    static ArchRule noForbiddenArrow(String root, Stage stage) {
        return noClasses()
                .that()
                .resideInAPackage(root + "." + stage.name() + "..")
                .should()
                .dependOnClassesThat(describe(
                        "reside in a stage that " + stage.name() + " may not use",
                        (JavaClass c) -> isForbidden(root, stage, c.getPackageName())))
                .allowEmptyShould(true);
    }

    private static boolean isForbidden(String root, Stage stage, String packageName) {
        if (!packageName.startsWith(root + ".")) {
            return false;
        }
        String other = packageName.substring(root.length() + 1).split("\\.", 2)[0];
        return !other.equals(stage.name()) && !stage.uses().contains(other);
    }

    /** No class of a stage uses a library that it may not. */
    static ArchRule noForbiddenLibrary(String root, Stage stage) {
        return noClasses()
                .that()
                .resideInAPackage(root + "." + stage.name() + "..")
                .should()
                .dependOnClassesThat(describe(
                        "reside in a library that " + stage.name() + " may not use",
                        (JavaClass c) -> isForeign(root, stage, c)))
                .allowEmptyShould(true);
    }

    private static boolean isForeign(String root, Stage stage, JavaClass c) {
        String name = c.getBaseComponentType().getPackageName();
        boolean ours = name.isEmpty()
                || name.startsWith("java.")
                || name.startsWith("javax.xml")
                || name.startsWith("org.jspecify")
                || name.startsWith(root + ".");
        return !ours
                && !stage.libraries().contains("*")
                && stage.libraries().stream().noneMatch(l -> name.equals(l) || name.startsWith(l + "."));
    }
}
