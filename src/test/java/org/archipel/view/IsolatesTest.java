package org.archipel.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.archipel.view.scene.Isolates;
import org.junit.jupiter.api.Test;

/** What is read from left to right inside what is read from right to left. */
class IsolatesTest {

  @Test
  void keepsTheOrderOfADateAfterAnArabicWord() {
    assertThat(shown("حتى 2025-03-01")).startsWith("2025-03-01");
    assertThat(shown("منذ 2016 (Press)")).contains("(Press)");
  }

  @Test
  void setsEveryEntryOfAListApart() {
    assertThat(marked("قواعد: PostgreSQL 15، Oracle"))
        .isEqualTo("قواعد: [PostgreSQL 15]، [Oracle]");
    assertThat(marked("2026-11-22 · إصدار 7")).isEqualTo("[2026-11-22] · إصدار [7]");
  }

  @Test
  void takesBracketsAlongThatHoldOnlyWhatIsReadTheSameWay() {
    assertThat(marked("نظام IBM MQ (v9)")).isEqualTo("نظام [IBM MQ (v9)]");
    assertThat(marked("نظام IBM (مستخدم)")).isEqualTo("نظام [IBM] (مستخدم)");
    assertThat(marked("مستخدم (IBM MQ) 2025")).isEqualTo("مستخدم ([IBM MQ]) [2025]");
    assertThat(marked("لغة C++ و C#")).isEqualTo("لغة [C++] و [C#]");
  }

  @Test
  void leavesASentenceOfAnotherLanguageWhole() {
    assertThat(marked("(Cheaper), and faster.")).isEqualTo("[(Cheaper), and faster.]");
    assertThat(marked("")).isEmpty();
    assertThat(marked("مستخدم")).isEqualTo("مستخدم");
  }

  private static String marked(String text) {
    return Isolates.of(text).replace('\u2066', '[').replace('\u2069', ']');
  }

  /** Returns what stands on a line from left to right, by the algorithm of the JDK. */
  private static String shown(String text) {
    String line = Isolates.of(text);
    Bidi bidi = new Bidi(line, Bidi.DIRECTION_RIGHT_TO_LEFT);
    byte[] levels = new byte[line.length()];
    Integer[] order = new Integer[line.length()];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) bidi.getLevelAt(i);
      order[i] = i;
    }
    Bidi.reorderVisually(levels, 0, order, 0, order.length);
    return IntStream.range(0, order.length)
        .map(i -> line.charAt(order[i]))
        .filter(c -> c != '\u2066' && c != '\u2069')
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
