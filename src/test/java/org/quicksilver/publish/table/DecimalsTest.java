package org.quicksilver.publish.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class DecimalsTest {
    @Property
    void everyNumberRoundsAsItsExactValueDoes(@ForAll double value, @ForAll @IntRange(max = 12) int digits) {
        assertThat(Decimals.of(value, digits)).isEqualTo(exact(value, digits));
    }

    @Property
    void numbersAtAHalfAndBesideItRoundAsTheirExactValueDoes(
            @ForAll @LongRange(min = -20_000_000_000L, max = 20_000_000_000L) long halves,
            @ForAll @IntRange(max = 11) int digits) {
        double half = halves / 2.0 / Math.pow(10, digits);
        for (double value : new double[] {half, Math.nextUp(half), Math.nextDown(half), half * (1 + 1e-9)}) {
            assertThat(Decimals.of(value, digits)).isEqualTo(exact(value, digits));
        }
    }

    private static String exact(double value, int digits) {
        BigDecimal rounded = new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
