package org.quicksilver.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellShapeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"33.5", "5.25", "1999.5", "12,5", "0.75", "1.234.567", "12.13", "US$ 1,200.50", "(300)", "1e6"})
    void aNumberIsNoDate(String cell) {
        assertThat(CellShape.of(cell)).isEqualTo(CellShape.NUMBER);
        assertThat(CellShape.isNumber(cell)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2017-03-01",
                "01.03.2017",
                "1/3/17",
                "2017-03",
                "03/2017",
                "05.2017",
                "13:45",
                "2017-03-01T10:00"
            })
    void aDateIsNoNumber(String cell) {
        assertThat(CellShape.of(cell)).isEqualTo(CellShape.DATE);
        assertThat(CellShape.isNumber(cell)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Workshop", "USD", "E", "n/a", "Room 12 of the main building"})
    void wordsAreNoNumber(String cell) {
        assertThat(CellShape.isNumber(cell)).isFalse();
    }
}
