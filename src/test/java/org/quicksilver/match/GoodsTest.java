package org.quicksilver.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicksilver.match.Fixtures.aRecord;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Kind;

/** Goods of two shops, which call the same model differently and sell models that differ in a letter or a number. */
class GoodsTest {

    private static final String[] MAKERS = {"Alda", "Berg", "Cormo", "Delta", "Ekta", "Fanal", "Gromit", "Helio"};
    private static final String[] TYPES = {"Digital Camera", "Cordless Phone", "Microwave Oven", "Ethernet Switch"};
    private static final String[] TRAITS = {
        "Black", "White", "Silver", "8-Port", "10 Megapixel", "3x Optical Zoom", "1000 Watts", "Energy Star", "Desktop"
    };

    @Test
    void modelsAreFoundAndTheirSiblingsStayApart() {
        for (Kind kind : List.of(Kind.TITLE, Kind.NAME)) {
            assertFound(List.of(Fixtures.field("name", kind)), 0.75);
            assertFound(
                    List.of(
                            Fixtures.field("name", kind),
                            Fixtures.field("maker", Kind.ORGANISATION),
                            Fixtures.field("price", Kind.NUMBER)),
                    0.75);
        }
    }

    private static void assertFound(List<Field> fields, double recall) {
        FoundPairs found = FoundPairs.of(fields, goods(new Random(5)));
        assertThat(found.recall()).as("recall of %s", fields).isGreaterThan(recall);
        assertThat(found.precision()).as("precision of %s", fields).isGreaterThan(0.97);
    }

    private static List<MatchRecord> goods(Random random) {
        List<MatchRecord> goods = new ArrayList<>();
        for (int n = 0; n < 400; n++) {
            String maker = any(random, MAKERS);
            String type = any(random, TYPES);
            String series = letters(random, 2 + random.nextInt(3));
            int number = 100 + random.nextInt(9000);
            for (int sibling = random.nextInt(3); sibling >= 0; sibling--) {
                String id = String.format(Locale.ROOT, "%05d", n * 10 + sibling);
                String model = series + (number + sibling) + (sibling == 2 ? "W" : "");
                String apart = random.nextBoolean() ? model : series + "-" + model.substring(series.length());
                double price = 20 + random.nextInt(900);
                goods.add(aRecord("A" + id)
                        .from("a")
                        .with("name", maker + " " + any(random, TRAITS) + " " + type + " - " + model)
                        .with("price", random.nextInt(3) == 0 ? String.valueOf(price) : "")
                        .build());
                List<String> words =
                        new ArrayList<>(Arrays.asList(any(random, TRAITS), apart, any(random, TRAITS), type));
                java.util.Collections.shuffle(words, random);
                goods.add(aRecord("B" + id)
                        .from("b")
                        .with("name", maker + " " + String.join(" ", words))
                        .with("maker", maker, Map.of())
                        .with("price", random.nextBoolean() ? String.valueOf(price * 0.95) : "")
                        .build());
            }
        }
        return Fixtures.sorted(goods);
    }

    private static String any(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    private static String letters(Random random, int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append((char) ('A' + random.nextInt(26)));
        }
        return out.toString();
    }
}
