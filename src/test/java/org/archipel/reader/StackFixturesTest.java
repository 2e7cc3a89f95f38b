package org.archipel.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.archipel.ontology.Audience;
import org.archipel.problem.Problem;
import org.archipel.reader.source.SentFile;
import org.archipel.stack.NormalJson;
import org.archipel.stack.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Triples of files: a document as sent, its normal form, its statements by key and audience. With
 * {@code -Darchipel.write=true} the expectations are written anew, to be read before they are
 * committed.
 */
class StackFixturesTest {

  static List<SentFile> documents() {
    return Stream.of(Fixture.STACK, Fixture.NETWORK)
        .flatMap(folder -> Fixture.documents(folder).stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void hasTheNormalFormBesideIt(SentFile file) throws IOException {
    Fixture.Outcome outcome = Fixture.stack(file);
    assertThat(outcome.problems()).filteredOn(Problem::isError).isEmpty();

    compare(file.name() + ".normal.json", NormalJson.write(outcome.checked().normalForm()));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void hasTheStatementsBesideIt(SentFile file) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Part part : Fixture.stack(file).checked().parts()) {
      part.statements()
          .forEach(
              (audience, statements) ->
                  text.append("# ")
                      .append(part.key())
                      .append(" for ")
                      .append(audience)
                      .append('\n')
                      .append(statements));
    }
    compare(file.name() + ".nt", text.toString());
  }

  @Test
  void findsTheFixtures() {
    assertThat(documents()).hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void putsAnInferredClaimOfAPublicSystemUnderMembers() throws IOException {
    Part notes =
        Fixture.stack(Fixture.file(Fixture.STACK.resolve("several-claimants.yaml")))
            .checked()
            .parts()
            .stream()
            .filter(part -> part.key().claimant().equals("research-notes"))
            .findFirst()
            .orElseThrow();

    assertThat(notes.key()).hasToString("AU/research-notes/stack");
    assertThat(notes.statements().keySet()).containsExactly(Audience.MEMBERS);
  }

  @Test
  void showsALinkToAMembersSystemToMembersOnly() throws IOException {
    Part press =
        Fixture.stack(Fixture.file(Fixture.STACK.resolve("several-claimants.yaml")))
            .checked()
            .parts()
            .stream()
            .filter(part -> part.key().claimant().equals("press"))
            .findFirst()
            .orElseThrow();

    assertThat(String.valueOf(press.statements().get(Audience.PUBLIC)))
        .contains("AU/by/press/system/rio")
        .doesNotContain("AU/system/rights");
    assertThat(String.valueOf(press.statements().get(Audience.MEMBERS)))
        .contains("describesSameSystemAs");
  }

  private static void compare(String name, String found) throws IOException {
    Path folder = name.startsWith("network") ? Fixture.NETWORK : Fixture.STACK;
    Path beside = folder.resolve(name);
    if (Boolean.getBoolean("archipel.write")) {
      Files.writeString(beside, found);
    }
    assertThat(found).isEqualTo(Files.readString(beside));
  }
}
