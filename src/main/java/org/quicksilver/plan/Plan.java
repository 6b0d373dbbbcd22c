package org.quicksilver.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.quicksilver.vocabulary.Vocabularies;

/**
 * A whole job as its file declares it, checked: every stage takes its own part.
 *
 * @param job name of the job
 * @param file the job file
 * @param profile name of the reporting profile that adds tables ({@code convention}); empty for none
 * @param entity what the consolidated things are called
 * @param files globs below the input folder, in order
 * @param fields the schema, in order
 * @param rounds reporting periods, in order of time; empty when the job has none
 * @param respondents who may report and where their name is looked for
 * @param resubmission when a file supersedes an earlier one
 * @param scope what counts for this report
 * @param derive derived field to rule, in order
 * @param fx conversion of amounts
 * @param match blocking, comparisons, model, thresholds, vetoes
 * @param survive field to survivorship rules, the first that decides; {@code otherwise} for the rest
 * @param tables link tables by name
 * @param statistics the tables of figures
 * @param gate measure to thresholds
 * @param recordValues whether tables/record_values.csv is published
 * @param limits limits by name, for example {@code file_mb}
 * @param read glob to how matching files are read, overruling what is detected
 * @param vocabularies every vocabulary the job uses, loaded and checked
 * @param parts hash of each part of the job file by its key, and of each vocabulary as {@code vocabulary:NAME}: what a
 *     rerun compares to see which steps a change touches
 * @param hash lower-case hex SHA-256 over the job file and every vocabulary
 * @param notices parts that are accepted and take no effect yet, one sentence each
 */
public record Plan(
        String job,
        Path file,
        String profile,
        EntityName entity,
        List<String> files,
        List<Field> fields,
        List<Round> rounds,
        Respondents respondents,
        Resubmission resubmission,
        Scope scope,
        Map<String, String> derive,
        Optional<Fx> fx,
        MatchPlan match,
        Map<String, List<String>> survive,
        Map<String, List<TableSource>> tables,
        List<StatisticPlan> statistics,
        Map<String, GateRule> gate,
        boolean recordValues,
        Map<String, Long> limits,
        Map<String, ReadHint> read,
        Vocabularies vocabularies,
        Map<String, String> parts,
        String hash,
        List<String> notices) {

    /** Prefix of the key of a vocabulary among the {@link #parts()}. */
    public static final String VOCABULARY = "vocabulary:";

    /** The field of that name. */
    public Optional<Field> field(String name) {
        return fields.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /** The first field of that role. */
    public Optional<Field> role(String role) {
        return fields.stream().filter(f -> f.role().equals(role)).findFirst();
    }

    /** The round of that code. */
    public Optional<Round> round(String code) {
        return rounds.stream().filter(r -> r.code().equals(code)).findFirst();
    }

    /** Keys of the parts that are not as they were, sorted: changed, new or gone. */
    public List<String> changedSince(Map<String, String> earlier) {
        return Stream.concat(parts.keySet().stream(), earlier.keySet().stream())
                .distinct()
                .filter(k -> !Objects.equals(parts.get(k), earlier.get(k)))
                .sorted()
                .toList();
    }

    /**
     * The first step whose result depends on a part: a rerun from a later step would mix old rows with the new part. Any
     * vocabulary but those of conversion and scope already helps to understand files.
     */
    public Step stepOf(String part) {
        if (!part.startsWith(VOCABULARY)) {
            return Stream.of(PlanPart.values())
                    .filter(p -> p.key().equals(part))
                    .map(PlanPart::step)
                    .findFirst()
                    .orElse(Step.DISCOVER);
        }
        String name = part.substring(VOCABULARY.length());
        boolean late = name.equals(scope.keywords())
                || fx.filter(f -> f.file().equals(name)).isPresent();
        return late ? Step.CONSOLIDATE : Step.DISCOVER;
    }

    /** A limit, or the default the caller names. */
    public long limit(String name, long otherwise) {
        return limits.getOrDefault(name, otherwise);
    }

    /**
     * What the consolidated things are called.
     *
     * @param name singular, the prefix of tables and of the id column ({@code person} gives {@code person_id})
     * @param plural name of the main table
     * @param idPrefix prefix of ids
     */
    public record EntityName(String name, String plural, String idPrefix) {
        public String idColumn() {
            return name + "_id";
        }
    }

    /**
     * A reporting period; dates are ISO, {@code due} may be empty.
     */
    public record Round(String code, String from, String to, String due) {}

    /**
     * Who reports.
     *
     * @param vocabularies names of vocabularies whose codes are respondents
     * @param detect where to look, in order: ledger, column, title_rows, sheet_name, file_name
     */
    public record Respondents(List<String> vocabularies, List<String> detect) {
        public Respondents {
            vocabularies = List.copyOf(vocabularies);
            detect = List.copyOf(detect);
        }
    }

    /**
     * When a file supersedes an earlier one of the same respondent, round and form.
     *
     * @param words name of the word list whose words mark a revision; empty when the job has none
     * @param sameTitles share of titles that must recur, 0 to 1
     */
    public record Resubmission(String words, double sameTitles) {}

    /**
     * What counts for the report.
     *
     * @param conventions codes whose presence puts an entity in scope
     * @param keywords name of the word list that does so too; empty for none
     */
    public record Scope(List<String> conventions, String keywords) {
        public Scope {
            conventions = List.copyOf(conventions);
        }
    }

    /**
     * Conversion of amounts.
     *
     * @param file name of the rates vocabulary file
     * @param quote {@code currency_per_usd} or {@code usd_per_currency}
     * @param date fields whose date picks the rate, the first that has one; {@code round.from} and {@code round.to} allowed
     */
    public record Fx(String file, String quote, List<String> date) {
        public Fx {
            date = List.copyOf(date);
        }
    }

    /** A source of a link table: a field in a role. */
    public record TableSource(String field, String role) {}

    /**
     * A table of figures.
     *
     * @param table its id, for example {@code T04}
     * @param measure {@code count} or {@code sum}
     * @param of what is summed; empty for count
     * @param by dimensions
     * @param counting once, each or weighted
     */
    public record StatisticPlan(String table, String measure, String of, List<String> by, String counting) {
        public StatisticPlan {
            by = List.copyOf(by);
        }
    }

    /** Thresholds of one gate measure; NaN where not set. */
    public record GateRule(double warn, double error) {}

    /**
     * How matching files are read whatever is detected; an empty string or zero means detect.
     *
     * @param columns heading to the field that it means, {@code none} for no field
     */
    public record ReadHint(
            String encoding,
            String delimiter,
            String quote,
            String escape,
            int headerRow,
            int headerRows,
            String language,
            Map<String, String> columns) {
        public ReadHint {
            columns = Ordered.copy(columns);
        }
    }

    public Plan {
        files = List.copyOf(files);
        fields = List.copyOf(fields);
        rounds = List.copyOf(rounds);
        derive = Ordered.copy(derive);
        survive = Ordered.copy(survive);
        tables = Ordered.copy(tables);
        gate = Ordered.copy(gate);
        limits = Ordered.copy(limits);
        read = Ordered.copy(read);
        parts = Ordered.copy(parts);
        statistics = List.copyOf(statistics);
        notices = List.copyOf(notices);
    }
}
