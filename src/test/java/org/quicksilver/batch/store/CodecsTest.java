package org.quicksilver.batch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityValue;
import org.quicksilver.consolidate.Member;
import org.quicksilver.consolidate.Registry;
import org.quicksilver.consolidate.ReviewState;
import org.quicksilver.consolidate.Standing;
import org.quicksilver.match.Pair;
import org.quicksilver.record.Confidence;
import org.quicksilver.record.FieldValue;
import org.quicksilver.record.Hashes;
import org.quicksilver.record.Origin;
import org.quicksilver.record.Provenance;
import org.quicksilver.record.SourceRecord;
import org.quicksilver.record.Status;

class CodecsTest {

    @Test
    void pairsComeBackToTheLastBit() {
        List<Pair> pairs = List.of(
                new Pair(
                        0,
                        70_000,
                        1.0 / 3,
                        0.1 + 0.2,
                        Pair.Band.MATCH,
                        "",
                        "rule a",
                        new double[] {-0.0, 1e-300},
                        new int[] {0, 300}),
                new Pair(
                        3,
                        4,
                        -7.5,
                        0.5,
                        Pair.Band.VETOED,
                        "disjoint:x",
                        "rule a",
                        new double[] {Math.PI, 0},
                        new int[] {2, 0}));

        List<Pair> again = PairCodec.decode(PairCodec.encode(pairs));

        assertThat(again).usingRecursiveComparison().isEqualTo(pairs);
    }

    @Test
    void clustersComeBack() {
        List<StagedCluster> clusters = List.of(
                new StagedCluster("P1", List.of(0, 5, 90_000), 0.97, ReviewState.PENDING),
                new StagedCluster("P2", List.of(1), 1, ReviewState.NONE));

        assertThat(StagedCluster.decode(StagedCluster.encode(clusters))).isEqualTo(clusters);
    }

    @Test
    void aRegistryOfManyBlocksComesBack() {
        Map<String, String> entities = new TreeMap<>();
        IntStream.range(0, 25_000).forEach(i -> entities.put("R" + i, "P" + i / 2));
        Registry registry = new Registry(entities, Map.of("P1", "P0"), Set.of("P0", "P1"), Set.of("P9"));

        List<BlockStore.Block> blocks = RegistryCodec.encode(registry);

        assertThat(blocks).hasSizeGreaterThan(3);
        assertThat(RegistryCodec.decode(blocks.stream().map(BlockStore.Block::payload)))
                .isEqualTo(registry);
    }

    @Test
    void anEntityComesBackWithItsRecords() {
        SourceRecord source = new SourceRecord(
                new Provenance("a.csv", Hashes.sha256Hex("f"), "", 2),
                Hashes.sha256Hex("r"),
                "resp",
                "",
                "2019-2020",
                "",
                "survey",
                "fr",
                List.of(new FieldValue(
                        "name",
                        1,
                        Origin.CELL,
                        "A2",
                        "Éloïse",
                        "Éloïse",
                        Status.STATED,
                        "exact",
                        Confidence.A,
                        "",
                        "eloise",
                        Map.of("max", "2", "min", "1"))));
        Entity entity = new Entity(
                "P1",
                List.of(new Member("RA", source, Standing.CURRENT), new Member("RB", source, Standing.SUPERSEDED)),
                List.of(new EntityValue(
                        "name", 1, "Éloïse", Map.of("unit", "1"), "Éloïse", "RA", "longest", "", List.of("Eloise"))),
                List.of(new Entity.Conflict("2019-2020", "name", "Eloise", 1, false, "longest")),
                "2017-2018",
                "2019-2020",
                "current",
                0.98,
                "none");
        EntityCodec codec = new EntityCodec(Words.of(List.of("name")));

        assertThat(codec.decode(codec.encode(entity))).isEqualTo(entity);

        Entity bare = codec.decode(codec.encode(entity), false);
        assertThat(bare.values()).isEqualTo(entity.values());
        assertThat(bare.members()).extracting(Member::id).containsExactly("RA", "RB");
        assertThat(bare.members()).allSatisfy(member -> {
            assertThat(member.source().values()).isEmpty();
            assertThat(member.source().place()).isEqualTo(source.place());
            assertThat(member.source().language()).isEqualTo(source.language());
        });
    }
}
