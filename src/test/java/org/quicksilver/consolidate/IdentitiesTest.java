package org.quicksilver.consolidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quicksilver.consolidate.Identities.IdChange;

class IdentitiesTest {

    private static final String A = "RAAAAAAAAAAAAAAA1";
    private static final String B = "RBBBBBBBBBBBBBBB1";
    private static final String C = "RCCCCCCCCCCCCCCC1";
    private static final String D = "RDDDDDDDDDDDDDDD1";
    private static final String E = "REEEEEEEEEEEEEEE1";
    private static final String ID_A = "BAAAAAAAAAAAA";
    private static final String ID_B = "BBBBBBBBBBBBB";
    private static final String ID_D = "BDDDDDDDDDDDD";

    private static Identities assign(Registry before, List<List<String>> clusters) {
        return Identities.assign("B", before, clusters);
    }

    private static Registry after(List<List<String>> clusters) {
        return assign(Registry.empty(), clusters).registry();
    }

    @Test
    void aNewIdIsMadeOfTheSmallestRecord() {
        assertThat(assign(Registry.empty(), List.of(List.of(B, A), List.of(D))).ids())
                .containsExactly(ID_A, ID_D);
    }

    @Test
    void aClusterThatGrowsKeepsItsIdThoughASmallerRecordJoins() {
        Identities next = assign(after(List.of(List.of(B, C))), List.of(List.of(A, B, C)));
        assertThat(next.ids()).containsExactly(ID_B);
        assertThat(next.changes()).isEmpty();
    }

    @Test
    void aMergerKeepsTheIdOfMostMembersAndRedirectsTheOther() {
        Identities next = assign(after(List.of(List.of(A), List.of(B, C))), List.of(List.of(A, B, C)));
        assertThat(next.ids()).containsExactly(ID_B);
        assertThat(next.changes())
                .containsExactly(new IdChange(ID_A, ID_B, "merged", "most of its records are in " + ID_B));
        assertThat(next.registry().current(ID_A)).isEqualTo(ID_B);
    }

    @Test
    void redirectsAreFollowedThroughLaterMergers() {
        Registry two = assign(
                        after(List.of(List.of(A), List.of(B, C), List.of(D, E))),
                        List.of(List.of(A, B, C), List.of(D, E)))
                .registry();
        Registry one = assign(two, List.of(List.of(A, B, C, D, E))).registry();
        assertThat(one.current(ID_D)).isEqualTo(ID_B);
        assertThat(one.current(ID_A)).isEqualTo(ID_B);
    }

    @Test
    void aSplitKeepsTheIdOnTheLargerPart() {
        Identities next = assign(after(List.of(List.of(A, B, C))), List.of(List.of(A), List.of(B, C)));
        assertThat(next.ids().get(1)).isEqualTo(ID_A);
        assertThat(next.ids().get(0)).isNotEqualTo(ID_A).startsWith("B").hasSize(13);
        assertThat(next.changes())
                .extracting(IdChange::oldId, IdChange::newId, IdChange::kind)
                .containsExactly(tuple(ID_A, next.ids().get(0), "split"));
    }

    @Test
    void anIdGivenUpIsNeverIssuedAgain() {
        Registry merged = assign(after(List.of(List.of(A), List.of(B, C))), List.of(List.of(A, B, C)))
                .registry();
        Identities apart = assign(merged, List.of(List.of(A), List.of(B, C)));
        assertThat(apart.ids().get(0)).isNotEqualTo(ID_A);
        assertThat(apart.ids().get(1)).isEqualTo(ID_B);
    }

    @Test
    void recordsThatComeBackFindTheirIdAgain() {
        Registry first = after(List.of(List.of(A), List.of(B)));
        Identities gone = assign(first, List.of(List.of(B)));
        assertThat(gone.changes()).extracting(IdChange::oldId, IdChange::kind).containsExactly(tuple(ID_A, "removed"));
        assertThat(assign(gone.registry(), List.of(List.of(B))).changes()).isEmpty();
        assertThat(assign(gone.registry(), List.of(List.of(A), List.of(B))).ids())
                .containsExactly(ID_A, ID_B);
    }

    @Test
    void aRecordThatComesBackAfterItsEntityWasMergedBelongsToTheHeir() {
        Registry first = after(List.of(List.of(A, D), List.of(B, C)));
        Registry merged = assign(first, List.of(List.of(A, B, C))).registry();
        assertThat(merged.entities()).containsEntry(D, ID_B);
    }

    @Test
    void anIdThatIsTakenGetsOtherLetters() {
        Registry taken = new Registry(Map.of(), Map.of(), Set.of(ID_A), Set.of());
        String id = assign(taken, List.of(List.of(A))).ids().get(0);
        assertThat(id).isNotEqualTo(ID_A).matches("B[A-Z2-7]{12}");
    }
}
