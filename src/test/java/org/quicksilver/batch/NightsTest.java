package org.quicksilver.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A night that takes from the last one what did not change ends with the bytes of one that reads everything. */
class NightsTest {
    private static final RunOptions OPTIONS = new RunOptions("", "", 2, false, true);
    private static final int FILES = 10;
    private static final int ROWS = 60;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void takenRowsAndRowsReadAnewGiveTheSameBytes(long seed) throws IOException {
        Random random = new Random(seed);
        writeJob();
        List<String> people = new ArrayList<>();
        for (int f = 0; f < FILES; f++) {
            write(name(f), rows(random, people));
        }
        run("known");
        Folders.copy(folder.resolve("known"), folder.resolve("anew"));
        Folders.delete(folder.resolve("anew/.state"));

        change(random, people);
        run("known");
        run("anew");

        assertThat(Published.differences(Published.of(folder.resolve("anew")), Published.of(folder.resolve("known"))))
                .isEmpty();
    }

    /** New, changed and removed rows; a file more and one less. */
    private void change(Random random, List<String> people) throws IOException {
        Path grown = input().resolve(name(1));
        List<String> lines = new ArrayList<>(Files.readAllLines(grown));
        lines.addAll(rows(random, people).subList(1, 4));
        Files.write(grown, lines);
        Path edited = input().resolve(name(2));
        lines = new ArrayList<>(Files.readAllLines(edited));
        lines.set(5, lines.get(5).replaceFirst(",[^,]*$", ",Elsewhere"));
        lines.remove(9);
        Files.write(edited, lines);
        Files.delete(input().resolve(name(3)));
        write("later.csv", rows(random, people));
    }

    private static List<String> rows(Random random, List<String> people) {
        List<String> rows = new ArrayList<>(List.of("given_name,surname,born,town"));
        for (int i = 0; i < ROWS; i++) {
            if (!people.isEmpty() && random.nextInt(5) == 0) {
                rows.add(people.get(random.nextInt(people.size())));
            } else {
                String person = word(random) + "," + word(random) + ","
                        + String.format(
                                Locale.ROOT,
                                "%d-%02d-%02d",
                                1930 + random.nextInt(70),
                                1 + random.nextInt(12),
                                1 + random.nextInt(28))
                        + "," + word(random);
                people.add(person);
                rows.add(person);
            }
        }
        return rows;
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append("bdfgklmnprstv".charAt(random.nextInt(13))).append("aeiou".charAt(random.nextInt(5)));
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private void run(String output) throws IOException {
        Places places = PlacesFinder.find(folder.resolve("people.yaml"), input(), folder.resolve(output), null);
        RunResult result = new RunDesk(places, new StopFlag(), RunProgress.NONE).run(OPTIONS);
        assertThat(result.isPublished()).as(result.toString()).isTrue();
    }

    private Path input() {
        return folder.resolve("input");
    }

    private static String name(int file) {
        return "file-" + file + ".csv";
    }

    private void write(String name, List<String> lines) throws IOException {
        Files.createDirectories(input());
        Files.write(input().resolve(name), lines);
    }

    private void writeJob() throws IOException {
        Files.writeString(folder.resolve("people.yaml"), """
                job: people
                entity: { name: person, plural: people, id_prefix: P }
                input: { files: ["*.csv"] }
                fields:
                  - { name: given_name, kind: name }
                  - { name: surname, kind: name, required: true }
                  - { name: born, kind: date }
                  - { name: town, kind: name }
                """);
    }
}
