package org.quicksilver.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokensTest {

    @Test
    void wordsStandBetweenSpaces() {
        assertThat(Tokens.of(Folding.fold("Renforcement des capacités – l’orpaillage")))
                .containsExactly("renforcement", "des", "capacites", "orpaillage");
        assertThat(Tokens.of(Folding.fold("Обучение, 2-й этап"))).containsExactly("обучение", "2", "и", "этап");
        assertThat(Tokens.of(Folding.fold("إدارة الزئبق"))).containsExactly("اداره", "الزيبق");
    }

    @Test
    void hanGivesBigramsAndLatinBesideItAWord() {
        assertThat(Tokens.of(Folding.fold("汞废物ESM二期"))).containsExactly("汞废", "废物", "esm", "二期");
        assertThat(Tokens.of(Folding.fold("汞 2"))).containsExactly("汞", "2");
    }

    @Test
    void nothingGivesNoToken() {
        assertThat(Tokens.of(Folding.fold(" – "))).isEmpty();
        assertThat(Tokens.form(" – ")).isEmpty();
    }

    @Test
    void theFormIsTheTokensJoined() {
        assertThat(Tokens.form("Émissions (汞排放)")).isEqualTo("emissions 汞排 排放");
    }
}
