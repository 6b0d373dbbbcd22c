package org.quicksilver.convention;

import java.util.List;
import java.util.function.Predicate;
import org.quicksilver.consolidate.Columns;
import org.quicksilver.consolidate.CountedRows;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.TableSchema;

/** Which Parties are served: by name, by region only, on a centre's list only, or not at all. */
final class CoverageTable implements CountedRows {

    private static final String NAMED = "named";
    private static final String BY_REGION = "by region";
    private static final String FIRST = "first year ";
    private static final String LAST = "last year ";

    private final List<List<String>> keys;
    private final Reference reference;
    private final Beneficiaries beneficiaries;
    private final Rounds rounds;
    private final Predicate<Entity> counts;
    private final TableSchema schema = new TableSchema(
            "statistics",
            "coverage_by_party",
            "How many mechanisms serve each State, and which States none serves",
            new Columns()
                    .key("iso3", "ISO 3166-1 alpha-3")
                    .text("un_group", "United Nations regional group")
                    .bool("ldc", "Least developed country")
                    .bool("sids", "Small island developing State")
                    .bool("lldc", "Landlocked developing country")
                    .bool("eligible", "Developing country or economy in transition")
                    .bool("party_minamata", "Party to the Minamata Convention at the as-of date")
                    .bool("party_basel", "Party to the Basel Convention at the as-of date")
                    .bool("party_stockholm", "Party to the Stockholm Convention at the as-of date")
                    .count("n_named", "Mechanisms that name it")
                    .count("n_by_region", "Mechanisms that reach it by a group of countries only")
                    .count("n_centres", "Centres whose list of countries served has it")
                    .integer("first_year", "First year of the mechanisms that name it")
                    .integer("last_year", "Last year of the mechanisms that name it")
                    .oneOf(
                            "gap",
                            List.of("none", "region_only", "list_only", "unserved"),
                            "none where a mechanism names it; else what is left")
                    .list(),
            List.of("iso3"),
            List.of());

    CoverageTable(Reference reference, Beneficiaries beneficiaries, Rounds rounds, Predicate<Entity> counts) {
        this.keys = reference.statesAndUnions().stream().map(List::of).toList();
        this.reference = reference;
        this.beneficiaries = beneficiaries;
        this.rounds = rounds;
        this.counts = counts;
    }

    @Override
    public TableSchema schema() {
        return schema;
    }

    @Override
    public List<String> quantities() {
        return List.of("n_named", "n_by_region", "n_centres");
    }

    @Override
    public void count(Entity mechanism, Additions additions) {
        if (!counts.test(mechanism)) {
            return;
        }
        String start = Dates.year(mechanism.value(Names.START));
        String end = Dates.year(mechanism.value(Names.END));
        String first = start.isEmpty() ? end : start;
        String last = end.isEmpty() ? start : end;
        for (String iso3 : beneficiaries.named(mechanism)) {
            additions.add(List.of(iso3), NAMED, 1);
            if (!first.isEmpty()) {
                additions.add(List.of(iso3), FIRST + first, 1);
                additions.add(List.of(iso3), LAST + last, 1);
            }
        }
        beneficiaries.byGroup(mechanism).forEach(iso3 -> additions.add(List.of(iso3), BY_REGION, 1));
    }

    @Override
    public List<List<String>> keys() {
        return keys;
    }

    @Override
    public List<String> cells(List<String> key, Counts counts) {
        String iso3 = key.get(0);
        int centres =
                reference.centresServing(iso3, rounds.end(rounds.reported())).size();
        List<String> first = counts.after(FIRST);
        List<String> last = counts.after(LAST);
        return List.of(
                iso3,
                reference.attribute(Names.COUNTRIES, iso3, "un_group"),
                flag(iso3, "ldc"),
                flag(iso3, "sids"),
                flag(iso3, "lldc"),
                flag(iso3, "eligible"),
                party("MIN", iso3),
                party("BAS", iso3),
                party("STO", iso3),
                Long.toString(counts.of(NAMED)),
                Long.toString(counts.of(BY_REGION)),
                Integer.toString(centres),
                first.isEmpty() ? "" : first.get(0),
                last.isEmpty() ? "" : last.get(last.size() - 1),
                gap(counts, centres));
    }

    private static String gap(Counts counts, int centres) {
        if (counts.of(NAMED) > 0) {
            return "none";
        }
        if (counts.of(BY_REGION) > 0) {
            return "region_only";
        }
        return centres > 0 ? "list_only" : "unserved";
    }

    private String flag(String iso3, String attribute) {
        return Boolean.toString(
                reference.attribute(Names.COUNTRIES, iso3, attribute).equals("yes"));
    }

    private String party(String convention, String iso3) {
        return Boolean.toString(reference.isParty(convention, iso3, rounds.asOf()));
    }
}
