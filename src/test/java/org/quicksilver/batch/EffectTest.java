package org.quicksilver.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quicksilver.batch.ReviewReport.Outcome;

/** The effect that is told of an answer is what the answer does to the figures of the next run. */
class EffectTest {
    private static final String JOB = JobFolder.PEOPLE + """
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

    private final TreeSet<String> tables = new TreeSet<>();
    private int answered;

    private JobFolder people(String job, String... files) throws IOException {
        JobFolder people = new JobFolder(folder, job);
        for (int i = 0; i < files.length; i += 2) {
            people.input(files[i], JobFolder.HEADINGS + ",skills,pay\n" + files[i + 1]);
        }
        return people;
    }

    @Test
    void twoOfOneTownWouldBeCountedOnceAndOnlyOnePayRemain() throws IOException {
        JobFolder people = people(
                JOB.replaceAll("thresholds: .*", "thresholds: { match: 0.9999, review: 0.000001 }"), "2018/a.csv", """
                Ada,Lovell,1985-12-10,Harrow,law,40
                Ada,Lovell,1985-12-11,Harrow,law,30
                Joan,Clark,1987-06-24,Luton,law,30
                Alan,Turner,1982-06-23,Luton,,
                """);
        people.publish();

        // T01 total and Harrow; T02 the same, and both with law; T03 total and law; T04 total and Harrow; T05 likewise
        // by
        // round. Counts are less at most, sums of pay less at most and more at least, as the greater pay remains.
        assertThat(people.table("review/review_effects"))
                .filteredOn(e -> !"0".equals(e.get("pay_change")))
                .singleElement()
                .satisfies(e -> assertThat(e)
                        .containsEntry("answer", "same")
                        .containsEntry("n_entities_change", "-1")
                        .containsEntry("pay_change", "-30")
                        .containsEntry("n_figures", "32")
                        .containsEntry(
                                "figures_by_table",
                                "T01 2; T01 range 2; T02 4; T02 range 4; T03 2; T03 range 4; T04 2; T04 range 4; T05 4;"
                                        + " T05 range 4"));
    }

    @Test
    void whatIsToldIsWhatTheNextRunShows() throws IOException {
        Random random = new Random(20_817);
        JobFolder people = people(JOB, "2017/a.csv", people(random), "2018/b.csv", people(random));

        assertThat(answerAndCompare(people)).contains("same -1", "same 0", "different 0", "different 1");
    }

    @Test
    void coverageReportingAndReviewStatesAreToldToo() throws IOException {
        Random random = new Random(41);
        String job = Files.readString(Path.of("jobs/mechanisms.yaml"))
                .replaceAll("thresholds: .*", "thresholds: { match: 0.6, review: 0.0001 }")
                .replaceAll("(?m)^statistics:", """
                        statistics:
                          - { table: T16, measure: count, by: [review_state, beneficiary], counting: each }
                          - { table: T17, measure: sum, of: amount_usd, by: [beneficiary], counting: weighted }
                        """.strip());
        JobFolder mechanisms = new JobFolder(folder, job);
        mechanisms.input("2017-2018/BCRC Argentina.csv", mechanisms(random));
        mechanisms.input("2019-2020/BCRC Argentina.csv", mechanisms(random));
        mechanisms.input("2019-2020/BCCC Nigeria.csv", mechanisms(random));

        assertThat(answerAndCompare(mechanisms)).hasSizeGreaterThan(2);
        assertThat(tables).contains("coverage_by_party", "reporting_by_respondent", "T15", "T16", "T17 range");
    }

    /** Answers question after question and compares what was told with what the next run shows; gives what kinds there were. */
    private Set<String> answerAndCompare(JobFolder job) throws IOException {
        job.publish();
        TreeSet<String> seen = new TreeSet<>();
        for (int step = 0; step < 8; step++) {
            PublishedFigures before = PublishedFigures.of(job.latest());
            Map<String, String> effect = unlike(job, seen, step);
            judge(job, effect);
            job.publish();

            PublishedFigures after = PublishedFigures.of(job.latest());
            assertThat(before.told(effect)).as(step + ": " + effect).isEqualTo(before.changes(after));
            if (effect.containsKey("pay_change")) {
                assertThat(effect)
                        .containsEntry("n_entities_change", total("T01", before, after))
                        .containsEntry("pay_change", total("T04", before, after));
            }
            seen.add(kind(effect));
            for (String table : effect.getOrDefault("figures_by_table", "").split("; ", -1)) {
                tables.add(table.substring(0, Math.max(0, table.lastIndexOf(' '))));
            }
        }
        return seen;
    }

    private void judge(JobFolder job, Map<String, String> effect) throws IOException {
        Path file = job.resolve("answer-" + answered++ + ".csv");
        Files.writeString(
                file,
                "decision,reviewer,left_id,right_id\n" + effect.get("answer") + ",Ann," + effect.get("left_id") + ","
                        + effect.get("right_id") + "\n");
        assertThat(job.take(file).count(Outcome.REFUSED)).isZero();
    }

    /** Every one stands once in a table that counts once by one dimension; the total counts it again. */
    private static String total(String table, PublishedFigures before, PublishedFigures after) {
        BigDecimal change = after.sum(table)
                .subtract(before.sum(table))
                .divide(BigDecimal.valueOf(2))
                .stripTrailingZeros();
        return change.signum() == 0 ? "0" : change.toPlainString();
    }

    private static String kind(Map<String, String> effect) {
        return effect.get("answer") + " " + effect.get("n_entities_change");
    }

    /** A pair that waits, if there is one whose effect is of a kind that was not seen yet. */
    private static Map<String, String> unlike(JobFolder job, Set<String> seen, int step) throws IOException {
        TreeSet<String> open = new TreeSet<>();
        job.table("review/review_queue").stream()
                .filter(q -> "open".equals(q.get("state")))
                .forEach(q -> open.add(q.get("left_id") + q.get("right_id")));
        List<Map<String, String>> effects = job.table("review/review_effects").stream()
                .filter(e -> open.contains(e.get("left_id") + e.get("right_id")))
                .toList();
        List<Map<String, String>> fresh =
                effects.stream().filter(e -> !seen.contains(kind(e))).toList();
        List<Map<String, String>> from = fresh.isEmpty() ? effects : fresh;
        return from.get(step * 31 % from.size());
    }

    private static String people(Random random) {
        StringBuilder rows = new StringBuilder();
        List<String> skills = List.of("mining", "law", "health", "mining; law", "law; health", "");
        for (int i = 0; i < 45; i++) {
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

    private static String mechanisms(Random random) {
        StringBuilder rows =
                new StringBuilder("Project title,Beneficiary countries,Start date,End date,Status,Budget (USD)\n");
        for (int i = 0; i < 18; i++) {
            int start = 2016 + random.nextInt(4);
            rows.append(String.join(
                            ",",
                            pick(random, "Training", "Workshop", "Training workshop") + " on "
                                    + pick(random, "mercury waste", "mercury-free mining", "mercury in products")
                                    + pick(random, "", " management", " for customs officers"),
                            pick(random, "Peru", "Ghana; Togo", "Ghana", "Peru; Chile", ""),
                            Integer.toString(start),
                            pick(random, "", Integer.toString(start + random.nextInt(3))),
                            pick(random, "completed", "ongoing", ""),
                            pick(random, "", "50000", "120000", "8000")))
                    .append('\n');
        }
        return rows.toString();
    }

    private static String pick(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }
}
