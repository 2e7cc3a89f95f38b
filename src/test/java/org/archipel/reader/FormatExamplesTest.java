package org.archipel.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archipel.ontology.Shapes;
import org.archipel.problem.Problem;
import org.archipel.problem.Problems;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.ReadContext;
import org.archipel.reader.source.SentFile;
import org.archipel.stack.NormalForm;
import org.archipel.stack.NormalForm.Thing;
import org.archipel.stack.StackCheck;
import org.junit.jupiter.api.Test;

/** The examples on the pages of tables, lists and Compose files do what stands below them. */
class FormatExamplesTest {

  private static final StackCheck CHECK =
      new StackCheck(Fixture.resolver(), Shapes.load(Path.of("ontology")));

  @Test
  void theTableMakesTwoSystems() throws IOException {
    ReadContext context = ReadContext.office("AU").mapping(example("table-mapping", "yaml"));
    NormalForm form = read(example("table-mapping", "csv"), context);

    assertThat(form.part()).isEqualTo("table/cmdb");
    assertThat(lines(form))
        .containsExactly(
            "a-1 in-use 2016-03-14", "postgresql 15.4", "redis 7.2", "a-2 retired 1998");
  }

  @Test
  void theListIsTenKnownProducts() throws IOException {
    NormalForm form = read(example("name-list", "text"), ReadContext.office("AU"));

    assertThat(form.part()).isEqualTo("names");
    assertThat(form.items())
        .hasSize(10)
        .allMatch(item -> !Fixture.value(item, "product").isEmpty());
  }

  @Test
  void theServicesAreThreeUses() throws IOException {
    NormalForm form = read(example("compose", "yaml"), ReadContext.office("AU"));

    assertThat(form.part()).isEqualTo("compose/filing-portal");
    assertThat(lines(form)).containsExactly("nginx 1.25.3", "postgresql 15.4", "redis");
  }

  private static List<String> lines(NormalForm form) {
    return form.items().stream()
        .map(Thing.class::cast)
        .map(
            item ->
                (item.head().id()
                        + " "
                        + Fixture.value(item, "status")
                        + " "
                        + Fixture.value(item, "since")
                        + Fixture.value(item, "version"))
                    .replaceAll(" +", " ")
                    .strip())
        .toList();
  }

  private static SentFile example(String page, String language) throws IOException {
    String text = Files.readString(Path.of("docs/formats", page + ".md"));
    Matcher block = Pattern.compile("(?s)```" + language + "\\n(.*?)```").matcher(text);
    assertThat(block.find()).as(page).isTrue();
    return new SentFile(page + "." + language, block.group(1).getBytes(UTF_8));
  }

  private static NormalForm read(SentFile file, ReadContext context) {
    Reading reading = Fixture.READERS.read(file, context);
    assertThat(reading.problems()).noneMatch(Problem::isError);
    Problems problems = new Problems();
    NormalForm form =
        CHECK
            .check(((Document.Stack) reading.document().orElseThrow()).stack(), problems)
            .normalForm();
    assertThat(problems.toList()).noneMatch(Problem::isError);
    return form;
  }
}
