package org.quicksilver.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/plan/globs.csv", numLinesToSkip = 1)
    void meansWhatTheTableSays(String glob, String path, boolean matches) {
        assertThat(Glob.of(glob).matches(path)).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "a[", "{a", "a{b{c}}", "/a", "../a", "a\\b", "[]"})
    void whatIsNoPatternIsRefused(String glob) {
        assertThatThrownBy(() -> Glob.of(glob)).isInstanceOf(IllegalArgumentException.class);
    }
}
