package org.quicksilver.convention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.quicksilver.consolidate.ConversionDates;
import org.quicksilver.consolidate.CountedTable;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityTables;
import org.quicksilver.consolidate.EntityValue;
import org.quicksilver.consolidate.ProvenanceTables;
import org.quicksilver.consolidate.Remark;
import org.quicksilver.consolidate.RowSink;
import org.quicksilver.consolidate.Side;
import org.quicksilver.consolidate.Survivorship;
import org.quicksilver.consolidate.TableSchema;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Plan;

/** The tables of convention reporting: mechanisms with their rounds, countries, funding and links; coverage of Parties. */
public final class MechanismTables implements EntityTables {

    private final Derivations derivations;
    private final Dimensions dimensions;
    private final List<MechanismTable> tables = new ArrayList<>();
    private final List<CountedTable> counted;
    private final ProvenanceTables provenance = new ProvenanceTables(MechanismTable.ID, MechanismTable.MAIN);
    private final Map<String, Long> withoutRate = new TreeMap<>();

    public MechanismTables(Plan plan, ConventionInput input) {
        Rounds rounds = new Rounds(plan, input);
        Reference reference = new Reference(plan);
        Beneficiaries beneficiaries = new Beneficiaries(reference, rounds);
        Dollars dollars = new Dollars(ExchangeRates.of(plan), new ConversionDates(plan));
        Survivorship survivorship = new Survivorship(plan);
        RoundLines lines = new RoundLines(plan, rounds, survivorship, dollars);
        derivations = new Derivations(plan, reference, beneficiaries, dollars);
        dimensions = new Dimensions(plan, reference, beneficiaries, lines, rounds);
        tables.add(new MainTable());
        tables.add(new RoundsTable(lines));
        tables.add(new TextsTable(plan, survivorship));
        tables.add(new CountriesTable(plan, reference, beneficiaries));
        tables.add(new GroupsTable(reference, beneficiaries));
        tables.add(CodesTable.conventions());
        tables.add(CodesTable.support(
                reference, plan.field(Names.SUPPORT).map(Field::vocabulary).orElse("")));
        tables.add(CodesTable.of(Names.ARTICLES, "article", "Articles that each mechanism serves"));
        tables.add(CodesTable.of(Names.THEMES, "theme", "Themes of each mechanism"));
        tables.add(CodesTable.of(Names.LANGUAGES, "language", "Languages in which each mechanism is delivered"));
        tables.add(new OrganisationsTable(plan, reference));
        tables.add(new FundingTable(rounds, dollars));
        tables.add(new IdentifiersTable());
        StatedLinks stated = new StatedLinks(plan.vocabularies());
        tables.add(new LinksTable(input.heldApart(), beneficiaries, stated));
        tables.add(new StatedRelationsTable(stated));
        tables.add(new FlatTable(plan, reference, beneficiaries, lines));
        tables.add(new FindingsTable(new CrossChecks(reference, rounds, dollars)));
        counted = Stream.of(
                        new CoverageTable(reference, beneficiaries, rounds, this::counts),
                        new ReportingTable(input, rounds, reference))
                .map(CountedTable::new)
                .toList();
        counted.forEach(table -> tables.add(new CountedMechanisms(table)));
    }

    @Override
    public List<TableSchema> schemas() {
        return Stream.concat(tables.stream().map(MechanismTable::schema), provenance.schemas().stream())
                .toList();
    }

    @Override
    public Entity derive(Entity entity) {
        List<EntityValue> own = entity.values().stream()
                .filter(v -> !Names.OF_THE_RECORD.contains(v.field()))
                .toList();
        return derivations.of(entity.withValues(own));
    }

    @Override
    public void write(Entity entity, RowSink sink) {
        tables.forEach(t -> t.write(entity, sink));
        provenance.write(entity, sink);
        String currency = entity.value(Names.CURRENCY);
        boolean amount = !entity.value(Names.AMOUNT).isEmpty();
        if (amount && !currency.isEmpty() && entity.value(Names.AMOUNT_USD).isEmpty()) {
            withoutRate.merge(currency, 1L, Long::sum);
        }
    }

    @Override
    public void finish(RowSink sink) {
        tables.forEach(t -> t.finish(sink));
    }

    @Override
    public Map<String, List<String>> dimensions(Entity entity) {
        return dimensions.of(entity);
    }

    @Override
    public Map<String, String> measures(Entity entity) {
        return dimensions.measures(entity);
    }

    @Override
    public List<Side> rounds(Entity entity) {
        return dimensions.byRound(entity);
    }

    @Override
    public List<CountedTable> counted() {
        return counted;
    }

    @Override
    public String unit(String measured) {
        return switch (measured) {
            case Names.AMOUNT_USD -> ExchangeRates.COMMON;
            case Names.PARTICIPANTS -> "persons";
            default -> "";
        };
    }

    @Override
    public List<Remark> remarks() {
        return withoutRate.entrySet().stream()
                .map(e -> new Remark(
                        "fx.no_rate",
                        e.getKey(),
                        e.getValue(),
                        "Amounts in " + e.getKey() + " have no rate at their date and are not in dollars"))
                .toList();
    }

    @Override
    public boolean counts(Entity entity) {
        return entity.standing().equals("current")
                && entity.value(Names.IN_SCOPE).equals("yes");
    }
}
