package org.quicksilver.plan;

import java.util.List;
import java.util.Locale;

/** The blocks of a job file whose keys are fixed, each with its keys; the JSON Schema has a definition of the same name. */
enum Grammar {
    JOB_FILE(String.join(" ", PlanPart.keys())),
    ENTITY("name plural id_prefix"),
    INPUT("files"),
    FIELD("name kind many required public vocabulary headers compare role"),
    ROUNDS("known"),
    ROUND("code from to due"),
    RESPONDENTS("vocabularies detect"),
    RESUBMISSION("words same_titles"),
    SCOPE("conventions keywords"),
    FX("file quote date"),
    MATCH("blocking comparisons never model thresholds"),
    COMPARISON("levels"),
    LEVEL("level tokens jaro_winkler overlap prefix damerau days percent m u"),
    NEVER("disjoint different part"),
    THRESHOLDS("match review"),
    TABLE("from"),
    TABLE_SOURCE("field role"),
    STATISTIC("table measure of by counting"),
    GATE_RULE("warn error"),
    PUBLISH("record_values"),
    READ_HINT("encoding delimiter quote escape header_row header_rows language columns");

    /** Tests of a comparison level that take no threshold, {@code else} last. */
    static final List<String> PLAIN_LEVELS = List.of("exact", "identifier", "acronym", "code_word", "else");

    /** Tests of a comparison level whose threshold is a share from 0 to 1; the higher, the stricter. */
    static final List<String> SHARE_LEVELS = List.of("tokens", "jaro_winkler", "overlap");

    /** Tests of a comparison level whose threshold is a number of letters; the higher, the stricter. */
    static final List<String> LENGTH_LEVELS = List.of("prefix");

    /** Tests of a comparison level whose threshold is a distance; the lower, the stricter. */
    static final List<String> DISTANCE_LEVELS = List.of("damerau", "days", "percent");

    /** Where a respondent's name may stand. */
    static final List<String> PLACES = List.of("ledger", "column", "title_rows", "sheet_name", "file_name");

    /** What makes a blocking key of a field's value; without one the value itself is the key. */
    static final List<String> BLOCKING = List.of(
            "set",
            "tokens",
            "rare_tokens",
            "first_token",
            "last_token",
            "prefix",
            "ngrams",
            "soundex",
            "year",
            "month");

    /** Marks that are derived from a title and may differ. */
    static final List<String> MARKS = List.of("phase", "edition");

    /** Which record's value an entity shows. */
    static final List<String> SURVIVORSHIP = List.of(
            "latest", "latest_round", "earliest", "most_precise", "most_complete", "most_frequent", "longest", "union");

    static final List<String> MEASURES = List.of("count", "sum");

    static final List<String> COUNTINGS = List.of("once", "each", "weighted");

    static final List<String> QUOTES = List.of("currency_per_usd", "usd_per_currency");

    static final List<String> MODELS = List.of("estimate", "declared");

    /** What the gate can judge in every job. */
    static final List<String> GATE_MEASURES = List.of(
            "accepted",
            "entities",
            "files_read",
            "files_refused",
            "files_skipped",
            "form_changes",
            "formula_like_cells",
            "masked_values",
            "pairs",
            "pairs_pending",
            "refused_share",
            "reject_share",
            "rows_read",
            "unresolved_share");

    /** Limits that a job may set. */
    static final List<String> LIMITS = List.of(
            "file_mb",
            "text_mb",
            "entry_mb",
            "inflated_mb",
            "inflate_ratio",
            "zip_entries",
            "sheets",
            "rows",
            "columns",
            "cell_chars",
            "merges",
            "quoted_lines",
            "record_chars");

    private final String keys;

    Grammar(String keys) {
        this.keys = keys;
    }

    /** Its keys, in the order in which they are best written. */
    List<String> keys() {
        return List.of(keys.split(" "));
    }

    /** Name of its definition in the JSON Schema. */
    String definition() {
        return name().toLowerCase(Locale.ROOT);
    }
}
