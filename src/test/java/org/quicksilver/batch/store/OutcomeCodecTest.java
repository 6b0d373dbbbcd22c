package org.quicksilver.batch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.quicksilver.record.Confidence;
import org.quicksilver.record.FieldValue;
import org.quicksilver.record.Hashes;
import org.quicksilver.record.Origin;
import org.quicksilver.record.Outcome;
import org.quicksilver.record.Provenance;
import org.quicksilver.record.Reject;
import org.quicksilver.record.RowKind;
import org.quicksilver.record.SourceRecord;
import org.quicksilver.record.Status;

class OutcomeCodecTest {
    private static final Words WORDS = Words.of(List.of("name", "born", "label:en", "2017-2018", "en", "a/b.csv"));

    private final OutcomeCodec codec = new OutcomeCodec(WORDS);

    @Property(tries = 400)
    void everyOutcomeComesBackAsItWas(@ForAll("outcomes") Outcome outcome) {
        assertThat(codec.decode(codec.encode(outcome))).isEqualTo(outcome);
    }

    @Property(tries = 200)
    void anEncoderThatWasUsedBeforeGivesTheSameBytes(
            @ForAll("outcomes") Outcome first, @ForAll("outcomes") Outcome second) {
        codec.encode(first);

        assertThat(codec.encode(second)).isEqualTo(new OutcomeCodec(WORDS).encode(second));
    }

    @Example
    void aDictionaryComesBackAsItWas() {
        Words again = Words.parse(WORDS.toBytes());

        Outcome outcome = new Outcome.Ignored(
                new Provenance("a/b.csv", Hashes.sha256Hex("x"), "", 7),
                Hashes.sha256Hex("y"),
                RowKind.NOTE,
                List.of("n"));
        assertThat(new OutcomeCodec(again).decode(codec.encode(outcome))).isEqualTo(outcome);
    }

    @Example
    void anotherVersionIsRefused() {
        byte[] payload = {9, 0};

        assertThatThrownBy(() -> codec.decode(payload))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("version 9");
    }

    @Example
    void equalTextsInARowCostAByteEach() {
        byte[] once = codec.encode(record(List.of(value("long words that stand in a cell", "v"))));
        byte[] thrice = codec.encode(
                record(List.of(value("long words that stand in a cell", "long words that stand in a cell"))));

        assertThat(thrice.length).isLessThanOrEqualTo(once.length);
    }

    private static Outcome record(List<FieldValue> values) {
        return new Outcome.Accepted(new SourceRecord(
                new Provenance("a/b.csv", "", "", 1), Hashes.sha256Hex("r"), "", "", "", "", "", "en", values));
    }

    private static FieldValue value(String verbatim, String value) {
        return new FieldValue(
                "name",
                1,
                Origin.CELL,
                "B2",
                verbatim,
                value,
                Status.STATED,
                "exact",
                Confidence.A,
                "",
                value,
                Map.of());
    }

    @Provide
    Arbitrary<Outcome> outcomes() {
        return Arbitraries.oneOf(accepted(), rejected(), ignored());
    }

    private static Arbitrary<Outcome> accepted() {
        return Combinators.combine(
                        places(),
                        hashes(),
                        texts(),
                        texts(),
                        words(),
                        values().list().ofMaxSize(6))
                .as((place, hash, respondent, provider, round, values) -> new Outcome.Accepted(
                        new SourceRecord(place, hash, respondent, provider, round, "2019-01-31", "", "en", values)));
    }

    private static Arbitrary<Outcome> rejected() {
        return Combinators.combine(places(), hashes(), Arbitraries.integers().between(0, 500), texts(), texts().list())
                .as((place, hash, column, text, cells) -> new Outcome.Rejected(
                        new Reject(place, hash, column, text, "required_missing", text, text, cells)));
    }

    private static Arbitrary<Outcome> ignored() {
        return Combinators.combine(places(), hashes(), Arbitraries.of(RowKind.values()), texts().list())
                .as(Outcome.Ignored::new);
    }

    private static Arbitrary<FieldValue> values() {
        Arbitrary<Map<String, String>> details =
                Arbitraries.maps(words(), texts()).ofMaxSize(3);
        return Combinators.combine(words(), texts(), texts(), Arbitraries.of(Status.values()), words(), details)
                .as((field, verbatim, value, status, rule, detail) -> new FieldValue(
                        field,
                        1,
                        Origin.values()[detail.size()],
                        "C13+D13",
                        verbatim,
                        status == Status.STATED ? value : "",
                        status,
                        rule,
                        Confidence.values()[detail.size()],
                        verbatim,
                        value,
                        detail));
    }

    private static Arbitrary<Provenance> places() {
        return Combinators.combine(
                        words(), hashes(), texts(), Arbitraries.integers().between(1, 2_000_000))
                .as(Provenance::new);
    }

    private static Arbitrary<String> hashes() {
        return Arbitraries.oneOf(texts().map(Hashes::sha256Hex), texts());
    }

    private static Arbitrary<String> words() {
        return Arbitraries.oneOf(Arbitraries.of("name", "born", "label:en", "2017-2018", ""), texts());
    }

    /** Any text at all, half surrogate pairs included. */
    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of("", "Самоа", "萨摩亚", "ساموا", "\uD83D\uDE00", "\uD800", "x\uDC00y", "\0", "\n"),
                Arbitraries.strings().ofMaxLength(40));
    }
}
