package org.quicksilver.publish.review;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quicksilver.consolidate.Columns;
import org.quicksilver.consolidate.Recount;
import org.quicksilver.consolidate.TableSchema;

/** The published table review/review_effects.csv: what an answer to each pair of the queue would change of the figures. */
public final class EffectTable {
    private static final String PATH = "review/review_effects";
    private static final String CHANGE = "_change";
    private static final String ENTITIES = "n_entities" + CHANGE;

    private final List<String> measured;
    private final TableSchema schema;

    /**
     * A pair.
     *
     * @param answer the answer that would change something
     * @param reach how far it was found out what it would do
     */
    public record Asked(String left, String right, String answer, Reach reach) {}

    /** What was counted of an effect. */
    enum Counted {
        /** Every figure. */
        WHOLE("every figure"),
        /** Every figure but the ranges: too many entities may be one. */
        WITHOUT_RANGES("ranges left out"),
        /** As if nothing were linked with the entity that has both records. */
        OWN_ENTITY("own entity only"),
        /** Nothing. */
        NOTHING("not counted");

        private final String words;

        Counted(String words) {
            this.words = words;
        }

        static Counted of(Reach reach, boolean withRanges) {
            return switch (reach) {
                case WHOLE -> withRanges ? WHOLE : WITHOUT_RANGES;
                case OWN_ENTITY -> OWN_ENTITY;
                case NOTHING -> NOTHING;
            };
        }

        static Counted of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What a reviewer is told of it: nothing where everything is counted. */
        String words() {
            return this == WHOLE ? "" : words;
        }
    }

    /**
     * The effect of an answer as it is shown.
     *
     * @param answer the answer that would change something; empty where the run does not say
     * @param weight sum of the shares by which figures would change; none where it is not known
     * @param figures how many figures would change
     * @param tables the tables that they stand in, with how many in each, and what is not counted
     * @param sums what would come to the count of entities and to each sum, a line each
     */
    record Shown(String answer, Optional<BigDecimal> weight, int figures, String tables, String sums) {
        static final Shown NOTHING = new Shown("", Optional.of(BigDecimal.ZERO), 0, "", "");

        /** Where it is not known much hangs together, so that comes first. */
        static final Comparator<Shown> MOST_FIRST = Comparator.comparing(
                        (Shown s) -> s.weight().isPresent())
                .thenComparing(s -> s.weight().orElse(BigDecimal.ZERO), Comparator.reverseOrder());

        /** The weight as a reader sees it, with two decimals. */
        String rounded() {
            return weight.map(w -> w.setScale(2, RoundingMode.HALF_EVEN).toPlainString())
                    .orElse("");
        }
    }

    /** @param measured names of the values that are summed */
    public EffectTable(List<String> measured) {
        this.measured = List.copyOf(measured);
        Columns columns = new Columns()
                .key("left_id", "The smaller source record id")
                .key("right_id", "The other")
                .oneOf(
                        "answer",
                        List.of("same", "different"),
                        "The answer whose effect this is: the other changes nothing")
                .oneOf(
                        "counted",
                        Stream.of(Counted.values()).map(Counted::code).toList(),
                        "What is counted of it; own_entity: as if nothing were linked with the entity of both")
                .number("effect", "Sum of the shares by which figures would change; empty where it is not counted")
                .integer("n_figures", "Published figures of the folder statistics that would be others")
                .text("figures_by_table", "The same, table by table; least and most of a figure apart, as its range")
                .integer(ENTITIES, "What would come to the number of those that count");
        measured.forEach(m -> columns.number(m + CHANGE, "What would come to the sum of " + m));
        this.schema = new TableSchema(
                "review",
                "review_effects",
                "What an answer to each pair would change of the figures",
                columns.list(),
                List.of("left_id", "right_id"),
                List.of(
                        new TableSchema.ForeignKey(
                                List.of("left_id"), "tables/source_records", List.of("source_record_id")),
                        new TableSchema.ForeignKey(
                                List.of("right_id"), "tables/source_records", List.of("source_record_id"))));
    }

    public TableSchema schema() {
        return schema;
    }

    /** The cells of a pair. */
    public List<String> cells(Asked asked, Recount.Effect effect) {
        List<String> cells = new ArrayList<>(List.of(asked.left(), asked.right(), asked.answer()));
        Counted counted = Counted.of(asked.reach(), effect.withRanges());
        cells.add(counted.code());
        if (counted == Counted.NOTHING) {
            cells.addAll(Collections.nCopies(schema.columns().size() - cells.size(), ""));
            return cells;
        }
        cells.add(effect.changes().weight().toPlainString());
        cells.add(Integer.toString(effect.changes().figures()));
        cells.add(effect.changes().tables().entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining("; ")));
        cells.add(Integer.toString(effect.entities()));
        measured.forEach(m -> cells.add(effect.sums().getOrDefault(m, "0")));
        return cells;
    }

    /** The effects of a published run by the ids of both records, the left one first; none where it has no such table. */
    static Map<List<String>, Shown> read(Path run, String plural) throws IOException {
        Map<List<String>, Shown> effects = new HashMap<>();
        TableWalk.each(
                run, PATH, row -> effects.put(List.of(row.get("left_id"), row.get("right_id")), shown(row, plural)));
        return effects;
    }

    private static Shown shown(TableWalk row, String plural) {
        Counted counted = Counted.of(row.get("counted"));
        if (counted == Counted.NOTHING) {
            return new Shown(row.get("answer"), Optional.empty(), 0, counted.words(), "");
        }
        StringJoiner sums = new StringJoiner("\n");
        addChange(sums, plural, row.get(ENTITIES));
        row.columns()
                .filter(name -> name.endsWith(CHANGE) && !name.equals(ENTITIES))
                .forEach(name -> addChange(sums, name.substring(0, name.length() - CHANGE.length()), row.get(name)));
        String tables = Stream.of(row.get("figures_by_table"), counted.words())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
        return new Shown(
                row.get("answer"),
                Optional.of(new BigDecimal(row.get("effect"))),
                Integer.parseInt(row.get("n_figures")),
                tables,
                sums.toString());
    }

    private static void addChange(StringJoiner sums, String what, String change) {
        if (!change.isEmpty() && !change.equals("0")) {
            sums.add(what.replace('_', ' ') + " " + (change.startsWith("-") ? "" : "+") + change);
        }
    }
}
