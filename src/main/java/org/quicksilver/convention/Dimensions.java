package org.quicksilver.convention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityValue;
import org.quicksilver.consolidate.Member;
import org.quicksilver.consolidate.Side;
import org.quicksilver.consolidate.Statistics;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Plan;

/** By what a mechanism is counted. */
final class Dimensions {

    private static final String RESPONDENT = "respondent";
    private static final String CHANGE = "change";

    private final Plan plan;
    private final Reference reference;
    private final Beneficiaries beneficiaries;
    private final RoundLines lines;
    private final Rounds rounds;

    Dimensions(Plan plan, Reference reference, Beneficiaries beneficiaries, RoundLines lines, Rounds rounds) {
        this.plan = plan;
        this.reference = reference;
        this.beneficiaries = beneficiaries;
        this.lines = lines;
        this.rounds = rounds;
    }

    /** Codes of every dimension, of the mechanism as a whole. */
    Map<String, List<String>> of(Entity mechanism) {
        Map<String, List<String>> codes = new HashMap<>();
        for (Field field : plan.fields()) {
            codes.put(field.name(), stated(mechanism, field.name()));
        }
        codes.put("un_group", unGroups(mechanism));
        codes.put("support", stated(mechanism, Names.SUPPORT));
        codes.put("support_group", supportGroups(mechanism));
        codes.put("article", stated(mechanism, Names.ARTICLES));
        codes.put("convention", stated(mechanism, Names.CONVENTIONS));
        codes.put("theme", stated(mechanism, Names.THEMES));
        codes.put("language", stated(mechanism, Names.LANGUAGES));
        codes.put("provider", stated(mechanism, Names.PROVIDER_ID));
        codes.put("donor", stated(mechanism, Names.DONORS));
        codes.put("beneficiary", List.copyOf(beneficiaries.named(mechanism)));
        codes.put("funding_year", fundingYear(mechanism));
        for (String flag : List.of("ldc", "sids", "lldc")) {
            codes.put(flag, flags(mechanism, flag));
        }
        codes.put("standing", List.of(mechanism.standing()));
        codes.put("in_scope", stated(mechanism, Names.IN_SCOPE));
        codes.put(Names.REVIEW_STATE, List.of(mechanism.reviewState()));
        codes.put(RESPONDENT, respondents(mechanism.speaking()));
        codes.put(Statistics.ROUND, roundsOf(mechanism));
        codes.put(CHANGE, change(mechanism));
        codes.replaceAll((dimension, found) -> found.isEmpty() ? List.of(Statistics.NOT_STATED) : found);
        return codes;
    }

    /** The same round by round: status, change and respondents of each round in which it was reported or missed. */
    List<Side> byRound(Entity mechanism) {
        Map<String, List<String>> whole = of(mechanism);
        List<Side> sides = new ArrayList<>();
        for (RoundLine line : lines.of(mechanism)) {
            Map<String, List<String>> codes = new HashMap<>(whole);
            codes.put(Statistics.ROUND, List.of(line.round()));
            codes.put(CHANGE, List.of(line.change()));
            codes.put(Names.STATUS, line.isReported() ? codes(line.status()) : notApplicable());
            codes.put(RESPONDENT, line.isReported() ? respondents(line.members()) : notApplicable());
            sides.add(new Side(codes, measures(line), line.isReported() ? "" : CHANGE));
        }
        return sides.isEmpty() ? List.of(new Side(whole, measures(mechanism))) : sides;
    }

    private static List<String> notApplicable() {
        return List.of(Statistics.NOT_APPLICABLE);
    }

    private static Map<String, String> measures(RoundLine line) {
        Map<String, String> measures = new HashMap<>();
        line.dollars().ifPresent(d -> measures.put(Names.AMOUNT_USD, Decimals.plain(d.amount())));
        if (!line.participants().isEmpty()) {
            measures.put(Names.PARTICIPANTS, line.participants());
        }
        return measures;
    }

    /** Numbers that can be summed. */
    Map<String, String> measures(Entity mechanism) {
        Map<String, String> measures = new HashMap<>();
        plan.statistics().stream()
                .map(Plan.StatisticPlan::of)
                .filter(of -> !mechanism.value(of).isEmpty())
                .forEach(of -> measures.put(of, mechanism.value(of)));
        return measures;
    }

    private static List<String> codes(String code) {
        return code.isEmpty() ? List.of(Statistics.NOT_STATED) : List.of(code);
    }

    private static List<String> stated(Entity mechanism, String field) {
        return mechanism.values(field).stream().map(EntityValue::value).toList();
    }

    /** Regional groups of the States it serves, by name or through a group; the whole world is of no one group. */
    private List<String> unGroups(Entity mechanism) {
        if (beneficiaries.groups(mechanism).contains(Names.GLOBAL)) {
            return notApplicable();
        }
        return Stream.concat(beneficiaries.named(mechanism).stream(), beneficiaries.byGroup(mechanism).stream())
                .filter(reference::isState)
                .map(c -> reference.attribute(Names.COUNTRIES, c, "un_group"))
                .filter(g -> !g.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> supportGroups(Entity mechanism) {
        String vocabulary = plan.field(Names.SUPPORT).map(Field::vocabulary).orElse("");
        return mechanism.values(Names.SUPPORT).stream()
                .map(v -> reference.attribute(vocabulary, v.value(), "group"))
                .map(g -> g.isEmpty() ? Statistics.NOT_APPLICABLE : g)
                .distinct()
                .sorted()
                .toList();
    }

    /** The year that is stated for the amount, else the year in which the work starts. */
    private static List<String> fundingYear(Entity mechanism) {
        String year = mechanism.value(Names.AMOUNT_YEAR);
        String start = Dates.year(mechanism.value(Names.START));
        return Stream.of(year, start).filter(y -> !y.isEmpty()).limit(1).toList();
    }

    private List<String> flags(Entity mechanism, String attribute) {
        return beneficiaries.named(mechanism).stream()
                .map(c -> reference.attribute(Names.COUNTRIES, c, attribute).equals("yes") ? "yes" : "no")
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> respondents(List<Member> members) {
        Set<String> ids = new TreeSet<>();
        members.forEach(m -> ids.add(m.source().respondentId()));
        ids.remove("");
        return List.copyOf(ids);
    }

    private static List<String> roundsOf(Entity mechanism) {
        Set<String> codes = new TreeSet<>();
        mechanism.speaking().forEach(m -> codes.add(m.source().round()));
        codes.remove("");
        return List.copyOf(codes);
    }

    private List<String> change(Entity mechanism) {
        return lines.of(mechanism).stream()
                .filter(l -> l.round().equals(rounds.reported()))
                .map(RoundLine::change)
                .toList();
    }
}
