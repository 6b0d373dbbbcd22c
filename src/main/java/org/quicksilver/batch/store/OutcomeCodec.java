package org.quicksilver.batch.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quicksilver.record.Confidence;
import org.quicksilver.record.FieldValue;
import org.quicksilver.record.Origin;
import org.quicksilver.record.Outcome;
import org.quicksilver.record.Provenance;
import org.quicksilver.record.Reject;
import org.quicksilver.record.RowKind;
import org.quicksilver.record.SourceRecord;
import org.quicksilver.record.Status;

/**
 * What became of a row, as the one payload that is staged for it: a version, the kind, then every component in the order
 * of its record. Not safe for threads.
 */
public final class OutcomeCodec {
    private static final int VERSION = 1;
    private static final int ACCEPTED = 0;
    private static final int REJECTED = 1;
    private static final int IGNORED = 2;
    private static final Origin[] ORIGINS = Origin.values();
    private static final Status[] STATUSES = Status.values();
    private static final Confidence[] CONFIDENCES = Confidence.values();
    private static final RowKind[] KINDS = RowKind.values();

    private final Words words;
    private final PayloadWriter out;

    public OutcomeCodec(Words words) {
        this.words = words;
        this.out = new PayloadWriter(words);
    }

    /** The payload of an outcome. */
    public byte[] encode(Outcome outcome) {
        out.clear();
        out.oneByte(VERSION);
        if (outcome instanceof Outcome.Accepted accepted) {
            out.oneByte(ACCEPTED);
            write(accepted.source());
        } else if (outcome instanceof Outcome.Rejected rejected) {
            out.oneByte(REJECTED);
            write(rejected.reject());
        } else if (outcome instanceof Outcome.Ignored ignored) {
            out.oneByte(IGNORED);
            write(ignored.place());
            out.hash(ignored.recordHash());
            out.choice(ignored.kind());
            write(ignored.cells());
        }
        return out.toBytes();
    }

    /**
     * The outcome of a payload.
     *
     * @throws IllegalStateException when another version wrote it
     */
    public Outcome decode(byte[] payload) {
        PayloadReader in = new PayloadReader(words, payload);
        in.version(VERSION, "row");
        int kind = in.oneByte();
        if (kind == ACCEPTED) {
            return new Outcome.Accepted(readRecord(in));
        }
        return kind == REJECTED
                ? new Outcome.Rejected(readReject(in))
                : new Outcome.Ignored(readPlace(in), in.hash(), in.choice(KINDS), readTexts(in));
    }

    private void write(Provenance place) {
        out.word(place.sourceFile());
        out.word(place.fileSha256());
        out.word(place.sheet());
        out.number(place.rowNo());
    }

    private static Provenance readPlace(PayloadReader in) {
        return new Provenance(in.word(), in.word(), in.word(), in.count());
    }

    private void write(List<String> texts) {
        out.number(texts.size());
        texts.forEach(out::text);
    }

    static List<String> readTexts(PayloadReader in) {
        int size = in.count();
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(in.text());
        }
        return texts;
    }

    private void write(Reject reject) {
        write(reject.place());
        out.hash(reject.recordHash());
        out.number(reject.column());
        out.text(reject.verbatim());
        out.text(reject.reason());
        out.text(reject.message());
        out.text(reject.suggestion());
        write(reject.cells());
    }

    private static Reject readReject(PayloadReader in) {
        return new Reject(
                readPlace(in), in.hash(), in.count(), in.text(), in.text(), in.text(), in.text(), readTexts(in));
    }

    private void write(SourceRecord source) {
        write(source.place());
        out.hash(source.recordHash());
        out.word(source.respondentId());
        out.word(source.providerId());
        out.word(source.round());
        out.word(source.receivedOn());
        out.word(source.form());
        out.word(source.language());
        out.number(source.values().size());
        source.values().forEach(this::write);
    }

    private static SourceRecord readRecord(PayloadReader in) {
        return new SourceRecord(
                readPlace(in),
                in.hash(),
                in.word(),
                in.word(),
                in.word(),
                in.word(),
                in.word(),
                in.word(),
                readValues(in));
    }

    private static List<FieldValue> readValues(PayloadReader in) {
        int size = in.count();
        List<FieldValue> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(readValue(in));
        }
        return values;
    }

    private void write(FieldValue value) {
        out.word(value.field());
        out.number(value.itemNo());
        out.choice(value.origin());
        out.choice(value.status());
        out.choice(value.confidence());
        out.word(value.rule());
        out.text(value.originRef());
        out.text(value.verbatim());
        out.text(value.value());
        out.text(value.form());
        out.text(value.suggestion());
        writeDetail(out, value.detail());
    }

    private static FieldValue readValue(PayloadReader in) {
        String field = in.word();
        int itemNo = in.count();
        Origin origin = in.choice(ORIGINS);
        Status status = in.choice(STATUSES);
        Confidence confidence = in.choice(CONFIDENCES);
        String rule = in.word();
        String originRef = in.text();
        String verbatim = in.text();
        String value = in.text();
        String form = in.text();
        String suggestion = in.text();
        return new FieldValue(
                field,
                itemNo,
                origin,
                originRef,
                verbatim,
                value,
                status,
                rule,
                confidence,
                suggestion,
                form,
                readDetail(in));
    }

    static void writeDetail(PayloadWriter out, Map<String, String> detail) {
        out.number(detail.size());
        if (detail.isEmpty()) {
            return;
        }
        for (Map.Entry<String, String> part : new TreeMap<>(detail).entrySet()) {
            out.word(part.getKey());
            out.text(part.getValue());
        }
    }

    static Map<String, String> readDetail(PayloadReader in) {
        int size = in.count();
        if (size == 0) {
            return Map.of();
        }
        if (size == 1) {
            return Map.of(in.word(), in.text());
        }
        Map<String, String> detail = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            detail.put(in.word(), in.text());
        }
        return detail;
    }
}
