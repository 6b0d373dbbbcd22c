package org.quicksilver.convention;

import java.util.Optional;
import org.quicksilver.consolidate.EntityValue;
import org.quicksilver.consolidate.Member;
import org.quicksilver.record.FieldValue;
import org.quicksilver.record.SourceRecord;

/** The currency that goes with an amount. */
final class Amounts {

    private Amounts() {}

    static String currency(EntityValue amount, Optional<Member> member) {
        String own = amount.detail().getOrDefault("currency", "");
        return own.isEmpty()
                ? member.map(m -> ofRecord(m.source(), amount.field())).orElse("")
                : own;
    }

    static String currency(FieldValue amount, SourceRecord source) {
        String own = amount.detail().getOrDefault("currency", "");
        return own.isEmpty() ? ofRecord(source, amount.field()) : own;
    }

    private static String ofRecord(SourceRecord source, String field) {
        String named = field.equals(Names.AMOUNT) ? Names.CURRENCY : field + "_" + Names.CURRENCY;
        return source.stated(named).stream()
                .filter(v -> v.confidence().fillsOutput())
                .map(FieldValue::value)
                .findFirst()
                .orElse("");
    }
}
