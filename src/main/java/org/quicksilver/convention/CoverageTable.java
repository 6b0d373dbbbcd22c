package org.quicksilver.convention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.quicksilver.consolidate.Columns;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.RowSink;
import org.quicksilver.consolidate.TableSchema;

/** Which Parties are served: by name, by region only, on a centre's list only, or not at all. */
final class CoverageTable implements MechanismTable {

    private final Reference reference;
    private final Beneficiaries beneficiaries;
    private final Rounds rounds;
    private final Predicate<Entity> counts;
    private final Map<String, Count> byCountry = new HashMap<>();
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

    /** What is counted for one country. */
    private static final class Count {
        private int named;
        private int byRegion;
        private String firstYear = "";
        private String lastYear = "";

        private void name(String first, String last) {
            named++;
            if (!first.isEmpty() && (firstYear.isEmpty() || first.compareTo(firstYear) < 0)) {
                firstYear = first;
            }
            if (last.compareTo(lastYear) > 0) {
                lastYear = last;
            }
        }
    }

    CoverageTable(Reference reference, Beneficiaries beneficiaries, Rounds rounds, Predicate<Entity> counts) {
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
    public void write(Entity mechanism, RowSink sink) {
        if (!counts.test(mechanism)) {
            return;
        }
        String start = Dates.year(mechanism.value(Names.START));
        String end = Dates.year(mechanism.value(Names.END));
        String first = start.isEmpty() ? end : start;
        String last = end.isEmpty() ? start : end;
        beneficiaries.named(mechanism).forEach(iso3 -> count(iso3).name(first, last));
        beneficiaries.byGroup(mechanism).forEach(iso3 -> count(iso3).byRegion++);
    }

    private Count count(String iso3) {
        return byCountry.computeIfAbsent(iso3, c -> new Count());
    }

    @Override
    public void finish(RowSink sink) {
        reference.statesAndUnions().forEach(iso3 -> sink.row(schema.path(), row(iso3, count(iso3))));
    }

    private List<String> row(String iso3, Count count) {
        int centres =
                reference.centresServing(iso3, rounds.end(rounds.reported())).size();
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
                Integer.toString(count.named),
                Integer.toString(count.byRegion),
                Integer.toString(centres),
                count.firstYear,
                count.lastYear,
                gap(count, centres));
    }

    private static String gap(Count count, int centres) {
        if (count.named > 0) {
            return "none";
        }
        if (count.byRegion > 0) {
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
