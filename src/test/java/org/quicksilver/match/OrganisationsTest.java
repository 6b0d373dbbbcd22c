package org.quicksilver.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicksilver.match.Fixtures.aRecord;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Kind;
import org.quicksilver.plan.MatchPlan.Level;

/** Organisations that two lists call differently, by the name alone and with where they are. */
class OrganisationsTest {

    private static final String[] TYPES = {"Hospital", "Museum", "Institute", "Ministry", "Laboratory", "Centre"};
    private static final String[] REST = {"Foundation", "Trust", "General", "National", "Regional", "Public"};

    @Test
    void namesAreFoundByWhatIsNearest() {
        assertFound(List.of(Fixtures.field("name", Kind.ORGANISATION)), 0.8);
        assertFound(List.of(Fixtures.field("name", Kind.TITLE)), 0.8);
    }

    @Test
    void neighboursAreNotTakenForOneOrganisation() {
        for (Kind kind : List.of(Kind.ORGANISATION, Kind.TITLE, Kind.NAME)) {
            assertFound(
                    List.of(
                            Fixtures.field("name", kind),
                            Fixtures.field("city", Kind.NAME),
                            Fixtures.field("country", Kind.COUNTRY)),
                    kind == Kind.NAME ? 0.2 : 0.5);
        }
    }

    @Test
    void chanceMovesFromTheNearestToThoseAsAlike() {
        List<Level> levels = DefaultLevels.alone();
        double[] m = levels.stream().mapToDouble(Level::m).toArray();
        double[] u = levels.stream().mapToDouble(Level::u).toArray();
        double[] before = u.clone();
        Tables.exclude(levels, m, u, 0.5);
        double sum = 0;
        for (int l = 0; l < u.length; l++) {
            sum += u[l] - before[l];
            switch (Measure.of(levels.get(l))) {
                case NEAREST -> assertThat(u[l]).isBetween(0.5 * before[l], 0.9 * before[l]);
                case WORDS -> assertThat(u[l]).isGreaterThanOrEqualTo(before[l]);
                default -> assertThat(u[l]).isEqualTo(before[l]);
            }
        }
        assertThat(sum).isCloseTo(0, org.assertj.core.data.Offset.offset(1e-12));
    }

    @Test
    void whatTablesSayIsWhatExceedsChance() {
        double[] careful = Tables.beyond(new double[] {90, 10}, new double[] {0.5, 0.5});
        assertThat(careful[1] / (careful[0] + careful[1])).isLessThan(0.1);
        double[] chance = Tables.beyond(new double[] {500, 500}, new double[] {0.5, 0.5});
        assertThat(chance[0]).isEqualTo(chance[1]).isPositive();
    }

    private static void assertFound(List<Field> fields, double recall) {
        FoundPairs found = FoundPairs.of(fields, organisations(new Random(7)));
        assertThat(found.recall()).as("recall of %s", fields).isGreaterThan(recall);
        assertThat(found.precision()).as("precision of %s", fields).isGreaterThan(0.95);
    }

    /** Organisations of sixty cities, most in both lists: the other list leaves out, adds or misspells a word. */
    private static List<MatchRecord> organisations(Random random) {
        List<MatchRecord> out = new ArrayList<>();
        for (int n = 0; n < 700; n++) {
            int place = random.nextInt(60);
            String name = word(random.nextInt(400)) + " " + word(400 + random.nextInt(400)) + " "
                    + TYPES[random.nextInt(TYPES.length)];
            String id = String.format(Locale.ROOT, "%04d", n);
            out.add(record("A" + id, name, place).from("left").build());
            if (n % 5 != 0) {
                out.add(record("B" + id, varied(name, random), place)
                        .from("right")
                        .build());
            }
        }
        return Fixtures.sorted(out);
    }

    private static Fixtures.ARecord record(String id, String name, int place) {
        return aRecord(id).with("name", name).with("city", word(900 + place)).withCodes("country", "C" + place % 6);
    }

    private static String varied(String name, Random random) {
        String[] words = name.split(" ", -1);
        return switch (random.nextInt(4)) {
            case 0 -> name;
            case 1 -> words[0] + " " + words[1] + " " + REST[random.nextInt(REST.length)] + " " + words[2];
            case 2 -> words[0] + " " + words[1];
            default -> words[1] + " " + words[0] + " " + words[2];
        };
    }

    /** A word of its own for each number. */
    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number * 7919 + 104729, i = 0; i < 4; i++) {
            word.append("bdfgklmnprst".charAt(rest % 12)).append("aeiou".charAt(rest / 12 % 5));
            rest /= 60;
            rest += 17 * i;
        }
        return word.toString();
    }
}
