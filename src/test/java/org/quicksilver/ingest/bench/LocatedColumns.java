package org.quicksilver.ingest.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** The columns of a made-up table: what each holds, its heading, and rows of values. */
final class LocatedColumns {

    private final LocatedWords words;
    private final Random random;
    private final List<Holds> kinds;
    private final List<String> heads = new ArrayList<>();
    private final Set<List<String>> made = new HashSet<>();
    private int rows;

    /** What a column holds. */
    enum Holds {
        TEXT,
        PLACE,
        INTEGER,
        DECIMAL,
        DATE,
        CODE,
        REMARK;

        boolean isNumber() {
            return this == INTEGER || this == DECIMAL;
        }

        private String heading() {
            return switch (this) {
                case TEXT, REMARK -> "text";
                case PLACE -> "place";
                case INTEGER, DECIMAL -> "number";
                case DATE -> "date";
                case CODE -> "code";
            };
        }
    }

    LocatedColumns(LocatedWords words, Random random, List<Holds> kinds) {
        this.words = words;
        this.random = random;
        this.kinds = kinds;
        Set<String> used = new HashSet<>();
        for (Holds kind : kinds) {
            String head = words.one(kind.heading(), random);
            for (int i = 2; !used.add(head); i++) {
                List<String> others = words.all(kind.heading());
                head = i < 2 + others.size() ? others.get(i - 2) : others.get(i % others.size()) + " " + i;
            }
            heads.add(head);
        }
    }

    /** A table of words first and numbers behind them, as most are. */
    static List<Holds> usual(Random random, int fewest, int numbers) {
        List<Holds> kinds = new ArrayList<>();
        kinds.add(random.nextInt(3) == 0 ? Holds.CODE : Holds.PLACE);
        Holds[] any = {Holds.TEXT, Holds.DATE, Holds.CODE, Holds.PLACE, Holds.REMARK};
        int others = random.nextInt(3);
        for (int i = 0; i < others; i++) {
            kinds.add(any[random.nextInt(any.length)]);
        }
        for (int i = 0; i < numbers; i++) {
            kinds.add(random.nextInt(3) == 0 ? Holds.DECIMAL : Holds.INTEGER);
        }
        while (kinds.size() < fewest) {
            kinds.add(Holds.TEXT);
        }
        return kinds;
    }

    /** A table of words alone. */
    static List<Holds> ofWords(Random random) {
        List<Holds> kinds = new ArrayList<>();
        int columns = 2 + random.nextInt(5);
        Holds[] any = {Holds.TEXT, Holds.PLACE, Holds.REMARK, Holds.TEXT};
        for (int i = 0; i < columns; i++) {
            kinds.add(any[random.nextInt(any.length)]);
        }
        return kinds;
    }

    int size() {
        return kinds.size();
    }

    Holds kind(int column) {
        return kinds.get(column);
    }

    List<String> heads() {
        return new ArrayList<>(heads);
    }

    /** A row of values unlike those before it. */
    List<String> row() {
        rows++;
        List<String> row = new ArrayList<>();
        do {
            row.clear();
            for (int c = 0; c < kinds.size(); c++) {
                boolean blank = c > 0 && random.nextInt(15) == 0;
                row.add(blank ? "" : value(kinds.get(c)));
            }
        } while (!made.add(new ArrayList<>(row)) && rows < 500);
        return row;
    }

    /** The numbers of a row of sums, blank elsewhere. */
    List<String> sums() {
        List<String> row = new ArrayList<>();
        for (Holds kind : kinds) {
            row.add(kind.isNumber() ? value(kind) : "");
        }
        return row;
    }

    private String value(Holds kind) {
        return switch (kind) {
            case TEXT -> words.one("phrase", random);
            case PLACE -> words.one("area", random);
            case INTEGER ->
                random.nextInt(12) == 0
                        ? "-"
                        : random.nextInt(6) == 0
                                ? String.format(Locale.ROOT, "%,d", 1000 + random.nextInt(90000))
                                : Integer.toString(random.nextInt(5000));
            case DECIMAL -> String.format(Locale.ROOT, "%.1f", random.nextDouble() * 100);
            case DATE ->
                String.format(
                        Locale.ROOT,
                        "%02d/%02d/%d",
                        1 + random.nextInt(28),
                        1 + random.nextInt(12),
                        2008 + random.nextInt(12));
            case CODE -> String.format(Locale.ROOT, "E%02d%05d", random.nextInt(20), random.nextInt(90000));
            case REMARK ->
                words.one("phrase", random) + ", " + words.one("phrase", random) + " " + words.one("area", random);
        };
    }
}
