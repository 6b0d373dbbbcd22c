package org.quicksilver.convention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.quicksilver.consolidate.AmountConversion.Converted;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityValue;
import org.quicksilver.consolidate.Member;
import org.quicksilver.consolidate.Survivorship;
import org.quicksilver.plan.Plan;
import org.quicksilver.record.SourceRecord;

/** How a mechanism stands round by round, and what changed from one to the next. */
final class RoundLines {

    /** Every word of a change. */
    static final List<String> CHANGES = List.of(
            "new",
            "continued",
            "status_changed",
            "completed",
            "cancelled",
            "ended_before",
            "not_reported",
            "respondent_silent");

    private static final String COMPLETED = "COMPLETED";
    private static final String CANCELLED = "CANCELLED";

    private final Plan plan;
    private final Rounds rounds;
    private final Survivorship survivorship;
    private final Dollars dollars;

    RoundLines(Plan plan, Rounds rounds, Survivorship survivorship, Dollars dollars) {
        this.plan = plan;
        this.rounds = rounds;
        this.survivorship = survivorship;
        this.dollars = dollars;
    }

    /** A line for each round from the first it was reported in to the one reported on, in order of time. */
    List<RoundLine> of(Entity mechanism) {
        List<RoundLine> lines = new ArrayList<>();
        Optional<RoundLine> last = Optional.empty();
        for (String round : roundsOf(mechanism)) {
            RoundLine line = line(mechanism, round);
            RoundLine changed = line.withChange(change(line, last));
            lines.add(changed);
            if (line.isReported()) {
                last = Optional.of(remembering(line, last));
            }
        }
        return lines;
    }

    /** A status that a round does not state is still that of the round before. */
    private static RoundLine remembering(RoundLine line, Optional<RoundLine> last) {
        String status = line.status().isEmpty() ? last.map(RoundLine::status).orElse("") : line.status();
        String end = line.end().isEmpty() ? last.map(RoundLine::end).orElse("") : line.end();
        return new RoundLine(
                line.round(),
                line.members(),
                status,
                line.start(),
                end,
                line.amount(),
                line.currency(),
                line.dollars(),
                line.participants(),
                line.change());
    }

    private List<String> roundsOf(Entity mechanism) {
        TreeSet<String> all = new TreeSet<>(rounds.order().comparator());
        mechanism.speaking().forEach(m -> all.add(m.source().round()));
        if (!mechanism.firstRound().isEmpty()) {
            rounds.present().stream()
                    .filter(r -> rounds.order().comparator().compare(r, mechanism.firstRound()) > 0)
                    .forEach(all::add);
        }
        all.remove("");
        return List.copyOf(all);
    }

    private RoundLine line(Entity mechanism, String round) {
        List<Member> members = mechanism.speaking().stream()
                .filter(m -> m.source().round().equals(round))
                .toList();
        Optional<EntityValue> amount = survivor(Names.AMOUNT, members);
        Optional<Member> stating = amount.flatMap(a ->
                members.stream().filter(m -> m.id().equals(a.sourceRecordId())).findFirst());
        String currency = amount.map(a -> Amounts.currency(a, stating)).orElse("");
        String value = amount.map(EntityValue::value).orElse("");
        Optional<SourceRecord> source = stating.map(Member::source);
        Optional<Converted> converted = dollars.of(value, currency, source);
        return new RoundLine(
                round,
                members,
                text(Names.STATUS, members),
                text(Names.START, members),
                text(Names.END, members),
                value,
                currency,
                converted,
                text(Names.PARTICIPANTS, members),
                "");
    }

    private Optional<EntityValue> survivor(String field, List<Member> members) {
        return plan.field(field)
                .flatMap(f -> survivorship.among(f, members).stream().findFirst());
    }

    private String text(String field, List<Member> members) {
        return survivor(field, members).map(EntityValue::value).orElse("");
    }

    private String change(RoundLine line, Optional<RoundLine> last) {
        if (!line.isReported()) {
            return last.map(l -> missing(line, l)).orElse("not_reported");
        }
        if (last.isEmpty()) {
            return "new";
        }
        String before = last.get().status();
        boolean same = line.status().isEmpty() || line.status().equals(before);
        if (same) {
            return "continued";
        }
        return switch (line.status()) {
            case COMPLETED -> "completed";
            case CANCELLED -> "cancelled";
            default -> "status_changed";
        };
    }

    private String missing(RoundLine line, RoundLine last) {
        boolean over = last.status().equals(COMPLETED) || last.status().equals(CANCELLED);
        String start = rounds.start(line.round());
        boolean past = !last.end().isEmpty()
                && !start.isEmpty()
                && Dates.last(last.end()).compareTo(start) < 0;
        if (over || past) {
            return "ended_before";
        }
        boolean heard = last.members().stream()
                .anyMatch(m -> rounds.answered(line.round(), m.source().respondentId()));
        return heard ? "not_reported" : "respondent_silent";
    }
}
