package org.quicksilver.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicksilver.match.Fixtures.aRecord;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Kind;

/** Sites of a programme, several in a district, whose coordinates were measured anew each time somebody reported them. */
class SitesTest {

    private static final String[] TYPES = {"Health Centre", "Primary School", "Water Point", "Processing Plant"};
    private static final String[] SHORT = {"H/C", "Pri. School", "Waterpoint", "Proc. Plant"};
    private static final String[] SYLLABLES = {
        "ka", "mo", "ri", "su", "ten", "da", "lo", "ve", "bi", "nar", "go", "pe", "shi", "zu", "fa", "wen"
    };

    private static Stream<List<Field>> fields() {
        Field name = Fixtures.field("name", Kind.NAME);
        Field latitude = Fixtures.field("latitude", Kind.NUMBER);
        Field longitude = Fixtures.field("longitude", Kind.NUMBER);
        return Stream.of(
                List.of(name, latitude, longitude),
                List.of(
                        name,
                        Fixtures.field("district", Kind.NAME),
                        Fixtures.field("country", Kind.COUNTRY),
                        latitude,
                        longitude,
                        Fixtures.field("started", Kind.DATE),
                        Fixtures.field("people", Kind.INTEGER)));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void sitesAreFoundAndTheirNeighboursStayApart(List<Field> fields) {
        FoundPairs found = FoundPairs.of(fields, sites(new Random(3)));
        assertThat(found.precision()).isGreaterThan(0.97);
        assertThat(found.recall()).isGreaterThan(fields.size() > 3 ? 0.85 : 0.4);
    }

    private static List<MatchRecord> sites(Random random) {
        List<MatchRecord> sites = new ArrayList<>();
        for (int d = 0; d < 400; d++) {
            String district = place(random);
            String country = new String[] {"PER", "GHA", "IDN"}[random.nextInt(3)];
            double north = random.nextDouble() * 20 - 10;
            double east = 10 + random.nextDouble() * 40;
            int first = random.nextInt(TYPES.length);
            for (int s = 0; s <= random.nextInt(3); s++) {
                int type = (first + s) % TYPES.length;
                String id = String.format(Locale.ROOT, "%05d", d * 10 + s);
                double y = north + random.nextGaussian() * 0.02;
                double x = east + random.nextGaussian() * 0.02;
                String started = String.format(
                        Locale.ROOT,
                        "%d-%02d-%02d",
                        2005 + random.nextInt(15),
                        1 + random.nextInt(12),
                        1 + random.nextInt(28));
                int people = 20 + random.nextInt(9000);
                for (String report : random.nextInt(3) == 0 ? new String[] {"A", "B"} : new String[] {"A"}) {
                    boolean again = report.equals("B");
                    sites.add(aRecord(report + id)
                            .from(report)
                            .with("name", district + " " + (again && random.nextBoolean() ? SHORT : TYPES)[type])
                            .with("district", again && random.nextInt(4) == 0 ? "" : district)
                            .with("country", country)
                            .with("latitude", degrees(y + random.nextGaussian() * 0.0008))
                            .with("longitude", degrees(x + random.nextGaussian() * 0.0008))
                            .with("started", again && random.nextInt(3) == 0 ? started.substring(0, 4) : started)
                            .with("people", String.valueOf(again ? people + random.nextInt(3) : people))
                            .build());
                }
            }
        }
        return Fixtures.sorted(sites);
    }

    private static String degrees(double degrees) {
        return String.format(Locale.ROOT, "%.5f", degrees);
    }

    private static String place(Random random) {
        StringBuilder place = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            place.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return Character.toUpperCase(place.charAt(0)) + place.substring(1);
    }
}
