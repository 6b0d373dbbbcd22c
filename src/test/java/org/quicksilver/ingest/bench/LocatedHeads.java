package org.quicksilver.ingest.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.quicksilver.ingest.bench.LocatedSheet.Line;

/** Writes headings of several rows and of unusual words. */
final class LocatedHeads {

    private final LocatedWords words;
    private final Random random;
    private final LocatedSheet sheet;
    private final LocatedColumns columns;

    LocatedHeads(LocatedWords words, Random random, LocatedSheet sheet, LocatedColumns columns) {
        this.words = words;
        this.random = random;
        this.sheet = sheet;
        this.columns = columns;
    }

    void write(LocatedMaker.Shape shape) {
        List<String> heads = columns.heads();
        int first = firstNumber();
        switch (shape) {
            case GROUPS -> {
                groups(heads, random.nextBoolean());
                sheet.add(Line.HEADER, below(heads));
            }
            case UNITS -> {
                sheet.add(Line.HEADER, heads);
                units();
            }
            case CODES -> {
                sheet.add(Line.HEADER, heads);
                codes();
            }
            case THREE_ROWS -> {
                groups(heads, false);
                sheet.add(Line.HEADER, heads);
                units();
            }
            case WRAPPED -> {
                sheet.add(Line.HEADER, heads);
                List<String> tails = words.some("tail", columns.size() - first, random);
                tails.replaceAll(t -> random.nextInt(3) == 0 ? "" : t);
                tails.set(0, words.one("tail", random));
                sheet.add(Line.HEADER, LocatedMaker.from(first, columns.size(), tails));
            }
            case YEARS -> {
                int year = 2003 + random.nextInt(10);
                boolean spans = random.nextInt(3) == 0;
                for (int c = first; c < heads.size(); c++) {
                    int y = year + c - first;
                    heads.set(c, spans ? "%d-%02d".formatted(y, (y + 1) % 100) : Integer.toString(y));
                }
                sheet.add(Line.HEADER, heads);
            }
            case MONTHS -> {
                List<String> months = words.all("month");
                for (int c = first; c < heads.size(); c++) {
                    heads.set(c, months.get((c - first) % months.size()));
                }
                sheet.add(Line.HEADER, heads);
            }
            case DUPLICATES -> {
                for (int c = first; c < heads.size(); c++) {
                    heads.set(c, heads.get(first + (c - first) % 2));
                }
                sheet.add(Line.HEADER, heads);
            }
            default -> {
                heads.set(0, "");
                sheet.add(Line.HEADER, heads);
            }
        }
    }

    private int firstNumber() {
        int first = 0;
        while (!columns.kind(first).isNumber()) {
            first++;
        }
        return first;
    }

    private boolean single;

    /** Groups of two or three number columns, each named once; the other headings in their row or in the one below. */
    private void groups(List<String> heads, boolean above) {
        int first = firstNumber();
        this.single = above;
        List<String> row = new ArrayList<>(Collections.nCopies(heads.size(), ""));
        int c = first;
        List<String> names = words.some("group", 4, random);
        int n = 0;
        while (c < heads.size()) {
            int span = Math.min(heads.size() - c, heads.size() - c == 3 ? 3 : 2);
            row.set(c, names.get(n++ % names.size()));
            if (span > 1) {
                sheet.merge(c + 1, c + span, 1);
            }
            c += span;
        }
        for (int i = 0; i < first && above; i++) {
            row.set(i, heads.get(i));
            sheet.merge(i + 1, i + 1, 2);
        }
        sheet.add(Line.HEADER, row);
    }

    private List<String> below(List<String> heads) {
        List<String> row = new ArrayList<>(heads);
        for (int i = 0; i < firstNumber() && single; i++) {
            row.set(i, "");
        }
        return row;
    }

    private void units() {
        int first = firstNumber();
        List<String> units = new ArrayList<>();
        for (int c = first; c < columns.size(); c++) {
            units.add(words.one("unit", random));
        }
        sheet.add(Line.HEADER, LocatedMaker.from(first, columns.size(), units));
    }

    private void codes() {
        boolean letters = random.nextBoolean();
        List<String> codes = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            codes.add(letters ? Character.toString('A' + c) : Integer.toString(c + 1));
        }
        sheet.add(Line.HEADER, codes);
    }
}
