package org.archipel.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.archipel.problem.Problem;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.Lifecycle;
import org.archipel.reader.source.ReadContext;
import org.archipel.reader.source.SentFile;
import org.junit.jupiter.api.Test;

/** Files and answers of endoflife.date, as they are read. */
class LifecycleFilesTest {

  private static final Path FOLDER = Path.of("src/test/resources/lifecycle");

  @Test
  void readsTheFileOfAProduct() {
    Reading reading = read("endoflife-product.md");
    Lifecycle product = products(reading).getFirst();

    assertThat(product.slug()).isEqualTo("postgresql");
    assertThat(product.name()).isEqualTo("Example Database");
    assertThat(cycles(product))
        .containsExactly(
            "1.10 {active_support_end=past, label=1.10 SP1, latest=1.10, latest_released=2026-05-01,"
                + " lts=2026-12-31, released=2024-02-29, support_end=2029-03-31}",
            "1.9 {discontinued=2024-06-30, latest=1.9.7, lts=true, released=2023-01-31, support_end=past}",
            "2008-r2 {active_support_end=past, extended_support_end=2015-01-13, support_end=2014-01-14}",
            "0.9 {}");
  }

  @Test
  void leavesOutWhatIsNoDay() {
    assertThat(read("endoflife-product.md").problems())
        .extracting(Problem::toString)
        .containsExactly(
            "endoflife-product.md:43:18: warning: 'releaseDate' is '2022-02-30', which is no day: expected"
                + " YYYY-MM-DD; it is left out. [bad-date]",
            "endoflife-product.md:44:24: warning: 'latestReleaseDate' is a list, which is no day: expected"
                + " YYYY-MM-DD; it is left out. [bad-date]");
  }

  @Test
  void readsTheSameFromVersionOneOfTheInterface() {
    Lifecycle page = products(read("endoflife-product.md")).getFirst();
    Lifecycle product = products(read("endoflife-v1-product.json")).getFirst();

    assertThat(product.slug()).isEqualTo("postgresql");
    assertThat(cycles(product).subList(0, 2)).isEqualTo(cycles(page).subList(0, 2));
    assertThat(cycles(product).get(2)).isEqualTo("2.0 {released=2026-09-30}");
  }

  @Test
  void readsAllProductsAtOnce() {
    assertThat(products(read("endoflife-v1-all.json")))
        .extracting(product -> product.slug() + " " + product.cycles().size())
        .containsExactly("postgresql 1", "nobody-knows-it 2");
  }

  @Test
  void readsTheOlderListOfCyclesWhichNamesNoProduct() {
    Lifecycle product = products(read("endoflife-v0.json")).getFirst();

    assertThat(product.slug()).isEmpty();
    assertThat(cycles(product))
        .containsExactly(
            "1.10 {latest=1.10, latest_released=2026-05-01, released=2024-02-29, support_end=2029-03-31}",
            "1.9 {active_support_end=2023-06-30, latest=1.9.7, lts=2023-02-28, support_end=past}");
  }

  @Test
  void readsTheExampleOfItsPage() throws IOException {
    String page = Files.readString(Path.of("docs/formats/endoflife.md"));
    String example = page.replaceFirst("(?s).*?```yaml\n(.*?)```.*", "$1");
    Reading reading =
        Fixture.READERS.read(new SentFile("example", example.getBytes(UTF_8)), ReadContext.UNKNOWN);

    assertThat(cycles(products(reading).getFirst()))
        .containsExactly(
            "19 {latest=19.1, latest_released=2026-11-12, released=2026-09-24, support_end=2031-11-13}");
  }

  private static Reading read(String name) {
    return Fixture.READERS.read(Fixture.file(FOLDER.resolve(name)), ReadContext.UNKNOWN);
  }

  private static List<Lifecycle> products(Reading reading) {
    assertThat(reading.problems()).noneMatch(Problem::isError);
    return ((Document.Lifecycles) reading.document().orElseThrow()).products();
  }

  private static List<String> cycles(Lifecycle product) {
    return product.cycles().stream()
        .map(cycle -> cycle.cycle() + " " + new TreeMap<>(cycle.cells()))
        .toList();
  }
}
