package org.quicksilver.convention;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.quicksilver.consolidate.Columns;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.Member;
import org.quicksilver.consolidate.RowSink;
import org.quicksilver.consolidate.Statistics;
import org.quicksilver.consolidate.TableSchema;
import org.quicksilver.record.SourceRecord;

/** Who answered in each round, and how completely: those who sent something, and centres that did not. */
final class ReportingTable implements MechanismTable {

    private static final List<List<String>> ASKED = List.of(
            List.of(Names.TITLE),
            List.of(Names.BENEFICIARIES, Names.REGION),
            List.of(Names.START, Names.END),
            List.of(Names.STATUS),
            List.of(Names.SUPPORT),
            List.of(Names.AMOUNT));

    private final ConventionInput input;
    private final Rounds rounds;
    private final Reference reference;
    private final Map<Key, Answer> answers = new HashMap<>();
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

    private record Key(String respondent, String round) implements Comparable<Key> {
        Key {
            round = round.isEmpty() ? Statistics.NOT_STATED : round;
        }

        @Override
        public int compareTo(Key other) {
            int order = respondent.compareTo(other.respondent);
            return order == 0 ? round.compareTo(other.round) : order;
        }
    }

    /** What is counted for a respondent in a round. */
    private static final class Answer {
        private int mechanisms;
        private int records;
        private int stated;
    }

    ReportingTable(ConventionInput input, Rounds rounds, Reference reference) {
        this.input = input;
        this.rounds = rounds;
        this.reference = reference;
    }

    @Override
    public TableSchema schema() {
        return schema;
    }

    @Override
    public void write(Entity mechanism, RowSink sink) {
        Set<Key> counted = new HashSet<>();
        if (mechanism.currentCount() == 0) {
            return;
        }
        for (Member member : mechanism.speaking()) {
            SourceRecord source = member.source();
            Key key = new Key(source.respondentId(), source.round());
            Answer answer = answers.computeIfAbsent(key, k -> new Answer());
            answer.records++;
            answer.stated += (int) ASKED.stream()
                    .filter(fields ->
                            fields.stream().anyMatch(f -> !source.stated(f).isEmpty()))
                    .count();
            if (counted.add(key)) {
                answer.mechanisms++;
            }
        }
    }

    @Override
    public void finish(RowSink sink) {
        Map<Key, ConventionInput.Reading> readings = new TreeMap<>();
        for (String round : rounds.present()) {
            for (String centre : reference.centres(rounds.end(round))) {
                readings.put(new Key(centre, round), new ConventionInput.Reading(centre, round, 0, 0, 0, 0, 0));
            }
        }
        for (ConventionInput.Reading reading : input.readings()) {
            if (!reading.respondentId().isEmpty()) {
                readings.merge(
                        new Key(reading.respondentId(), reading.round()), reading, ConventionInput.Reading::plus);
            }
        }
        readings.forEach((key, reading) -> sink.row(schema.path(), row(key, reading)));
    }

    private List<String> row(Key key, ConventionInput.Reading reading) {
        Answer answer = answers.getOrDefault(key, new Answer());
        return List.of(
                key.respondent(),
                key.round(),
                response(reading),
                Long.toString(reading.filesRead()),
                Long.toString(reading.filesRefused()),
                Long.toString(reading.rowsRead()),
                Long.toString(reading.rowsAccepted()),
                Long.toString(reading.rowsRejected()),
                Integer.toString(answer.mechanisms),
                completeness(answer));
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

    private static String completeness(Answer answer) {
        if (answer.records == 0) {
            return "";
        }
        BigDecimal asked = BigDecimal.valueOf((long) answer.records * ASKED.size());
        return Decimals.plain(BigDecimal.valueOf(answer.stated).divide(asked, 4, RoundingMode.HALF_EVEN));
    }
}
