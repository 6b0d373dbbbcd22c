package org.quicksilver.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quicksilver.batch.ReviewReport.Outcome;

/** The effect that is told of an answer is what the answer does to the figures of the next run. */
class EffectTest {
    private static final RunOptions OPTIONS = new RunOptions("", "", 1, false, false);
    private static final String JOB = """
            job: people
            entity: { name: person, plural: people, id_prefix: P }
            input: { files: ["*.csv"] }
            fields:
              - { name: given_name, kind: name }
              - { name: surname, kind: name, required: true }
              - { name: born, kind: date, headers: [date_of_birth] }
              - { name: town, kind: name }
              - { name: skills, kind: name, many: true, compare: false }
              - { name: pay, kind: number, compare: false }
            rounds:
              known:
                - { code: "2017", from: 2017-01-01, to: 2017-12-31 }
                - { code: "2018", from: 2018-01-01, to: 2018-12-31 }
            match:
              blocking: [[surname]]
              thresholds: { match: 0.05, review: 0.001 }
              comparisons:
                surname: { levels: [ { level: exact, m: 0.9, u: 0.3 }, { level: else, m: 0.1, u: 0.7 } ] }
                given_name: { levels: [ { level: exact, m: 0.9, u: 0.2 }, { level: else, m: 0.1, u: 0.8 } ] }
                born: { levels: [ { level: exact, m: 0.9, u: 0.2 }, { level: else, m: 0.1, u: 0.8 } ] }
                town: { levels: [ { level: exact, m: 0.9, u: 0.2 }, { level: else, m: 0.1, u: 0.8 } ] }
            statistics:
              - { table: T01, measure: count, by: [town], counting: once }
              - { table: T02, measure: count, by: [skills, town], counting: each }
              - { table: T03, measure: sum, of: pay, by: [skills], counting: weighted }
              - { table: T04, measure: sum, of: pay, by: [town], counting: once }
              - { table: T05, measure: count, by: [round, skills], counting: each }
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final Map<String, String> answers = new TreeMap<>();

    private Places places() {
        return PlacesFinder.find(
                folder.resolve("people.yaml"), folder.resolve("input"), folder.resolve("output"), null);
    }

    private void survey(String... files) throws IOException {
        Files.createDirectories(folder.resolve("input"));
        Files.writeString(folder.resolve("people.yaml"), JOB);
        for (int i = 0; i < files.length; i += 2) {
            Path file = folder.resolve("input").resolve(files[i]);
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, "given_name,surname,date_of_birth,town,skills,pay\n" + files[i + 1]);
        }
    }

    private void run() throws IOException {
        RunResult result = new RunDesk(places(), new StopFlag(), RunProgress.NONE).run(OPTIONS);
        assertThat(result.isPublished()).as(result.toString()).isTrue();
    }

    private List<Map<String, String>> table(String path) throws IOException {
        return PublishedTable.rows(folder.resolve("output/latest").resolve(path + ".csv"));
    }

    /** Published figures by id, their table before it; what is not stated is nothing. */
    private Map<String, BigDecimal> figures() throws IOException {
        Map<String, BigDecimal> figures = new TreeMap<>();
        for (Map<String, String> row : table("statistics/summary")) {
            String value = row.getOrDefault("value", "");
            figures.put(
                    row.get("table_id") + " " + row.get("statistic_id"),
                    value.isEmpty() ? BigDecimal.ZERO : new BigDecimal(value));
        }
        return figures;
    }

    private void judge(Map<String, String> effect) throws IOException {
        Path file = folder.resolve("answer-" + answers.size() + ".csv");
        Files.writeString(
                file,
                "decision,reviewer,left_id,right_id\n" + effect.get("answer") + ",Ann," + effect.get("left_id") + ","
                        + effect.get("right_id") + "\n");
        assertThat(new ReviewImport(places(), RunProgress.NONE).take(file, "").count(Outcome.REFUSED))
                .isZero();
        answers.put(file.toString(), effect.getOrDefault("answer", ""));
    }

    @Test
    void twoOfOneTownWouldBeCountedOnceAndOnlyOnePayRemain() throws IOException {
        survey("2018/a.csv", """
                Ada,Lovell,1985-12-10,Harrow,law,40
                Ada,Lovell,1985-12-11,Harrow,law,30
                Joan,Clark,1987-06-24,Luton,law,30
                Alan,Turner,1982-06-23,Luton,,
                """);
        Path job = folder.resolve("people.yaml");
        Files.writeString(
                job,
                Files.readString(job).replaceAll("thresholds: .*", "thresholds: { match: 0.9999, review: 0.000001 }"));
        run();
        String change = table("review/review_effects").stream()
                .filter(e -> !"0".equals(e.get("pay_change")))
                .map(e -> String.join(
                        " | ",
                        e.getOrDefault("answer", ""),
                        e.getOrDefault("n_entities_change", ""),
                        e.getOrDefault("pay_change", ""),
                        e.getOrDefault("n_figures", ""),
                        e.getOrDefault("figures_by_table", "")))
                .findFirst()
                .orElse("none");

        // T01 total and Harrow; T02 the same, and both with law; T03 total and law; T04 total and Harrow; T05 likewise
        // by round
        assertThat(change).isEqualTo("same | -1 | -30 | 14 | T01 2; T02 4; T03 2; T04 2; T05 4");
        assertThat(table("review/review_effects"))
                .filteredOn(e -> !"0".equals(e.get("pay_change")))
                .extracting(e -> new BigDecimal(e.getOrDefault("effect", "0")))
                .first()
                .isEqualTo(new BigDecimal("4.828570"));
    }

    @Test
    void whatIsToldIsWhatTheNextRunShows() throws IOException {
        Random random = new Random(20_817);
        survey("2017/a.csv", rows(random, 45), "2018/b.csv", rows(random, 45));
        run();
        TreeSet<String> seen = new TreeSet<>();
        for (int step = 0; step < 5; step++) {
            Map<String, BigDecimal> before = figures();
            Map<String, String> effect = unlike(seen, step);
            judge(effect);
            run();

            assertThat(shown(effect)).as(step + ": " + effect).isEqualTo(difference(before, figures()));
            seen.add(kind(effect));
        }
        assertThat(seen).contains("same -1", "same 0", "same 1", "different 0");
    }

    private static String kind(Map<String, String> effect) {
        return effect.get("answer") + " " + effect.get("n_entities_change");
    }

    /** A pair that waits, if there is one whose effect is of a kind that was not seen yet. */
    private Map<String, String> unlike(Set<String> seen, int step) throws IOException {
        TreeSet<String> open = new TreeSet<>();
        table("review/review_queue").stream()
                .filter(q -> "open".equals(q.get("state")))
                .forEach(q -> open.add(q.get("left_id") + q.get("right_id")));
        List<Map<String, String>> effects = table("review/review_effects").stream()
                .filter(e -> open.contains(e.get("left_id") + e.get("right_id")))
                .toList();
        List<Map<String, String>> fresh =
                effects.stream().filter(e -> !seen.contains(kind(e))).toList();
        List<Map<String, String>> from = fresh.isEmpty() ? effects : fresh;
        return from.get(step * 31 % from.size());
    }

    private static Map<String, String> shown(Map<String, String> effect) {
        Map<String, String> shown = new TreeMap<>(effect);
        shown.keySet().removeAll(List.of("left_id", "right_id", "answer"));
        return shown;
    }

    private static Map<String, String> difference(Map<String, BigDecimal> before, Map<String, BigDecimal> after) {
        BigDecimal weight = BigDecimal.ZERO.setScale(6);
        Map<String, Integer> tables = new TreeMap<>();
        TreeSet<String> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        for (String figure : all) {
            BigDecimal now = before.getOrDefault(figure, BigDecimal.ZERO);
            BigDecimal then = after.getOrDefault(figure, BigDecimal.ZERO);
            if (now.compareTo(then) != 0) {
                tables.merge(figure.substring(0, 3), 1, Integer::sum);
                weight = weight.add(then.subtract(now).abs().divide(now.max(then), 6, RoundingMode.HALF_EVEN));
            }
        }
        List<String> words = new ArrayList<>();
        tables.forEach((table, n) -> words.add(table + " " + n));
        return new TreeMap<>(Map.of(
                "effect", weight.toPlainString(),
                "n_figures",
                        Integer.toString(
                                tables.values().stream().mapToInt(n -> n).sum()),
                "figures_by_table", String.join("; ", words),
                "n_entities_change", total(after, before, "T01"),
                "pay_change", total(after, before, "T04")));
    }

    /** Every one stands once in a table that counts once by one dimension; the total counts it again. */
    private static String total(Map<String, BigDecimal> after, Map<String, BigDecimal> before, String table) {
        BigDecimal change = half(after, table).subtract(half(before, table)).stripTrailingZeros();
        return change.signum() == 0 ? "0" : change.toPlainString();
    }

    private static BigDecimal half(Map<String, BigDecimal> figures, String table) {
        return figures.entrySet().stream()
                .filter(f -> f.getKey().startsWith(table))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(2));
    }

    private static String rows(Random random, int n) {
        StringBuilder rows = new StringBuilder();
        List<String> skills = List.of("mining", "law", "health", "mining; law", "law; health", "");
        for (int i = 0; i < n; i++) {
            String pay = random.nextInt(4) == 0 ? "" : Integer.toString(1 + random.nextInt(50));
            rows.append(String.join(
                            ",",
                            pick(random, "Ada", "Grace", "Joan", ""),
                            pick(random, "Lovell", "Hooper", "Clark", "Turner", "Somers", "Noether", "Curie"),
                            pick(random, "1985-12-10", "1976-12-09", "1987-06-24", ""),
                            pick(random, "Harrow", "Camden", "Luton", ""),
                            skills.get(random.nextInt(skills.size())),
                            pay))
                    .append('\n');
        }
        return rows.toString();
    }

    private static String pick(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }
}
