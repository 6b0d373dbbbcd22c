package org.quicksilver.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.regex.Pattern;

/** What the pure stages do without, so that time, chance and surroundings come in as arguments only. */
final class Purity {

    private static final Set<String> CLOCKS = Set.of(
            "java.lang.System.currentTimeMillis()",
            "java.lang.System.nanoTime()",
            "java.util.Date.<init>()",
            "java.util.Calendar.getInstance()");
    private static final Pattern NOW =
            Pattern.compile("java\\.time\\.(.*\\.now\\(.*\\)|.*Clock\\.(system|tick).*\\(.*\\))");
    private static final Set<String> CHANCES = Set.of(
            "java.lang.Math.random()",
            "java.lang.StrictMath.random()",
            "java.util.Random.<init>()",
            "java.util.SplittableRandom.<init>()",
            "java.util.UUID.randomUUID()",
            "java.util.Collections.shuffle(java.util.List)");
    private static final Set<String> MUTABLE = Set.of(
            "java.util.HashMap",
            "java.util.LinkedHashMap",
            "java.util.TreeMap",
            "java.util.ArrayList",
            "java.util.HashSet",
            "java.util.ArrayDeque",
            "java.lang.StringBuilder",
            "java.lang.ThreadLocal",
            "java.util.Random");

    private Purity() {}

    /** Neither Spring nor any logging. */
    static ArchRule noSurroundings(String... packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.slf4j..",
                        "java.util.logging..",
                        "org.apache.logging..",
                        "org.apache.commons.logging..",
                        "ch.qos..")
                .allowEmptyShould(true);
    }

    /** No words on the standard streams; a program of its own, started as another process, has nothing else. */
    static ArchRule noStandardStreams(String... packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .and(describe(
                        "are no programs",
                        (JavaClass c) -> c.tryGetMethod("main", String[].class).isEmpty()))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .allowEmptyShould(true);
    }

    /** No settings from outside; only what starts another process must know of this one. */
    static ArchRule noSettings(String... packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .and(describe(
                        "start no process",
                        (JavaClass c) -> c.getConstructorCallsFromSelf().stream()
                                .noneMatch(call -> call.getTargetOwner().isEquivalentTo(ProcessBuilder.class))))
                .should()
                .accessTargetWhere(
                        calls(
                                "read a setting of the process",
                                n -> n.startsWith("java.lang.System.getProperty(")
                                        || n.startsWith("java.lang.System.getenv(")
                                        || n.matches(
                                                "java\\.lang\\.(Integer\\.getInteger|Long\\.getLong|Boolean\\.getBoolean)\\(.*")))
                .allowEmptyShould(true);
    }

    static ArchRule noClock(String... packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .accessTargetWhere(calls(
                        "read a clock",
                        n -> CLOCKS.contains(n) || NOW.matcher(n).matches()))
                .allowEmptyShould(true);
    }

    static ArchRule noChance(String... packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .accessTargetWhere(calls(
                        "take a random number without a seed",
                        n -> CHANCES.contains(n)
                                || n.startsWith("java.util.concurrent.ThreadLocalRandom.")
                                || n.startsWith("java.security.SecureRandom.")))
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaAccess<?>> calls(String what, java.util.function.Predicate<String> name) {
        return describe(what, access -> name.test(access.getTarget().getFullName()));
    }

    static ArchRule noStaticMutableState(String... packages) {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(packages)
                .and()
                .areStatic()
                .should(be(describe("of a kind that can change", Purity::canChange)))
                .allowEmptyShould(true);
    }

    private static boolean canChange(JavaField field) {
        boolean synthetic = field.getModifiers().contains(JavaModifier.SYNTHETIC)
                || field.getName().contains("$");
        return !synthetic
                && (!field.getModifiers().contains(JavaModifier.FINAL)
                        || MUTABLE.contains(field.getRawType().getName())
                        || field.getRawType().getPackageName().equals("java.util.concurrent.atomic")
                        || field.getRawType().getName().startsWith("java.util.concurrent.Concurrent"));
    }

    /** A class is named by what it is. */
    static ArchRule noEmptyNames(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .haveNameMatching(".*(Utils?|Helpers?|Managers?|Impl)")
                .orShould()
                .resideInAnyPackage(root + "..core..", root + "..common..", root + "..util..", root + "..service..")
                .allowEmptyShould(true);
    }

    /** An interface needs no letter to say so. */
    static ArchRule noLetterForInterfaces(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .areInterfaces()
                .should()
                .haveSimpleNameStartingWith("I")
                .andShould(be(describe(
                        "have a second capital",
                        (JavaClass c) -> c.getSimpleName().matches("I[A-Z].*"))))
                .allowEmptyShould(true);
    }
}
