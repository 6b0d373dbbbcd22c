package org.quicksilver.ingest.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A made-up table, and how it is written. */
final class WrittenTable {

    private static final List<String> WORDS = List.of(
            "workshop",
            "training",
            "mercury",
            "inventory",
            "dental amalgam",
            "plan",
            "Ghana",
            "Viet Nam",
            "gold",
            "customs",
            "pilot",
            "Perú",
            "Côte d'Ivoire",
            "atelier",
            "семинар",
            "обучение",
            "план действий",
            "培训班",
            "国家行动计划",
            "ورشة عمل",
            "taller",
            "formación",
            "releases",
            "phase II",
            "R&D",
            "waste",
            "Kenya",
            "O'Brien",
            "50% done",
            "a/b",
            "e-waste");
    private static final List<String> HEADS = List.of(
            "id",
            "name",
            "Title",
            "Country",
            "Start",
            "End",
            "Amount",
            "value",
            "status",
            "remarks",
            "type",
            "code",
            "Pays",
            "Título",
            "Название",
            "活动名称",
            "السنة",
            "unit price",
            "date of birth",
            "e-mail");

    private final List<List<String>> rows;

    private WrittenTable(List<List<String>> rows) {
        this.rows = rows;
    }

    /** How a table is written. */
    record Manner(
            String delimiter,
            String quote,
            String escape,
            boolean all,
            String end,
            boolean headed,
            int titles,
            String layout) {

        static Manner make(Random random) {
            String[] delimiters = {
                ",", ",", ",", ";", ";", ";", "\t", "\t", "|", "|", "^", "~", ":", "*", " ", "||", "::", "~|~", ";;",
                "<->", "#|#"
            };
            String delimiter = delimiters[random.nextInt(delimiters.length)];
            String[] quotes = {"\"", "\"", "\"", "\"", "'", "`"};
            String quote = quotes[random.nextInt(quotes.length)];
            String escape = random.nextInt(4) == 0 ? "\\" : quote;
            String[] ends = {"\n", "\n", "\r\n", "\r\n", "\r", "mixed"};
            String[] layouts = {"", "", "", "", "", "", "", "", "aligned", "mysql", "psql", "markdown", "ruled"};
            return new Manner(
                    delimiter,
                    quote,
                    escape,
                    random.nextInt(4) == 0,
                    ends[random.nextInt(ends.length)],
                    random.nextInt(5) > 0,
                    random.nextInt(3) == 0 && !delimiter.equals(" ") ? 1 + random.nextInt(2) : 0,
                    layouts[random.nextInt(layouts.length)]);
        }

        boolean isPlain() {
            return layout.isEmpty();
        }

        List<String> parts() {
            List<String> parts = new ArrayList<>();
            parts.add(isPlain() ? "delimiter " + delimiter : "layout " + layout);
            if (isPlain()) {
                parts.add("quote " + quote + (escape.equals("\\") ? " with backslash" : "") + (all ? " always" : ""));
            }
            parts.add("end " + end.replace("\r", "CR").replace("\n", "LF"));
            parts.add(headed || !isPlain() ? "heading" : "no heading");
            parts.add(titles > 0 ? "titles" : "no titles");
            return parts;
        }
    }

    static WrittenTable make(Random random) {
        int columns = 2 + random.nextInt(7);
        int count = 3 + random.nextInt(random.nextInt(4) == 0 ? 200 : 20);
        int[] kinds = new int[columns];
        for (int c = 0; c < columns; c++) {
            kinds[c] = c == 0 ? random.nextInt(3) : random.nextInt(10);
        }
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            head.add(HEADS.get((random.nextInt(HEADS.size()) + c) % HEADS.size()));
        }
        rows.add(head);
        for (int r = 0; r < count; r++) {
            List<String> row = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                row.add(c > 1 && random.nextInt(12) == 0 ? "" : cell(kinds[c], r, random));
            }
            rows.add(row);
        }
        return new WrittenTable(rows);
    }

    private static String cell(int kind, int row, Random random) {
        return switch (kind) {
            case 0 -> Integer.toString(row + 1);
            case 1 -> "A" + (100 + random.nextInt(900));
            case 2, 3 -> phrase(random, 1 + random.nextInt(4));
            case 4 ->
                String.format(
                        Locale.ROOT,
                        "%d-%02d-%02d",
                        2010 + random.nextInt(12),
                        1 + random.nextInt(12),
                        1 + random.nextInt(28));
            case 5 -> String.format(Locale.ROOT, "%.2f", random.nextDouble() * 1000);
            case 6 -> String.format(Locale.ROOT, "%d,%d", random.nextInt(90), 100 + random.nextInt(900));
            case 7 -> phrase(random, 1) + ", " + phrase(random, 2);
            case 8 -> random.nextInt(3) == 0 ? "say \"" + phrase(random, 1) + "\" now" : phrase(random, 2);
            default ->
                random.nextInt(6) == 0
                        ? phrase(random, 2) + "\n" + phrase(random, 2)
                        : String.format(Locale.ROOT, "%02d:%02d", random.nextInt(24), random.nextInt(60));
        };
    }

    private static String phrase(Random random, int words) {
        List<String> picked = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            picked.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", picked);
    }

    /** The rows as they should come back. */
    List<List<String>> rows(Manner manner) {
        if (manner.isPlain()) {
            return manner.headed() ? rows : rows.subList(1, rows.size());
        }
        return rows.stream()
                .map(r -> r.stream().map(c -> c.replace("\n", " ")).toList())
                .toList();
    }

    String write(Manner manner, Random random) {
        StringBuilder out = new StringBuilder();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < manner.titles(); i++) {
            lines.add("Report on " + phrase(random, 2).replace("\"", "").replace("'", ""));
        }
        if (manner.titles() > 0 && random.nextBoolean()) {
            lines.add("");
        }
        if (manner.isPlain()) {
            for (List<String> row : rows(manner)) {
                lines.add(line(row, manner));
            }
        } else {
            lines.addAll(new WrittenLayout(rows(manner)).lines(manner.layout(), random));
        }
        for (String line : lines) {
            String end = manner.end().equals("mixed") ? random.nextBoolean() ? "\n" : "\r\n" : manner.end();
            out.append(line).append(end);
        }
        return out.toString();
    }

    private static String line(List<String> row, Manner manner) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            String d = manner.delimiter();
            String q = manner.quote();
            boolean backslash = manner.escape().equals("\\");
            boolean needed =
                    cell.contains(d) || cell.contains(q) || cell.contains("\n") || (d.equals(" ") && cell.isEmpty());
            line.append(i == 0 ? "" : d);
            if (needed || (manner.all() && !cell.isEmpty())) {
                String inner = backslash ? cell.replace("\\", "\\\\").replace(q, "\\" + q) : cell.replace(q, q + q);
                line.append(q).append(inner).append(q);
            } else {
                line.append(cell);
            }
        }
        return line.toString();
    }
}
