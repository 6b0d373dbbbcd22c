package org.quicksilver.match;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Kind;
import org.quicksilver.plan.MatchPlan;

/** Scores the engine on a survey truth: {@code SurveyHarness TRUTH_DIR}, values as they are expected to be understood. */
final class SurveyHarness {

    private static final List<Field> FIELDS = List.of(
            Fixtures.field("title", Kind.TITLE),
            Fixtures.many("beneficiaries", Kind.COUNTRY),
            Fixtures.field("amount", Kind.MONEY),
            Fixtures.field("cofinancing", Kind.MONEY),
            Fixtures.many("donors", Kind.ORGANISATION),
            Fixtures.many("implementing_org", Kind.ORGANISATION),
            Fixtures.field("start_date", Kind.DATE),
            Fixtures.field("end_date", Kind.DATE),
            Fixtures.many("conventions", Kind.CODE),
            Fixtures.field("level", Kind.CODE),
            Fixtures.many("support_type", Kind.CODE),
            Fixtures.many("articles", Kind.CODE),
            Fixtures.field("status", Kind.CODE),
            Fixtures.field("participants_total", Kind.INTEGER),
            Fixtures.field("participants_female", Kind.INTEGER),
            Fixtures.many("other_ids", Kind.IDENTIFIER));

    private SurveyHarness() {}

    public static void main(String[] args) {
        Path truth = Path.of(args[0]);
        Map<String, Map<String, Map<String, String>>> values = new LinkedHashMap<>();
        for (Map<String, String> row : GoldHarness.rows(truth.resolve("values.csv"))) {
            values.computeIfAbsent(key(row), k -> new HashMap<>()).put(row.getOrDefault("field", ""), row);
        }
        Map<String, String> mechanism = new HashMap<>();
        Map<String, String> titleLanguage = new HashMap<>();
        List<MatchRecord> records = new ArrayList<>();
        for (Map<String, String> row : GoldHarness.rows(truth.resolve("records.csv"))) {
            Map<String, Map<String, String>> cells = values.get(key(row));
            if (cells != null) {
                String id = String.format(Locale.ROOT, "R%016x", Mix.of(key(row).toCharArray(), 0, key(row).length()));
                mechanism.put(id, row.getOrDefault("true_mechanism", ""));
                titleLanguage.put(id, row.getOrDefault("title_lang", ""));
                records.add(record(id, row.getOrDefault("file_lang", ""), cells));
            }
        }
        List<MatchRecord> sorted = Fixtures.sorted(records);
        List<List<String>> blocking = args.length > 1
                ? List.of()
                : List.of(
                        List.of("other_ids"),
                        List.of("title.rare_tokens", "beneficiaries"),
                        List.of("beneficiaries.set", "start_date.year"),
                        List.of("beneficiaries.set", "end_date.year"),
                        List.of("beneficiaries.set", "amount"),
                        List.of("beneficiaries.set", "participants_total"),
                        List.of("title.rare_tokens", "amount"),
                        List.of("title"));
        MatchPlan plan = Fixtures.plan(
                blocking,
                List.of(
                        new MatchPlan.Never("disjoint", "beneficiaries"),
                        new MatchPlan.Never("different", "phase"),
                        new MatchPlan.Never("different", "edition")),
                true);
        Matching matching = Matching.of(plan, FIELDS, sorted.iterator());
        MatchModel model = matching.train(1);
        model.levels()
                .forEach(l -> System.out.printf(
                        Locale.ROOT,
                        "%-16s %-20s m %.6f u %.8f w %.2f%n",
                        l.field(),
                        l.level(),
                        l.m(),
                        l.u(),
                        l.weight()));
        System.out.println(model.prior() + " " + model.notes() + matching.notes());
        List<Pair> pairs = new ArrayList<>();
        long candidates = 0;
        for (int r = 0; r < matching.ranges(); r++) {
            candidates += matching.score(r, model, pairs::add);
        }
        String[] true_ =
                sorted.stream().map(r -> mechanism.getOrDefault(r.id(), "")).toArray(String[]::new);
        Clustering.Clusters clusters = Clustering.of(
                sorted.size(),
                pairs,
                Fixtures.MATCH,
                List.of(),
                List.of(),
                (a, b) -> !matching.apart(a, b).isEmpty());
        GoldHarness.levels(true_, pairs, matching, model);
        String[] languages =
                sorted.stream().map(r -> titleLanguage.getOrDefault(r.id(), "")).toArray(String[]::new);
        int[] cross = new int[2];
        for (int i = 0; i < true_.length; i++) {
            for (int j = i + 1; j < true_.length; j++) {
                if (true_[i].equals(true_[j]) && !languages[i].equals(languages[j])) {
                    cross[0]++;
                    cross[1] += clusters.cluster()[i] == clusters.cluster()[j] ? 1 : 0;
                }
            }
        }
        GoldHarness.report(true_, clusters.cluster(), matching, model);
        System.out.println("candidates " + candidates + " cross-language " + cross[1] + " of " + cross[0]);
        Map<String, Set<Integer>> placed = new HashMap<>();
        for (int i = 0; i < true_.length; i++) {
            placed.computeIfAbsent(true_[i], t -> new HashSet<>()).add(clusters.cluster()[i]);
        }
        Map<String, Integer> violated = new java.util.TreeMap<>();
        for (Map<String, String> row : GoldHarness.rows(truth.resolve("must_not_merge.csv"))) {
            Set<Integer> both = new HashSet<>(placed.getOrDefault(row.get("mechanism_a"), Set.of()));
            both.retainAll(placed.getOrDefault(row.get("mechanism_b"), Set.of()));
            if (!both.isEmpty()) {
                violated.merge(row.getOrDefault("reason", ""), 1, Integer::sum);
            }
        }
        System.out.println("must not merge violated " + violated);
        System.out.println(clusters.notes().size() + " notes");
    }

    private static String key(Map<String, String> row) {
        return row.get("source_file") + "|" + row.get("sheet") + "|" + row.get("row_no");
    }

    private static MatchRecord record(String id, String language, Map<String, Map<String, String>> cells) {
        Fixtures.ARecord one = Fixtures.aRecord(id).in(language);
        for (Field field : FIELDS) {
            Map<String, String> cell = cells.get(field.name());
            if (cell == null || !"stated".equals(cell.get("expected_status"))) {
                continue;
            }
            String expected = cell.getOrDefault("expected", "");
            if (field.kind() == Kind.TITLE) {
                one.with(field.name(), expected);
            } else if (field.kind() == Kind.MONEY) {
                String currency =
                        cells.containsKey("currency") ? cells.get("currency").getOrDefault("expected", "") : "";
                if (!expected.isEmpty()) {
                    one.with(field.name(), expected, Map.of("currency", currency));
                }
            } else if (field.kind() == Kind.IDENTIFIER) {
                for (String part : Words.of(expected, ";")) {
                    one.with(field.name(), part, Map.of("scheme", "X"));
                }
            } else {
                for (String part : Words.of(expected, ";")) {
                    one.withCodes(field.name(), Words.of(part, "|").get(0));
                }
            }
        }
        return one.build();
    }
}
