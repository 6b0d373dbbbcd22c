package org.quicksilver.normalise;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quicksilver.plan.Kind;
import org.quicksilver.plan.Plan;
import org.quicksilver.record.Cell;
import org.quicksilver.record.Confidence;
import org.quicksilver.vocabulary.Label;
import org.quicksilver.vocabulary.Vocabularies;

/** The reader of each kind, behind the words that mean nothing; immutable and safe for threads. */
final class Readers {

    private final Map<Kind, KindReader> byKind = new EnumMap<>(Kind.class);
    private final NullWords nullWords;
    private final MoneyScanner money;
    private final DateParser dates;
    private final PeriodReader periods;
    private final TickReader ticks;
    private final Plan plan;
    private final DecidedValues decided;

    Readers(Plan plan) {
        this(plan, DecidedValues.NONE);
    }

    /** @param decided what people decided that words mean */
    Readers(Plan plan, DecidedValues decided) {
        this.plan = plan;
        this.decided = decided;
        Vocabularies vocabularies = plan.vocabularies();
        nullWords = new NullWords(vocabularies);
        money = new MoneyScanner(moneyWords(vocabularies));
        dates = new DateParser(dateWords(vocabularies));
        DateReader date = new DateReader(dates);
        periods = new PeriodReader(date, plan);
        BooleanReader booleans = new BooleanReader(WordTable.ofResource("boolean-words.csv"));
        ticks = new TickReader(booleans);
        NumberReader numbers = new NumberReader(money);
        NumberedCodes numbered = new NumberedCodes(vocabularies, WordTable.ofResource("numbered-words.csv"));
        KindReader text = new TextReader(vocabularies);
        for (Kind kind : List.of(Kind.NAME, Kind.TITLE, Kind.TEXT, Kind.ADDRESS)) {
            byKind.put(kind, text);
        }
        byKind.put(Kind.ORGANISATION, new OrganisationReader(vocabularies));
        byKind.put(Kind.COUNTRY, new CodeReader(vocabularies, numbered, new GroupMembers(vocabularies), "countries"));
        byKind.put(Kind.CODE, new CurrencyReader(money, new CodeReader(vocabularies, numbered, CodeDetail.NONE, "")));
        byKind.put(Kind.LANGUAGE, new CodeReader(vocabularies, numbered, CodeDetail.NONE, "languages"));
        byKind.put(Kind.DATE, date);
        byKind.put(Kind.PERIOD, periods);
        byKind.put(Kind.MONEY, new MoneyReader(money, new MoneyFields(plan)));
        byKind.put(Kind.NUMBER, numbers);
        byKind.put(Kind.INTEGER, numbers);
        byKind.put(Kind.BOOLEAN, booleans);
        byKind.put(Kind.IDENTIFIER, new IdentifierReader(vocabularies));
        byKind.put(Kind.URL, new UrlReader());
        byKind.put(Kind.EMAIL, new EmailReader());
        byKind.put(Kind.PHONE, new PhoneReader());
    }

    /** What a cell says, or is decided to say where no rule understands it: at least one value. */
    List<Reading> read(Cell cell, Column column) {
        List<Reading> understood = understood(cell, column);
        return decided.isEmpty() || understood.stream().noneMatch(Reading::isOpen)
                ? understood
                : new DecidedReadings(plan, decided, this::understood).instead(understood, cell, column);
    }

    private List<Reading> understood(Cell cell, Column column) {
        if (cell.isBlank()) {
            return spread(Reading.blank(), column);
        }
        if (cell.type() == org.quicksilver.record.CellType.ERROR) {
            return spread(Reading.none(org.quicksilver.record.Status.UNREADABLE, "cell_error", Confidence.A), column);
        }
        Kind kind = column.field().kind();
        Optional<Reading> nothing = nullWords.read(cell.text(), column.lang(), kind);
        if (nothing.isPresent()) {
            return spread(nothing.get(), column);
        }
        KindReader reader = byKind.get(kind);
        if (reader == null) {
            throw new IllegalStateException("No reader for kind " + kind);
        }
        return reader.read(cell, column);
    }

    /** A period that is not stated is a start and an end that are not. */
    private List<Reading> spread(Reading nothing, Column column) {
        if (column.field().kind() != Kind.PERIOD) {
            return List.of(nothing);
        }
        return List.of(
                nothing.of(periods.target(column.field(), "start")), nothing.of(periods.target(column.field(), "end")));
    }

    TickReader ticks() {
        return ticks;
    }

    MoneyScanner money() {
        return money;
    }

    DateParser dates() {
        return dates;
    }

    private static WordTable dateWords(Vocabularies vocabularies) {
        WordTable words = WordTable.ofResource("date-words.csv");
        for (Label label : vocabularies.get("months").labels()) {
            words.add(label.label(), "month", label.code());
        }
        return words;
    }

    private static WordTable moneyWords(Vocabularies vocabularies) {
        WordTable words = WordTable.ofResource("money-words.csv");
        for (Label label : vocabularies.get("currencies").labels()) {
            if (isWord(label)) {
                words.add(label.label(), "currency", label.code());
            }
        }
        return words;
    }

    /** Not the ISO codes, which count in capitals only, nor letters too few to be sure of. */
    private static boolean isWord(Label label) {
        boolean letters = label.label().codePoints().allMatch(Character::isLetter);
        boolean few = letters && label.label().length() < 4 && label.kind().equals("abbr");
        boolean code = label.kind().equals("code") || label.label().equals(label.code());
        return !label.kind().equals("ambiguous") && !code && !few;
    }
}
