package org.quicksilver.convention;

import java.util.List;
import java.util.Optional;
import org.quicksilver.consolidate.AmountConversion.Converted;
import org.quicksilver.consolidate.Member;

/**
 * A mechanism in one round.
 *
 * @param round code of the round
 * @param members its records of the round that speak; none where it was not reported
 * @param amount the amount as stated
 * @param dollars the amount in dollars, where there is a rate
 * @param change what became of it since the round before
 */
record RoundLine(
        String round,
        List<Member> members,
        String status,
        String start,
        String end,
        String amount,
        String currency,
        Optional<Converted> dollars,
        String participants,
        String change) {

    RoundLine {
        members = List.copyOf(members);
    }

    RoundLine withChange(String word) {
        return new RoundLine(round, members, status, start, end, amount, currency, dollars, participants, word);
    }

    boolean isReported() {
        return !members.isEmpty();
    }
}
