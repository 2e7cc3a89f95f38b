package org.archipel.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.archipel.problem.Problem;
import org.archipel.reader.source.SentFile;
import org.archipel.stack.NormalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bills of materials with their normal form and what was odd in them beside them. With {@code
 * -Darchipel.write=true} the expectations are written anew, to be read before they are committed.
 */
class SbomFixturesTest {

  static List<SentFile> bills() {
    return SbomFixture.files(".*(?<!\\.normal)\\.(json|xml)");
  }

  @Test
  void areManyEnough() {
    assertThat(bills()).hasSizeGreaterThanOrEqualTo(20);
  }

  @ParameterizedTest
  @MethodSource("bills")
  void haveNoErrorsAndTheWarningsBesideThem(SentFile bill) throws IOException {
    SbomFixture.Outcome outcome = SbomFixture.read(bill);

    assertThat(outcome.errors()).isEmpty();
    String problems = outcome.problems().stream().map(p -> p + "\n").collect(Collectors.joining());
    compare(bill.name() + ".problems.txt", problems);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cyclonedx-1.2.xml",
        "cyclonedx-1.7.json",
        "spdx-2.2.json",
        "spdx-2.3.json",
        "spdx-3.0.json"
      })
  void haveTheNormalFormBesideThem(String bill) throws IOException {
    compare(
        bill + ".normal.json", NormalJson.write(SbomFixture.read(SbomFixture.file(bill)).form()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2", "1.3", "1.4", "1.5", "1.6", "1.7"})
  void sayTheSameInJsonAndInXml(String version) {
    SbomFixture.Outcome json = SbomFixture.read(SbomFixture.file("cyclonedx-" + version + ".json"));
    SbomFixture.Outcome xml = SbomFixture.read(SbomFixture.file("cyclonedx-" + version + ".xml"));

    assertThat(NormalJson.write(json.form())).isEqualTo(NormalJson.write(xml.form()));
    assertThat(json.problems().stream().map(Problem::message))
        .containsExactlyInAnyOrderElementsOf(
            xml.problems().stream().map(Problem::message).toList());
    assertThat(json.hints().stream().map(hint -> hint.about() + hint.evidence()))
        .containsExactlyElementsOf(
            xml.hints().stream().map(hint -> hint.about() + hint.evidence()).toList());
  }

  private static void compare(String name, String found) throws IOException {
    Path beside = SbomFixture.FOLDER.resolve(name);
    if (Boolean.getBoolean("archipel.write")) {
      Files.writeString(beside, found);
    }
    assertThat(found).isEqualTo(Files.readString(beside));
  }
}
