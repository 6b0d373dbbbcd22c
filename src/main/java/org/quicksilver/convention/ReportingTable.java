package org.quicksilver.convention;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.quicksilver.consolidate.Columns;
import org.quicksilver.consolidate.CountedRows;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.Member;
import org.quicksilver.consolidate.Statistics;
import org.quicksilver.consolidate.TableSchema;
import org.quicksilver.record.SourceRecord;

/** Who answered in each round, and how completely: those who sent something, and centres that did not. */
final class ReportingTable implements CountedRows {

    private static final List<List<String>> ASKED = List.of(
            List.of(Names.TITLE),
            List.of(Names.BENEFICIARIES, Names.REGION),
            List.of(Names.START, Names.END),
            List.of(Names.STATUS),
            List.of(Names.SUPPORT),
            List.of(Names.AMOUNT));

    private static final String MECHANISMS = "mechanisms";
    private static final String RECORDS = "records";
    private static final String STATED = "stated";

    private final Map<List<String>, ConventionInput.Reading> readings;
    private final TableSchema schema = new TableSchema(
            "statistics",
            "reporting_by_respondent",
            "Who answered in each round, and how completely",
            new Columns()
                    .key("respondent_id", "Code of the respondent")
                    .key("round", "Code of the round; _U where a file or row names none")
                    .oneOf("response", List.of("full", "nil", "unreadable", "none"), "How it answered")
                    .count("files_read", "Files that could be read")
                    .count("files_refused", "Files that could not")
                    .count("rows_read", "Rows that are not blank")
                    .count("rows_accepted", "Rows that became source records")
                    .count("rows_rejected", "Rows that could not")
                    .count("mechanisms", "Mechanisms that its current records belong to")
                    .number("completeness", "Stated share of title, beneficiaries, dates, status, support, amount")
                    .list(),
            List.of("respondent_id", "round"),
            List.of());

    ReportingTable(ConventionInput input, Rounds rounds, Reference reference) {
        this.readings = readings(input, rounds, reference);
    }

    @Override
    public TableSchema schema() {
        return schema;
    }

    @Override
    public List<String> quantities() {
        return List.of("mechanisms", "completeness");
    }

    @Override
    public void count(Entity mechanism, Additions additions) {
        if (mechanism.currentCount() == 0) {
            return;
        }
        Set<List<String>> counted = new HashSet<>();
        for (Member member : mechanism.speaking()) {
            SourceRecord source = member.source();
            List<String> key = key(source.respondentId(), source.round());
            long stated = ASKED.stream()
                    .filter(fields ->
                            fields.stream().anyMatch(f -> !source.stated(f).isEmpty()))
                    .count();
            additions.add(key, RECORDS, 1);
            additions.add(key, STATED, (int) stated);
            if (counted.add(key)) {
                additions.add(key, MECHANISMS, 1);
            }
        }
    }

    private static List<String> key(String respondent, String round) {
        return List.of(respondent, round.isEmpty() ? Statistics.NOT_STATED : round);
    }

    @Override
    public List<List<String>> keys() {
        return List.copyOf(readings.keySet());
    }

    private static Map<List<String>, ConventionInput.Reading> readings(
            ConventionInput input, Rounds rounds, Reference reference) {
        Map<List<String>, ConventionInput.Reading> found = new TreeMap<>(
                Comparator.comparing((List<String> key) -> key.get(0)).thenComparing(key -> key.get(1)));
        for (String round : rounds.present()) {
            for (String centre : reference.centres(rounds.end(round))) {
                found.put(key(centre, round), new ConventionInput.Reading(centre, round, 0, 0, 0, 0, 0));
            }
        }
        for (ConventionInput.Reading reading : input.readings()) {
            if (!reading.respondentId().isEmpty()) {
                found.merge(key(reading.respondentId(), reading.round()), reading, ConventionInput.Reading::plus);
            }
        }
        return found;
    }

    @Override
    public List<String> cells(List<String> key, Counts counts) {
        ConventionInput.Reading reading = Objects.requireNonNull(readings.get(key));
        return List.of(
                key.get(0),
                key.get(1),
                response(reading),
                Long.toString(reading.filesRead()),
                Long.toString(reading.filesRefused()),
                Long.toString(reading.rowsRead()),
                Long.toString(reading.rowsAccepted()),
                Long.toString(reading.rowsRejected()),
                Long.toString(counts.of(MECHANISMS)),
                completeness(counts));
    }

    private static String response(ConventionInput.Reading reading) {
        if (reading.rowsAccepted() > 0) {
            return "full";
        }
        if (reading.filesRead() > 0) {
            return "nil";
        }
        return reading.filesRefused() > 0 ? "unreadable" : "none";
    }

    private static String completeness(Counts counts) {
        if (counts.of(RECORDS) == 0) {
            return "";
        }
        BigDecimal asked = BigDecimal.valueOf(counts.of(RECORDS) * ASKED.size());
        return Decimals.plain(BigDecimal.valueOf(counts.of(STATED)).divide(asked, 4, RoundingMode.HALF_EVEN));
    }
}
