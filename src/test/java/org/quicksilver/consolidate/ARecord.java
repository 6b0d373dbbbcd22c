package org.quicksilver.consolidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quicksilver.record.Confidence;
import org.quicksilver.record.FieldValue;
import org.quicksilver.record.Hashes;
import org.quicksilver.record.Origin;
import org.quicksilver.record.Provenance;
import org.quicksilver.record.SourceRecord;
import org.quicksilver.record.Status;

/** A source record, said in English. */
public final class ARecord {

    private final String id;
    private final List<FieldValue> values = new ArrayList<>();
    private String respondent = "";
    private String provider = "";
    private String round = "";
    private String received = "";
    private String language = "en";
    private Standing standing = Standing.CURRENT;

    private ARecord(String id) {
        this.id = id;
    }

    public static ARecord aRecord(String id) {
        return new ARecord(id);
    }

    public ARecord by(String code) {
        respondent = code;
        return this;
    }

    public ARecord deliveredBy(String code) {
        provider = code;
        return this;
    }

    public ARecord ofRound(String code) {
        round = code;
        return this;
    }

    public ARecord receivedOn(String date) {
        received = date;
        return this;
    }

    public ARecord in(String lang) {
        language = lang;
        return this;
    }

    public ARecord superseded() {
        standing = Standing.SUPERSEDED;
        return this;
    }

    public ARecord withdrawn() {
        standing = Standing.WITHDRAWN;
        return this;
    }

    public ARecord withTitle(String title) {
        return with("title", title);
    }

    /** A value as stated; its form is the value in small letters. */
    public ARecord with(String field, String value) {
        return with(field, value, value, Map.of());
    }

    public ARecord withAll(String field, String... several) {
        for (String value : several) {
            with(field, value);
        }
        return this;
    }

    public ARecord withAmount(String field, String amount, String currency) {
        return with(field, amount, amount + " " + currency, Map.of("currency", currency));
    }

    public ARecord with(String field, String value, String verbatim, Map<String, String> detail) {
        return add(field, value, verbatim, Status.STATED, Confidence.A, detail);
    }

    public ARecord withDoubtful(String field, String value) {
        return add(field, value, value, Status.STATED, Confidence.C, Map.of());
    }

    public ARecord withUnresolved(String field, String verbatim, Map<String, String> detail) {
        return add(field, "", verbatim, Status.UNRESOLVED, Confidence.U, detail);
    }

    public ARecord without(String field, Status status) {
        return add(field, "", "", status, Confidence.A, Map.of());
    }

    private ARecord add(
            String field, String value, String verbatim, Status status, Confidence sure, Map<String, String> detail) {
        int item =
                1 + (int) values.stream().filter(v -> v.field().equals(field)).count();
        values.add(new FieldValue(
                field,
                item,
                Origin.CELL,
                "A1",
                verbatim,
                value,
                status,
                "test",
                sure,
                "",
                value.toLowerCase(Locale.ROOT),
                detail));
        return this;
    }

    public Member build() {
        Provenance place = new Provenance(respondent + ".csv", Hashes.sha256Hex(respondent), "", 2);
        return new Member(
                id,
                new SourceRecord(
                        place, Hashes.sha256Hex(id), respondent, provider, round, received, "", language, values),
                standing);
    }
}
