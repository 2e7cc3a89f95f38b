package org.archipel.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.archipel.reader.source.SentFile;
import org.archipel.stack.ItemKind;
import org.archipel.stack.NormalForm.Thing;
import org.cyclonedx.exception.ParseException;
import org.cyclonedx.model.Component;
import org.cyclonedx.parsers.BomParserFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The library of CycloneDX itself reads the same components from the same files. */
class CycloneDxWitnessTest {

  static List<SentFile> bills() {
    return SbomFixture.files("cyclonedx-1\\.[2-7]\\.(json|xml)");
  }

  @ParameterizedTest
  @MethodSource("bills")
  void theLibraryOfCycloneDxReadsTheSameComponents(SentFile bill) throws ParseException {
    List<String> theirs = new ArrayList<>();
    flatten(BomParserFactory.createParser(bill.bytes()).parse(bill.bytes()).getComponents())
        .map(c -> line(c.getGroup(), c.getName(), c.getVersion(), c.getPurl()))
        .forEach(theirs::add);

    List<String> ours =
        SbomFixture.read(bill).items(ItemKind.COMPONENT).stream()
            .map(c -> line(one(c, "group"), one(c, "name"), one(c, "version"), one(c, "purl")))
            .toList();

    assertThat(ours).hasSizeGreaterThanOrEqualTo(9).containsExactlyInAnyOrderElementsOf(theirs);
  }

  private static Stream<Component> flatten(List<Component> components) {
    return components == null
        ? Stream.empty()
        : components.stream().flatMap(c -> Stream.concat(Stream.of(c), flatten(c.getComponents())));
  }

  private static String one(Thing item, String field) {
    return item.values(field).stream().findFirst().orElse("");
  }

  private static String line(String... words) {
    return Stream.of(words).map(w -> Objects.toString(w, "")).toList().toString();
  }
}
