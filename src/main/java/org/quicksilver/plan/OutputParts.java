package org.quicksilver.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what is published: {@code tables}, {@code statistics}, {@code gate}, {@code publish}. */
final class OutputParts {

    private static final Pattern TABLE_ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");
    private static final Pattern ROLE = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    private final Section top;
    private final References references;

    OutputParts(Section top, References references) {
        this.top = top;
        this.references = references;
    }

    Map<String, List<Plan.TableSource>> tables() {
        Map<String, List<Plan.TableSource>> tables = new LinkedHashMap<>();
        part(PlanPart.TABLES)
                .ifPresent(s -> s.entries().forEach(e -> {
                    String name = e.key().text(FieldsPart.NAME, FieldsPart.NAME_RULE);
                    e.value()
                            .section()
                            .map(t -> t.only(Grammar.TABLE))
                            .flatMap(t -> t.need("from", "list the fields: from: [ { field: F, role: R } ]"))
                            .map(this::sources)
                            .ifPresent(sources -> tables.put(name, sources));
                }));
        return tables;
    }

    private List<Plan.TableSource> sources(Item item) {
        List<Plan.TableSource> sources = new ArrayList<>();
        for (Item source : item.list()) {
            source.section().map(s -> s.only(Grammar.TABLE_SOURCE)).ifPresent(s -> {
                Optional<Field> field = s.need("field", "name a field").flatMap(references::field);
                String role = s.get("role")
                        .map(i -> i.text(ROLE, "use small letters, digits and _"))
                        .orElse("");
                field.ifPresent(f -> sources.add(new Plan.TableSource(f.name(), role)));
            });
        }
        return sources;
    }

    List<Plan.StatisticPlan> statistics() {
        List<Plan.StatisticPlan> statistics = new ArrayList<>();
        top.get(PlanPart.STATISTICS.key())
                .ifPresent(list -> list.list().forEach(i -> i.section().ifPresent(s -> statistic(i, s, statistics))));
        return statistics;
    }

    private void statistic(Item item, Section section, List<Plan.StatisticPlan> statistics) {
        section.only(Grammar.STATISTIC);
        String table = section.need("table", "give the table an id, for example T04")
                .map(i -> i.text(TABLE_ID, "use letters, digits, _ and -"))
                .orElse("");
        String measure = section.get("measure")
                .map(i -> i.word("measure", Grammar.MEASURES))
                .filter(m -> !m.isEmpty())
                .orElse("count");
        String of = of(section, measure);
        List<String> by = section.get("by").map(this::dimensions).orElse(List.of());
        String counting = section.get("counting")
                .map(i -> i.word("counting", Grammar.COUNTINGS))
                .filter(c -> !c.isEmpty())
                .orElse("once");
        Plan.StatisticPlan statistic = new Plan.StatisticPlan(table, measure, of, by, counting);
        if (statistics.contains(statistic)) {
            item.fault("repeats an earlier statistic", "remove one");
        }
        statistics.add(statistic);
    }

    private String of(Section section, String measure) {
        if (measure.equals("count")) {
            section.get("of").ifPresent(i -> i.fault("has no meaning when counting", "write measure: sum"));
            return "";
        }
        return section.need("of", "say what is added up: of: FIELD")
                .map(i -> i.word("amount", references.sums()))
                .orElse("");
    }

    private List<String> dimensions(Item item) {
        List<String> by = new ArrayList<>();
        for (Item dimension : item.oneOrMany()) {
            String word = dimension.word("dimension", references.dimensions());
            if (by.contains(word)) {
                dimension.fault("names '" + word + "' twice", "remove one");
            } else if (!word.isEmpty()) {
                by.add(word);
            }
        }
        return by;
    }

    Map<String, Plan.GateRule> gate() {
        Map<String, Plan.GateRule> rules = new LinkedHashMap<>();
        Optional<Section> section = part(PlanPart.GATE);
        if (section.isEmpty()) {
            rules.put("reject_share", new Plan.GateRule(0.05, 0.20));
            rules.put("accepted", new Plan.GateRule(Double.NaN, 0));
        }
        section.ifPresent(s -> s.entries().forEach(e -> {
            String measure = e.key().word("gate measure", references.checks());
            e.value().section().map(r -> r.only(Grammar.GATE_RULE)).ifPresent(r -> {
                double most = measure.endsWith("_share") ? 1 : 1e12;
                double warn = r.get("warn").map(i -> i.number(0, most)).orElse(Double.NaN);
                double error = r.get("error").map(i -> i.number(0, most)).orElse(Double.NaN);
                if (measure.endsWith("_share") && warn > error) {
                    r.fault("warns only after the error", "warn must not be above error");
                }
                rules.put(measure, new Plan.GateRule(warn, error));
            });
        }));
        return rules;
    }

    boolean recordValues() {
        return part(PlanPart.PUBLISH)
                .map(s -> s.only(Grammar.PUBLISH))
                .flatMap(s -> s.get("record_values"))
                .map(Item::flag)
                .orElse(true);
    }

    private Optional<Section> part(PlanPart part) {
        return top.get(part.key()).flatMap(Item::section);
    }
}
