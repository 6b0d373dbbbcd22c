package org.quicksilver.publish;

import java.util.List;
import java.util.Optional;
import org.quicksilver.plan.Plan;
import org.quicksilver.publish.table.WrittenTable;

/** The page that says which file to open: one file, no network, readable by screen readers. */
final class Readme {

    private static final List<String[]> FIRST = List.of(
            new String[] {"en", "ltr", "Open this file first:"},
            new String[] {"fr", "ltr", "Ouvrez d’abord ce fichier :"},
            new String[] {"es", "ltr", "Abra primero este archivo:"},
            new String[] {"ru", "ltr", "Сначала откройте этот файл:"},
            new String[] {"zh", "ltr", "请先打开此文件："},
            new String[] {"ar", "rtl", "افتح هذا الملف أولاً:"});

    private static final String STYLE =
            "body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;"
                    + "color:#1a1a1a;background:#fff}a{color:#004b87}table{border-collapse:collapse;width:100%}"
                    + "caption{text-align:left;font-weight:bold;padding:.5rem 0}th,td{text-align:left;vertical-align:top;"
                    + "padding:.3rem .6rem;border-bottom:1px solid #767676}td.n{text-align:right;white-space:nowrap}"
                    + "@media print{thead{display:table-header-group}}";

    private Readme() {}

    static String html(RunFacts facts, Plan plan, List<WrittenTable> tables) {
        StringBuilder page = new StringBuilder();
        page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escaped(facts.job()))
                .append(": consolidated tables</title>\n<style>")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n<h1>Consolidated tables: ")
                .append(escaped(facts.job()))
                .append("</h1>\n");
        first(page, plan, tables);
        facts(page, facts);
        page.append("<h2>All tables</h2>\n");
        tables(page, tables);
        other(page);
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private static void first(StringBuilder page, Plan plan, List<WrittenTable> tables) {
        String flat = "tables/" + plan.entity().plural() + "_flat.csv";
        String main = "tables/" + plan.entity().plural() + ".csv";
        Optional<WrittenTable> open = find(tables, flat).or(() -> find(tables, main));
        open.ifPresent(table -> {
            page.append("<h2>Which file to open</h2>\n");
            for (String[] words : FIRST) {
                page.append("<p lang=\"")
                        .append(words[0])
                        .append("\" dir=\"")
                        .append(words[1])
                        .append("\">");
                page.append(words[2]).append(" <bdi>");
                link(page, table.schema().path());
                page.append("</bdi></p>\n");
            }
        });
    }

    private static Optional<WrittenTable> find(List<WrittenTable> tables, String path) {
        return tables.stream()
                .filter(table -> table.schema().path().equals(path))
                .findFirst();
    }

    private static void facts(StringBuilder page, RunFacts facts) {
        page.append("<h2>This run</h2>\n<p>Run ").append(escaped(facts.runId()));
        if (!facts.round().isEmpty()) {
            page.append(", round ").append(escaped(facts.round()));
        }
        page.append(", as of ").append(escaped(facts.asOf()));
        if (!facts.basedOn().isEmpty()) {
            page.append(", changes counted from run ").append(escaped(facts.basedOn()));
        }
        page.append(".</p>\n");
    }

    private static void tables(StringBuilder page, List<WrittenTable> tables) {
        page.append(
                        "<table>\n<caption>Every table is a CSV file: UTF-8, comma, one header row, empty means missing.</caption>\n")
                .append("<thead><tr><th scope=\"col\">File</th><th scope=\"col\">What it holds</th>")
                .append("<th scope=\"col\">Rows</th></tr></thead>\n<tbody>\n");
        for (WrittenTable table : tables) {
            page.append("<tr><th scope=\"row\">");
            link(page, table.schema().path());
            page.append("</th><td>")
                    .append(escaped(table.schema().title()))
                    .append("</td><td class=\"n\">")
                    .append(table.rows())
                    .append("</td></tr>\n");
        }
        page.append("</tbody>\n</table>\n");
    }

    private static void other(StringBuilder page) {
        page.append("<h2>For programs</h2>\n<ul>\n<li>");
        link(page, "datapackage.json");
        page.append(": every column of every table, keys and references (Frictionless Data Package).</li>\n<li>");
        link(page, "manifest.json");
        page.append(": inputs, steps, versions and checks of this run.</li>\n<li>");
        link(page, "checksums.sha256");
        page.append(": checks that nothing was changed since (sha256sum -c checksums.sha256).</li>\n</ul>\n");
    }

    private static void link(StringBuilder page, String path) {
        page.append("<a href=\"")
                .append(escaped(path))
                .append("\">")
                .append(escaped(path))
                .append("</a>");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
