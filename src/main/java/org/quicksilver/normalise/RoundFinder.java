package org.quicksilver.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quicksilver.plan.Plan;
import org.quicksilver.plan.Plan.Round;

/** Finds the round that a text names: by its years, or by a single year that lies in it. */
final class RoundFinder {

    private static final Pattern YEARS =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})\\s*(?:[-–/_]|to|à|a|по|إلى|至|到)\\s*((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern SHORT_YEARS = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})\\s*[-–/]\\s*(\\d{2})(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");

    private final List<Round> rounds;

    RoundFinder(Plan plan) {
        rounds = plan.rounds();
    }

    /** The round whose code or whose first and last year stand in a text; empty for none or several. */
    String named(String text) {
        String plain = Plain.of(text).replace('_', ' ');
        Set<String> codes = new TreeSet<>();
        for (Round round : rounds) {
            if (Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(round.code()) + "(?![\\p{L}\\p{N}])")
                    .matcher(plain)
                    .find()) {
                codes.add(round.code());
            }
        }
        Matcher years = YEARS.matcher(plain);
        while (years.find()) {
            ofYears(Integer.parseInt(years.group(1)), Integer.parseInt(years.group(2)))
                    .ifPresent(codes::add);
        }
        Matcher shorts = SHORT_YEARS.matcher(plain);
        while (shorts.find()) {
            int from = Integer.parseInt(shorts.group(1));
            ofYears(from, from - from % 100 + Integer.parseInt(shorts.group(2))).ifPresent(codes::add);
        }
        return codes.size() == 1 ? codes.iterator().next() : "";
    }

    private Optional<String> ofYears(int from, int to) {
        return rounds.stream()
                .filter(r -> year(r.from()) == from && year(r.to()) == to)
                .map(Round::code)
                .findFirst();
    }

    private static int year(String iso) {
        return Integer.parseInt(iso.substring(0, 4));
    }

    /** The round in which every year lies that stands alone in a text; empty where they lie in several or in none. */
    String ofSingleYears(String text) {
        List<String> codes = new ArrayList<>();
        Matcher years = YEAR.matcher(Plain.of(text).replace('_', ' '));
        while (years.find()) {
            codes.add(ofDates(years.group(1), years.group(1)));
        }
        return codes.stream().distinct().count() == 1 ? codes.get(0) : "";
    }

    /** The round in which a period lies; dates may be of reduced precision; empty for none or several. */
    String ofDates(String from, String to) {
        List<String> in = rounds.stream()
                .filter(r -> cut(r.from(), from).compareTo(from) <= 0 && to.compareTo(cut(r.to(), to)) <= 0)
                .map(Round::code)
                .toList();
        return in.size() == 1 ? in.get(0) : "";
    }

    private static String cut(String iso, String like) {
        return iso.substring(0, Math.min(iso.length(), like.length()));
    }

    /** What a table's words say: years of a round in titles, file name or folders, else single years in them. */
    String find(List<String> titles, TableTexts texts) {
        List<String> places = new ArrayList<>(titles);
        places.add(texts.sheet());
        places.add(texts.fileName());
        places.addAll(texts.folders());
        for (String place : places) {
            String round = named(place);
            if (!round.isEmpty()) {
                return round;
            }
        }
        for (String place : places) {
            String round = ofSingleYears(place);
            if (!round.isEmpty()) {
                return round;
            }
        }
        return "";
    }
}
