package org.quicksilver.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quicksilver.plan.Plan;
import org.quicksilver.record.Origin;
import org.quicksilver.vocabulary.Finder;
import org.quicksilver.vocabulary.Folding;
import org.quicksilver.vocabulary.Mention;
import org.quicksilver.vocabulary.Vocabularies;

/** Finds out about a table as a whole: from the ledger, then from the words around it, then from the command line. */
final class TableFactsFinder {

    private static final String FORM_WORDS = "form-words";
    private static final Pattern FILE_DATE = Pattern.compile(
            "(?<!\\d)(\\d{8}|\\d{4}[-_.]\\d{2}[-_.]\\d{2}|\\d{1,2}[ _-]?\\p{L}{3,9}[ _-]?\\d{4})(?!\\d)");

    private final Plan plan;
    private final String roundOption;
    private final RespondentFinder respondents;
    private final RoundFinder rounds;
    private final LabelledTitles labelled;
    private final DateParser dates;

    TableFactsFinder(Plan plan, String roundOption, DateParser dates) {
        this.plan = plan;
        this.roundOption = roundOption;
        this.dates = dates;
        respondents = new RespondentFinder(plan);
        rounds = new RoundFinder(plan);
        labelled = new LabelledTitles(plan);
    }

    TableFacts find(TableTexts texts, String dateOrder, Optional<LedgerEntry> ledger) {
        List<String> warnings = new ArrayList<>();
        Map<String, String> byRole = labelled.byRole(texts.titles(), texts.lang());
        String round = round(texts, byRole, ledger);
        String asOf = plan.round(round).map(Plan.Round::to).orElse("");
        Found respondent = ledger.map(LedgerEntry::respondentId)
                        .filter(id -> !id.isEmpty())
                        .isPresent()
                ? new Found(
                        ledger.get().respondentId(),
                        Origin.LEDGER,
                        "submissions.csv",
                        ledger.get().respondentId())
                : respondents.find(texts, asOf, warnings::add);
        return new TableFacts(
                respondent,
                round,
                receivedOn(texts, byRole, dateOrder, ledger),
                !ledger.map(LedgerEntry::receivedOn).orElse("").isEmpty(),
                form(texts),
                isRevision(texts),
                new ArrayList<>(new TreeSet<>(warnings)));
    }

    private String round(TableTexts texts, Map<String, String> byRole, Optional<LedgerEntry> ledger) {
        String stated = ledger.map(LedgerEntry::round).orElse("");
        if (!stated.isEmpty()) {
            return stated;
        }
        String label = byRole.getOrDefault("round", "");
        String ofLabel = label.isEmpty() ? "" : ofText(label);
        if (!ofLabel.isEmpty()) {
            return ofLabel;
        }
        List<String> titles = labelled.withoutRole(texts.titles(), "received_on", texts.lang());
        String found = rounds.find(titles, texts);
        return found.isEmpty() ? roundOption : found;
    }

    /** The round that a text names by its years or by dates that lie in it. */
    String ofText(String text) {
        String named = rounds.named(text);
        if (!named.isEmpty()) {
            return named;
        }
        DateReading date = dates.read(text, "");
        return date.start().isPresent() && date.end().isPresent()
                ? rounds.ofDates(date.start().get().iso(), date.end().get().iso())
                : "";
    }

    private String receivedOn(
            TableTexts texts, Map<String, String> byRole, String dateOrder, Optional<LedgerEntry> ledger) {
        String stated = ledger.map(LedgerEntry::receivedOn).orElse("");
        if (!stated.isEmpty()) {
            return stated;
        }
        String ofTitle = day(byRole.getOrDefault("received_on", ""), dateOrder);
        if (!ofTitle.isEmpty()) {
            return ofTitle;
        }
        Matcher inName = FILE_DATE.matcher(texts.fileName());
        Set<String> days = new TreeSet<>();
        while (inName.find()) {
            days.add(day(spaced(inName.group(1)), ""));
        }
        days.remove("");
        return days.size() == 1 ? days.iterator().next() : "";
    }

    private static String spaced(String date) {
        return date.replaceAll("[_.]", "-").replaceAll("(?<=\\d)(?=\\p{L})|(?<=\\p{L})(?=\\d)", " ");
    }

    private String day(String text, String order) {
        DateReading date = dates.read(text, order);
        return date.isOne() && date.start().map(PartialDate::day).orElse(0) != 0
                ? date.start().get().iso()
                : "";
    }

    private String form(TableTexts texts) {
        List<String> places = new ArrayList<>(texts.titles());
        places.add(texts.sheet());
        places.add(texts.fileName());
        Finder finder = plan.vocabularies().finder(FORM_WORDS);
        for (String place : places) {
            Optional<Mention> longest = finder.find(place).stream()
                    .reduce((a, b) -> Folding.fold(b.label()).length()
                                    > Folding.fold(a.label()).length()
                            ? b
                            : a);
            if (longest.isPresent()) {
                return longest.get().code();
            }
        }
        return "";
    }

    private boolean isRevision(TableTexts texts) {
        Vocabularies vocabularies = plan.vocabularies();
        String words = plan.resubmission().words();
        return !words.isEmpty()
                && (vocabularies.finder(words).found(texts.fileName())
                        || texts.titles().stream().anyMatch(vocabularies.finder(words)::found));
    }
}
