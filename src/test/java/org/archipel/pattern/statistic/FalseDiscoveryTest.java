package org.archipel.pattern.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FalseDiscoveryTest {

  /** By hand: 0.5·4/4, 0.04·4/3, the smaller of 0.03·4/2 and the one before, 0.01·4/1. */
  @Test
  void givesWhatTheProcedureOfBenjaminiAndHochbergGives() {
    assertThat(FalseDiscovery.qValues(new double[] {0.01, 0.04, 0.03, 0.5}, 4))
        .containsExactly(new double[] {0.04, 0.16 / 3, 0.16 / 3, 0.5}, within(1e-15));
    assertThat(FalseDiscovery.qValues(new double[] {0.05, 0.03, 0.04, 0.01, 0.02}, 5))
        .containsExactly(new double[] {0.05, 0.05, 0.05, 0.05, 0.05}, within(1e-15));
  }

  /** The example of the paper: with a rate of 0.05, the four smallest of fifteen. */
  @Test
  void findsTheFourOfThePaper() {
    double[] pValues = {
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
      0.5719, 0.6528, 0.7590, 1.0
    };

    double[] qValues = FalseDiscovery.qValues(pValues, 15);

    assertThat(java.util.Arrays.stream(qValues).filter(q -> q <= 0.05)).hasSize(4);
    assertThat(FalseDiscovery.cutOff(pValues, qValues, 0.05)).isEqualTo(0.0095);
  }

  @Test
  void countsWhatWasTestedAndIsNotListedAsOnes() {
    double[] all = FalseDiscovery.qValues(new double[] {0.001, 1, 0.02, 1, 1}, 5);

    assertThat(FalseDiscovery.qValues(new double[] {0.001, 0.02}, 5))
        .containsExactly(all[0], all[2]);
  }

  @Test
  void refusesFewerTestsThanResults() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FalseDiscovery.qValues(new double[] {0.1, 0.2}, 1))
        .withMessage("2 p-values from 1.0 tests cannot be");
    assertThat(FalseDiscovery.qValues(new double[0], 0)).isEmpty();
  }

  @Test
  void countsWaysToChoose() {
    assertThat(FalseDiscovery.choose(73, 3)).isEqualTo(62_196);
    assertThat(FalseDiscovery.choose(2, 3)).isZero();
    assertThat(FalseDiscovery.choose(10, 0)).isEqualTo(1);
  }
}
