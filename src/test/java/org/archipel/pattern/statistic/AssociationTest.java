package org.archipel.pattern.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AssociationTest {

  @Test
  void givesTheFiguresOfATable() {
    Association association = new Association(40, 10, 20, 8);

    assertThat(association.support()).isEqualTo(0.2);
    assertThat(association.confidence()).isEqualTo(0.8);
    assertThat(association.lift()).isEqualTo(1.6);
    assertThat(association.leverage()).isEqualTo(0.2 - 0.25 * 0.5, within(1e-15));
  }

  /** Fisher, The Design of Experiments, 1935: eight cups, of four of which milk came first. */
  @Test
  void agreesWithFisherOnTheLadyTastingTea() {
    assertThat(new Association(8, 4, 4, 4).pValue()).isEqualTo(1 / 70.0, within(1e-15));
    assertThat(new Association(8, 4, 4, 3).pValue()).isEqualTo(17 / 70.0, within(1e-15));
    assertThat(new Association(8, 4, 4, 0).pValue()).isEqualTo(1);
  }

  @Test
  void agreesWithWholeNumbersOnAnyTable() {
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      int base = 1 + random.nextInt(random.nextBoolean() ? 20 : 400);
      int left = random.nextInt(base + 1);
      int right = random.nextInt(base + 1);
      int least = Math.max(0, left + right - base);
      int both = least + random.nextInt(Math.min(left, right) - least + 1);

      double exact = exact(base, left, right, both);

      assertThat(new Association(base, left, right, both).pValue())
          .as("%d %d %d %d", base, left, right, both)
          .isEqualTo(exact, within(exact * 1e-9));
      assertThat(new Association(base, left, right, both).pValueOfFewer())
          .as("fewer: %d %d %d %d", base, left, right, both)
          .isEqualTo(1 - exact(base, left, right, both + 1), within(1e-12));
    }
  }

  private static double exact(int base, int left, int right, int both) {
    BigInteger ways = BigInteger.ZERO;
    for (int k = both; k <= Math.min(left, right); k++) {
      ways = ways.add(choose(left, k).multiply(choose(base - left, right - k)));
    }
    return new BigDecimal(ways)
        .divide(new BigDecimal(choose(base, right)), MathContext.DECIMAL128)
        .doubleValue();
  }

  private static BigInteger choose(int all, int taken) {
    BigInteger ways = taken > all ? BigInteger.ZERO : BigInteger.ONE;
    for (int i = 0; i < Math.min(taken, all); i++) {
      ways = ways.multiply(BigInteger.valueOf(all - i)).divide(BigInteger.valueOf(i + 1));
    }
    return ways;
  }

  @Test
  void hasFiguresWhereThereIsNothing() {
    Association nothing = new Association(5, 0, 3, 0);

    assertThat(nothing.confidence()).isZero();
    assertThat(nothing.lift()).isEqualTo(1);
    assertThat(nothing.leverage()).isZero();
    assertThat(nothing.pValue()).isEqualTo(1);
  }

  @Test
  void takesAwayOneTransaction() {
    Association association = new Association(40, 10, 20, 8);

    assertThat(association.isMore()).isTrue();
    assertThat(association.isOrdinary()).isFalse();
    assertThat(new Association(40, 10, 20, 5).isOrdinary()).isTrue();
    assertThat(association.without(true, true)).isEqualTo(new Association(39, 9, 19, 7));
    assertThat(association.without(false, true)).isEqualTo(new Association(39, 10, 19, 8));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Association(4, 4, 2, 2).without(false, true));
  }

  @Test
  void refusesTablesThatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Association(10, 6, 6, 1))
        .withMessage("1 of 6 and 6 of a base of 10 cannot be");
    assertThatIllegalArgumentException().isThrownBy(() -> new Association(0, 0, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Association(10, 2, 3, 3));
  }
}
