package org.quicksilver.match;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Kind;
import org.quicksilver.plan.MatchPlan;
import org.quicksilver.record.Confidence;
import org.quicksilver.record.FieldValue;
import org.quicksilver.record.Origin;
import org.quicksilver.record.Status;

/** Records and plans that read as English. */
final class Fixtures {

    private Fixtures() {}

    /** Probability from which on a pair matches where a job does not say so. */
    static final double MATCH = 0.9;

    static final MatchPlan PLAIN = plan(List.of(), List.of(), true);

    static MatchPlan plan(List<List<String>> blocking, List<MatchPlan.Never> never, boolean estimate) {
        return new MatchPlan(blocking, Map.of(), never, estimate, new MatchPlan.Thresholds(MATCH, 0.5));
    }

    static Field field(String name, Kind kind) {
        return new Field(name, kind, false, false, true, "", List.of(), true, "", 1);
    }

    static Field many(String name, Kind kind) {
        return new Field(name, kind, true, false, true, "", List.of(), true, "", 1);
    }

    static FieldValue value(String field, String value, String form, Map<String, String> detail) {
        return new FieldValue(
                field, 1, Origin.CELL, "A1", value, value, Status.STATED, "", Confidence.A, "", form, detail);
    }

    /** Lower case, no accents, words of letters and digits; Han and kana letter by letter. */
    static String fold(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        String spaced = bare.toLowerCase(Locale.ROOT).replaceAll("([\\p{IsHan}])", " $1 ");
        return spaced.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    static ARecord aRecord(String id) {
        return new ARecord(id);
    }

    /** A record in the making. */
    static final class ARecord {
        private final String id;
        private String language = "en";
        private String source = "";
        private final List<FieldValue> values = new ArrayList<>();

        ARecord(String id) {
            this.id = id;
        }

        ARecord in(String spoken) {
            language = spoken;
            return this;
        }

        ARecord from(String file) {
            source = file;
            return this;
        }

        ARecord with(String field, String... texts) {
            for (String text : texts) {
                if (!text.isEmpty()) {
                    values.add(value(field, text, fold(text), Map.of()));
                }
            }
            return this;
        }

        ARecord withCodes(String field, String... codes) {
            Arrays.stream(codes).filter(c -> !c.isEmpty()).forEach(c -> values.add(value(field, c, c, Map.of())));
            return this;
        }

        ARecord with(String field, String value, Map<String, String> detail) {
            values.add(value(field, value, value, detail));
            return this;
        }

        MatchRecord build() {
            return new MatchRecord(id, source, "", "", language, values);
        }
    }

    static List<MatchRecord> sorted(List<MatchRecord> records) {
        return records.stream().sorted(Comparator.comparing(MatchRecord::id)).toList();
    }

    /** Every pair of a matching, in order of range. */
    static List<Pair> pairs(Matching matching, MatchModel model) {
        List<Pair> pairs = new ArrayList<>();
        for (int range = 0; range < matching.ranges(); range++) {
            matching.score(range, model, pairs::add);
        }
        return pairs;
    }

    static Clustering.Clusters clusters(Matching matching, MatchModel model) {
        return Clustering.of(
                matching.size(),
                pairs(matching, model),
                MATCH,
                List.of(),
                List.of(),
                (a, b) -> !matching.apart(a, b).isEmpty());
    }

    /** Rows of a small CSV by header. */
    static List<Map<String, String>> rows(List<List<String>> table) {
        List<Map<String, String>> out = new ArrayList<>();
        for (List<String> row : table.subList(1, table.size())) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                cells.put(table.get(0).get(i), row.get(i));
            }
            out.add(cells);
        }
        return out;
    }
}
