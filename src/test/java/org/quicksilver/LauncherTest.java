package org.quicksilver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with scripts in place of Maven and Java that say how they were called. */
@EnabledOnOs(OS.LINUX)
class LauncherTest {

    /** What every system has; flock is not among them. */
    private static final List<String> TOOLS = List.of(
            "sh",
            "sed",
            "head",
            "tail",
            "dirname",
            "readlink",
            "id",
            "cat",
            "mkdir",
            "rmdir",
            "rm",
            "cp",
            "mv",
            "ln",
            "touch",
            "find",
            "sort",
            "cut",
            "du",
            "cksum",
            "sha256sum",
            "grep",
            "sleep",
            "getent");

    @TempDir
    private Path folder;

    private Path project;
    private Path log;

    @BeforeEach
    void layOutAProject() throws IOException {
        project = Files.createDirectories(folder.resolve("a project"));
        log = folder.resolve("builds.log");
        Files.createFile(log);
        Files.copy(Path.of("quicksilver"), project.resolve("quicksilver"));
        executable(project.resolve("quicksilver"));
        script("mvnw", project.resolve("mvnw"));
        jdk("17.0.15", folder.resolve("jdk 17"));
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        Files.createDirectories(project.resolve(".mvn"));
        write("first");
    }

    @Test
    void buildsOnceAndAnewOnlyWhenTheSourcesChange() throws Exception {
        assertThat(run("status").out()).contains("first");
        assertThat(run("status").out()).contains("first");
        assertThat(builds()).isEqualTo(1);

        write("second");

        assertThat(run("status").out()).contains("second");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void sourcesTouchedWithoutAChangeAreNotBuiltAnew() throws Exception {
        run("status");
        touch(source());
        assertThat(run("status").code()).isZero();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void anEarlierBuildIsTakenUpAgainWhenItsSourcesComeBack() throws Exception {
        run("status");
        write("second");
        run("status");
        write("first");
        assertThat(run("status").out()).contains("first");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void aBuildThatFailsLeavesTheEarlierOneUntouched() throws Exception {
        run("status");
        Path inUse = project.resolve(".build/current").toRealPath();
        write("BROKEN");
        Result failed = run("status");
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err()).contains("A.java does not compile").contains("build.log");
        assertThat(inUse.resolve("app/quicksilver.jar")).hasContent("first");
        assertThat(project.resolve(".build/current").toRealPath()).isEqualTo(inUse);
    }

    @Test
    void twoAtOnceBuildOnce() throws Exception {
        Process one = start(project, environment(), List.of(launcher(), "status"));
        Process two = start(project, environment(), List.of(launcher(), "status"));
        assertThat(result(one).code()).isZero();
        assertThat(result(two).code()).isZero();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void withoutFlockTwoAtOnceStillBuildOnceAndALockLeftBehindHoldsNobody() throws Exception {
        Files.createDirectories(project.resolve(".build"));
        Files.createSymbolicLink(project.resolve(".build/lock.pid"), Path.of("999999999"));
        Map<String, String> environment = bare(environment());
        Process one = start(project, environment, List.of(launcher(), "status"));
        Process two = start(project, environment, List.of(launcher(), "status"));
        assertThat(result(one).code()).isZero();
        assertThat(result(two).code()).isZero();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void worksThroughALinkFromAnyFolder() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(elsewhere.resolve("qs"), Path.of("../a project/quicksilver"));
        Result result = result(start(elsewhere, environment(), List.of("./qs", "runs")));
        assertThat(result.out()).contains("cwd=" + elsewhere.toRealPath());
        assertThat(result.out()).contains("arg=-Dquicksilver.home=" + project.toRealPath());
    }

    @Test
    void anEmptyEnvironmentIsLikeATerminal() throws Exception {
        Result result = result(start(
                folder,
                Map.of(),
                List.of(
                        "/usr/bin/env",
                        "-i",
                        "JAVA_HOME=" + folder.resolve("jdk 17"),
                        "QUICKSILVER_TEST_LOG=" + log,
                        launcher(),
                        "status")));
        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("env=C.UTF-8 UTC").contains("arg=-Dsun.stdout.encoding=UTF-8");
    }

    @Test
    void argumentsArriveAsTheyWereGiven() throws Exception {
        assertThat(run("resolve", "country", "Кот-д’Ивуар  x", "*", "").out())
                .contains("arg=resolve\narg=country\narg=Кот-д’Ивуар  x\narg=*\narg=\n");
    }

    @Test
    void theProcessBecomesJavaSoThatSignalsReachIt() throws Exception {
        run("status");
        Process process = start(project, environment(), List.of(launcher(), "status"));
        assertThat(result(process).out()).contains("pid=" + process.pid() + "\n");
    }

    @Test
    void onlyRunsOverLargeInputsGetTheSecondCompiler() throws Exception {
        Path large = Files.createDirectories(folder.resolve("large input"));
        Files.write(large.resolve("a.csv"), new byte[5 << 20]);
        assertThat(run("run").out()).contains("TieredStopAtLevel=1");
        assertThat(run("runs").out()).contains("TieredStopAtLevel=1");
        assertThat(run("run", "--input", large.toString()).out()).doesNotContain("TieredStopAtLevel");
        assertThat(run("run", "--input=" + large, "--force").out()).doesNotContain("TieredStopAtLevel");
    }

    @Test
    void testHandsOverToMavenWithItsExitCode() throws Exception {
        Result result = run("test", "-Dtest=X");
        assertThat(result.code()).isEqualTo(7);
        assertThat(result.out()).contains("mvnw -B -ntp -Dtest=X test");
    }

    @Test
    void withoutAJdkItSaysSoAndInstallsNothingWhereForbidden() throws Exception {
        Result result = result(start(project, bare(Map.of("QUICKSILVER_NO_INSTALL", "1")), List.of(launcher(), "run")));
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err())
                .contains("needs a JDK 17 or newer and finds none")
                .contains("forbids installing");
    }

    @Test
    void aJdkThatIsTooOldIsNamed() throws Exception {
        jdk("11.0.2", folder.resolve("jdk 11"));
        Map<String, String> old =
                bare(Map.of("JAVA_HOME", folder.resolve("jdk 11").toString()));
        Result result = result(start(project, old, List.of(launcher(), "run")));
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("finds only").contains("jdk 11 (version 11)");
    }

    private record Result(int code, String out, String err) {}

    private Result run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher()));
        command.addAll(List.of(arguments));
        return result(start(project, environment(), command));
    }

    private Process start(Path in, Map<String, String> environment, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(in.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.redirectError(Files.createTempFile(folder, "err", "").toFile());
        return builder.start();
    }

    private Result result(Process process) throws Exception {
        String out = text(process.getInputStream());
        int code = process.waitFor();
        StringBuilder err = new StringBuilder();
        try (var files = Files.newDirectoryStream(folder, "err*")) {
            for (Path file : files) {
                err.append(Files.readString(file));
            }
        }
        return new Result(code, out, err.toString());
    }

    private static String text(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }

    private Map<String, String> environment() {
        return Map.of(
                "PATH", System.getenv("PATH"),
                "HOME", folder.toString(),
                "JAVA_HOME", folder.resolve("jdk 17").toString(),
                "QUICKSILVER_TEST_LOG", log.toString());
    }

    /** A PATH with the tools that every system has, and no Java. */
    private Map<String, String> bare(Map<String, String> more) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("tools"));
        for (String tool : TOOLS) {
            String real = Files.exists(Path.of("/bin", tool)) ? "/bin/" + tool : "/usr/bin/" + tool;
            Files.writeString(bin.resolve(tool), "#!/bin/sh\nexec " + real + " \"$@\"\n");
            executable(bin.resolve(tool));
        }
        Map<String, String> environment = new HashMap<>(more);
        environment.put("PATH", bin.toString());
        return environment;
    }

    private String launcher() {
        return project.resolve("quicksilver").toString();
    }

    private long builds() throws IOException {
        return Files.readAllLines(log).size();
    }

    private Path source() {
        return project.resolve("src/main/java/A.java");
    }

    private void write(String text) throws IOException {
        Files.createDirectories(source().getParent());
        Files.writeString(source(), text);
        touch(source());
    }

    /** File systems tell times apart by milliseconds only: a change is made to be later without waiting. */
    private static void touch(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(1)));
    }

    private static void jdk(String version, Path home) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        script("java", home.resolve("bin/java"));
        script("java", home.resolve("bin/javac"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    }

    private static void script(String name, Path target) throws IOException {
        Files.copy(Path.of("src/test/resources/launcher", name), target);
        executable(target);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
