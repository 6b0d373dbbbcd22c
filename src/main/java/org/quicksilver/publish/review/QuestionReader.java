package org.quicksilver.publish.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.quicksilver.consolidate.TableSchema;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Kind;
import org.quicksilver.plan.Plan;

/** Gathers from the files of a published run what it leaves to people. */
public final class QuestionReader {
    private final Path run;
    private final Plan plan;
    private final DecidedSoFar decided;
    private final Map<String, List<String>> scores = new HashMap<>();
    private final List<String> scoreNames = new ArrayList<>();
    private final Map<String, String> entities = new HashMap<>();

    private QuestionReader(Path run, Plan plan) throws IOException {
        this.run = run;
        this.plan = plan;
        this.decided = DecidedSoFar.of(run);
    }

    /** The table without which a run cannot be asked about. */
    public static TableSchema needs() {
        return ReviewQueue.schema();
    }

    /**
     * @param run folder of the run
     * @param most how many pairs and how many words at most; 0 for all
     */
    public static Questions read(Path run, Plan plan, int most) throws IOException {
        return new QuestionReader(run, plan).questions(most == 0 ? Integer.MAX_VALUE : most);
    }

    private Questions questions(int most) throws IOException {
        List<Questions.OfPair> pairs = pairs();
        List<Questions.OfWords> words = words();
        List<Questions.OfColumn> columns = new ColumnQuestions(run, decided).read();
        ConflictQuestions conflicts = ConflictQuestions.of(run, plan, decided);
        int leftOut = Math.max(0, pairs.size() - most)
                + Math.max(0, conflicts.size() - most)
                + Math.max(0, words.size() - most)
                + Math.max(0, columns.size() - most);
        List<Questions.OfWords> asked = words.subList(0, Math.min(most, words.size()));
        return new Questions(
                run.toRealPath().getFileName().toString(),
                pairs.subList(0, Math.min(most, pairs.size())),
                scoreNames,
                asked,
                columns.subList(0, Math.min(most, columns.size())),
                conflicts.read(most),
                codes(asked),
                leftOut);
    }

    private List<Questions.OfPair> pairs() throws IOException {
        List<ReviewQueue.Entry> queue = ReviewQueue.read(run);
        Set<String> records = new HashSet<>();
        queue.forEach(
                e -> records.addAll(List.of(e.key().left().id(), e.key().right().id())));
        Evidence evidence = Evidence.of(run, plan, records);
        Set<String> asked = new HashSet<>();
        records.forEach(record -> asked.add(evidence.entity(record)));
        Map<List<String>, EffectTable.Shown> effects =
                EffectTable.read(run, plan.entity().plural());
        readEntities(asked);
        readScores(queue);
        List<Questions.OfPair> pairs = new ArrayList<>();
        for (ReviewQueue.Entry entry : queue) {
            pairs.add(pair(entry, evidence, effects));
        }
        pairs.sort(Comparator.comparingInt((Questions.OfPair p) -> p.state().rank())
                .thenComparing(Questions.OfPair::effect, EffectTable.Shown.MOST_FIRST)
                .thenComparingDouble(QuestionReader::certainty)
                .thenComparing(p -> p.key().left().id())
                .thenComparing(p -> p.key().right().id()));
        return pairs;
    }

    private Questions.OfPair pair(
            ReviewQueue.Entry entry, Evidence evidence, Map<List<String>, EffectTable.Shown> effects) {
        String left = entry.key().left().id();
        String right = entry.key().right().id();
        return new Questions.OfPair(
                entry.key(),
                entry.state(),
                decided.sentence(entry.key().known()),
                effects.getOrDefault(List.of(left, right), EffectTable.Shown.NOTHING),
                evidence.lines(left, right),
                entities.getOrDefault(evidence.entity(left), ""),
                entities.getOrDefault(evidence.entity(right), ""),
                scores.getOrDefault(left + right, List.of()));
    }

    /** How far a probability is from evens: what is least certain is asked first. */
    private static double certainty(Questions.OfPair pair) {
        return pair.scores().isEmpty()
                ? 0
                : Math.abs(Double.parseDouble(pair.scores().get(0)) - 0.5);
    }

    private void readEntities(Set<String> wanted) throws IOException {
        String id = plan.entity().idColumn();
        TableWalk.each(run, "tables/" + plan.entity().plural(), row -> {
            if (wanted.contains(row.get(id))) {
                String title = row.get("title");
                entities.put(
                        row.get(id),
                        row.get(id) + " of " + row.get("n_sources") + " rows" + (title.isEmpty() ? "" : "\n" + title));
            }
        });
    }

    private void readScores(List<ReviewQueue.Entry> queue) throws IOException {
        scoreNames.addAll(List.of("probability", "weight", "blocking_rule"));
        TableWalk.each(run, "quality/match_model", row -> {
            if (!scoreNames.contains("weight_" + row.get("field"))) {
                scoreNames.add("weight_" + row.get("field"));
            }
        });
        Set<String> asked = new HashSet<>();
        queue.forEach(e -> asked.add(e.key().left().id() + e.key().right().id()));
        TableWalk.each(run, "quality/duplicates", row -> {
            String pair = row.get("left_id") + row.get("right_id");
            if (asked.contains(pair)) {
                scores.put(pair, scoreNames.stream().map(row::get).toList());
            }
        });
    }

    private List<Questions.OfWords> words() throws IOException {
        Map<DecidedSoFar.Words, Questions.OfWords> words = new TreeMap<>();
        Map<String, String> examples = new HashMap<>();
        TableWalk.each(run, "quality/unresolved_values", row -> {
            DecidedSoFar.Words said = new DecidedSoFar.Words(row.get("field"), row.get("verbatim"));
            if (mayDecide(said)) {
                String guess =
                        row.get("best_guess") + (row.get("score").isEmpty() ? "" : " (" + row.get("score") + ")");
                examples.put(row.get("example_source_record_id"), "");
                words.put(
                        said,
                        ofWords(said, Long.parseLong(row.get("count")), guess, row.get("example_source_record_id")));
            }
        });
        decided.words()
                .filter(said -> !words.containsKey(said) && mayDecide(said))
                .forEach(said -> words.put(said, ofWords(said, 0, "", "")));
        readPlaces(examples);
        List<Questions.OfWords> sorted = new ArrayList<>();
        words.values()
                .forEach(w -> sorted.add(new Questions.OfWords(
                        w.key(),
                        w.state(),
                        w.soFar(),
                        w.count(),
                        w.guess(),
                        examples.getOrDefault(w.example(), w.example()),
                        w.vocabulary())));
        sorted.sort(Comparator.comparingInt((Questions.OfWords w) -> w.state().rank())
                .thenComparing(Questions.OfWords::count, Comparator.reverseOrder())
                .thenComparing(w -> w.key().field())
                .thenComparing(w -> w.key().text()));
        return sorted;
    }

    /** Words that are published as they stand in the cell: a field of the job, and nothing taken out of them. */
    private boolean mayDecide(DecidedSoFar.Words said) {
        boolean masked = said.text().contains("[e-mail]")
                || said.text().contains("[phone]")
                || said.text().contains("[ip]");
        return !masked && !said.text().isBlank() && plan.field(said.field()).isPresent();
    }

    private Questions.OfWords ofWords(DecidedSoFar.Words said, long count, String guess, String example) {
        ReviewKey key = ReviewKey.ofWords(said.field(), said.text(), decided.on(said));
        ReviewQueue.State state = decided.state(said);
        String vocabulary =
                plan.field(said.field()).map(QuestionReader::vocabulary).orElse("");
        return new Questions.OfWords(key, state, decided.sentence(key.known()), count, guess, example, vocabulary);
    }

    private static String vocabulary(Field field) {
        return field.kind() == Kind.COUNTRY && field.vocabulary().isEmpty()
                ? "countries"
                : field.kind() == Kind.LANGUAGE && field.vocabulary().isEmpty()
                        ? "languages"
                        : Set.of(Kind.COUNTRY, Kind.CODE, Kind.LANGUAGE, Kind.ORGANISATION)
                                        .contains(field.kind())
                                ? field.vocabulary()
                                : "";
    }

    private void readPlaces(Map<String, String> places) throws IOException {
        TableWalk.each(run, "tables/source_records", row -> {
            if (places.containsKey(row.get("source_record_id"))) {
                String sheet = row.get("sheet").isEmpty() ? "" : "!" + row.get("sheet");
                places.put(row.get("source_record_id"), row.get("source_file") + sheet + ":" + row.get("row_no"));
            }
        });
    }

    private SortedMap<String, List<String>> codes(List<Questions.OfWords> words) throws IOException {
        SortedMap<String, List<String>> codes = new TreeMap<>();
        for (Questions.OfWords each : words) {
            String name = each.vocabulary();
            if (!name.isEmpty() && !codes.containsKey(name)) {
                List<String> lines = new ArrayList<>();
                TableWalk.each(
                        run,
                        "codelists/" + name,
                        row -> lines.add(row.get("code") + Questions.LABEL + row.get("label_en")));
                codes.put(name, lines);
            }
        }
        List<String> answers = new ArrayList<>(List.of("yes", "none", "revoke"));
        plan.fields().forEach(f -> answers.add(f.name()));
        codes.put(Questions.FIELDS, answers);
        return codes;
    }
}
