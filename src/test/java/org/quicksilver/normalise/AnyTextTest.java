package org.quicksilver.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Kind;
import org.quicksilver.plan.Plan;
import org.quicksilver.record.Cell;
import org.quicksilver.record.CellType;
import org.quicksilver.record.Status;

class AnyTextTest {

    private static final Plan PLAN = Plans.of(fields());
    private static final Readers READERS = new Readers(PLAN);
    private static final Readers AGAIN = new Readers(PLAN);

    private static Field[] fields() {
        List<Field> fields = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            String vocabulary = kind == Kind.CODE ? "rules" : kind == Kind.ORGANISATION ? "firms" : "";
            fields.add(Plans.field(kind.code(), kind, vocabulary, "", true));
        }
        return fields.toArray(Field[]::new);
    }

    @Provide
    Arbitrary<String> cells() {
        Arbitrary<String> anything = Arbitraries.strings().ofMaxLength(40);
        Arbitrary<String> likely = Arbitraries.strings()
                .withChars("0123456789.,'- /()$€%:;–~٠١٢٣٬٫年月日万")
                .ofMaxLength(24);
        Arbitrary<String> words = Arbitraries.of(
                        "2016",
                        "May",
                        "мая",
                        "to",
                        "–",
                        "US$",
                        "1,234",
                        "1.5",
                        "million",
                        "тыс.",
                        "万",
                        "美元",
                        "Q1",
                        "mid",
                        "x",
                        "Art.",
                        "7",
                        "@",
                        "http://",
                        "+41",
                        "é",
                        "\u200f",
                        "№",
                        "12/05/98",
                        "\n",
                        "أيار/مايو",
                        "99999999999999999999",
                        "1e9")
                .list()
                .ofMaxSize(7)
                .map(list -> String.join(" ", list));
        return Arbitraries.oneOf(anything, likely, words);
    }

    @Property(tries = 3000)
    void noTextMakesAReaderFailAndAValueStandsExactlyWhereItIsStated(
            @ForAll("cells") String text, @ForAll Kind kind, @ForAll CellType type, @ForAll boolean dayFirst) {
        Field field = PLAN.field(kind.code()).orElseThrow();
        TableEvidence.Column evidence = new TableEvidence.Column(
                1, dayFirst ? "DMY" : "", dayFirst ? "." : "", dayFirst ? "USD" : "", dayFirst ? 1000 : 1, "", "");
        Column column = new Column(field, "en", "", evidence, "Price", Respondent.UNKNOWN);
        List<Reading> readings = READERS.read(new Cell(text, type, ""), column);
        assertThat(readings).isNotEmpty();
        for (Reading reading : readings) {
            assertThat(reading.isStated()).isEqualTo(!reading.value().isEmpty());
            assertThat(reading.confidence().fillsOutput() || reading.status() == Status.UNRESOLVED)
                    .isTrue();
            assertThat(reading.rule()).isNotBlank();
        }
    }

    @Property(tries = 500)
    void whatIsReadOnceIsReadTheSameAgain(@ForAll("cells") String text, @ForAll Kind kind) {
        Column column =
                new Column(PLAN.field(kind.code()).orElseThrow(), "fr", "", Column.NO_EVIDENCE, "", Respondent.UNKNOWN);
        Cell cell = Cell.ofText(text);
        assertThat(AGAIN.read(cell, column)).isEqualTo(READERS.read(cell, column));
    }

    @Property(tries = 1000)
    void aDateIsReadBackFromItsIsoForm(@ForAll("cells") String text) {
        DateParser parser = READERS.dates();
        DateReading read = parser.read(text, "DMY");
        read.start()
                .ifPresent(
                        date -> assertThat(parser.read(date.iso(), "").start()).contains(date));
    }
}
