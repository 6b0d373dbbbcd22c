package org.quicksilver.convention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quicksilver.plan.Plan;
import org.quicksilver.vocabulary.Code;
import org.quicksilver.vocabulary.Vocabularies;

/** What the vocabularies say about codes, countries, groups, Parties and centres; immutable. */
final class Reference {

    private static final Set<String> STATES = Set.of("un_member", "observer_or_associated_state");
    private static final String GOVERNMENT = "GOV-";

    private final Vocabularies vocabularies;
    private final Map<String, List<Dated>> groups = new HashMap<>();
    private final Map<String, List<Dated>> centreLists = new TreeMap<>();
    private final Map<String, Map<String, String>> parties = new HashMap<>();
    private final Map<String, String> partiesUntil = new HashMap<>();

    /** Something that holds from a date to a date, either empty for no limit. */
    private record Dated(String what, String from, String to) {
        boolean holdsAt(String date) {
            return Dates.within(date, from, to);
        }
    }

    Reference(Plan plan) {
        vocabularies = plan.vocabularies();
        for (Map<String, String> row : vocabularies.facts("group-members").rows()) {
            groups.computeIfAbsent(cell(row, "group"), g -> new ArrayList<>()).add(dated(row));
        }
        for (Map<String, String> row : vocabularies.facts("centre-parties").rows()) {
            centreLists
                    .computeIfAbsent(cell(row, "centre"), c -> new ArrayList<>())
                    .add(dated(row));
        }
        for (Map<String, String> row : vocabularies.facts("parties").rows()) {
            String since = cell(row, "ratified").isEmpty() ? cell(row, "in_force") : cell(row, "ratified");
            if (!since.isEmpty()) {
                parties.computeIfAbsent(cell(row, "convention"), c -> new TreeMap<>())
                        .put(cell(row, "iso3"), since);
                partiesUntil.merge(cell(row, "convention"), cell(row, "data_until"), Reference::later);
            }
        }
    }

    private static String later(String a, String b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Dated dated(Map<String, String> row) {
        return new Dated(cell(row, "iso3"), cell(row, "valid_from"), cell(row, "valid_to"));
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    Optional<Code> code(String vocabulary, String code) {
        return vocabularies.has(vocabulary) ? vocabularies.get(vocabulary).code(code) : Optional.empty();
    }

    /** Whether a vocabulary has the code. */
    boolean has(String vocabulary, String code) {
        return code(vocabulary, code).isPresent();
    }

    /** The English label of a code, or the code. */
    String label(String vocabulary, String code) {
        return code(vocabulary, code).map(c -> c.label("en")).orElse(code);
    }

    /** An attribute of a code, empty where there is none. */
    String attribute(String vocabulary, String code, String name) {
        return code(vocabulary, code).map(c -> c.attribute(name)).orElse("");
    }

    /** The English name of an organisation by its code: centre, register, organisation or Government; empty for none. */
    String organisation(String id) {
        if (id.startsWith(GOVERNMENT)) {
            return label(Names.COUNTRIES, id.substring(GOVERNMENT.length()));
        }
        return List.of(Names.CENTRES, Names.ORGANISATIONS, Names.REGISTERS).stream()
                .filter(v -> has(v, id))
                .map(v -> label(v, id))
                .findFirst()
                .orElse("");
    }

    boolean isCountry(String code) {
        return has(Names.COUNTRIES, code);
    }

    /** Whether a country is a State that groups of States are counted by. */
    boolean isState(String iso3) {
        return STATES.contains(attribute(Names.COUNTRIES, iso3, "kind"));
    }

    /** Every State, and the organisation of States that is a Party; sorted. */
    List<String> statesAndUnions() {
        return vocabularies.get(Names.COUNTRIES).codes().stream()
                .filter(c -> STATES.contains(c.attribute("kind"))
                        || c.attribute("kind").equals("reio"))
                .map(Code::code)
                .sorted()
                .toList();
    }

    /** ISO 3166-1 alpha-3 of the members of a group at a date, sorted. */
    List<String> members(String group, String date) {
        return groups.getOrDefault(group, List.of()).stream()
                .filter(m -> m.holdsAt(date))
                .map(Dated::what)
                .distinct()
                .sorted()
                .toList();
    }

    /** The date since which a State is a Party; empty when it is none. */
    String partySince(String convention, String iso3) {
        return parties.getOrDefault(convention, Map.of()).getOrDefault(iso3, "");
    }

    boolean isParty(String convention, String iso3, String date) {
        String since = partySince(convention, iso3);
        return !since.isEmpty() && since.compareTo(date) <= 0;
    }

    /** Whether the Parties to a convention are known up to a date. */
    boolean knowsParties(String convention, String date) {
        String until = partiesUntil.getOrDefault(convention, "");
        return !until.isEmpty() && Dates.last(until).compareTo(date) >= 0;
    }

    /** Centres whose list of countries served has a country at a date, sorted. */
    Set<String> centresServing(String iso3, String date) {
        Set<String> centres = new TreeSet<>();
        centreLists.forEach((centre, served) -> {
            if (served.stream().anyMatch(d -> d.what().equals(iso3) && d.holdsAt(date))) {
                centres.add(centre);
            }
        });
        return centres;
    }

    /** Codes of the centres that exist at a date, sorted. */
    List<String> centres(String date) {
        return vocabularies.get(Names.CENTRES).codes().stream()
                .filter(c -> Dates.within(date, c.validFrom(), c.validTo()))
                .map(Code::code)
                .sorted()
                .toList();
    }

    Vocabularies vocabularies() {
        return vocabularies;
    }
}
