package org.archipel.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.archipel.ontology.Shapes;
import org.archipel.problem.Problem;
import org.archipel.problem.Problems;
import org.archipel.stack.NormalForm;
import org.archipel.stack.NormalJson;
import org.archipel.stack.StackCheck;
import org.archipel.stack.StackDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks that LibreOffice opened and saved; {@code src/test/workbook/resave} makes them. */
class WorkbookLibreOfficeTest {

  private static final Path FOLDER = Path.of("src/test/resources/workbook");
  private static final StackCheck CHECK =
      new StackCheck(Fixture.resolver(), Shapes.load(Path.of("ontology")));

  @ParameterizedTest
  @CsvSource({
    "au-libreoffice.xlsx, AU",
    "gb-libreoffice.xlsx, GB",
    "kr-through-ods.xlsx, KR",
    "jp-through-ods.xlsx, JP"
  })
  void changesNothingWhenSavedWithoutEdits(String name, String office) {
    assertThat(back(name)).isEqualTo(normal(WorkbookRoundTripTest.own(office)));
  }

  @ParameterizedTest
  @CsvSource({"everything-libreoffice.xlsx", "everything-arabic-libreoffice.xlsx"})
  void keepsEveryFieldOfEveryKind(String name) {
    assertThat(back(name)).isEqualTo(normal(WorkbookRoundTripTest.everything()));
  }

  @Test
  void keepsTheOfficesOwnWordsApartFromWhatOthersSay() {
    assertThat(back("with-others-libreoffice.xlsx"))
        .isEqualTo(normal(WorkbookRoundTripTest.everything()));
  }

  private static String back(String name) {
    Fixture.Outcome outcome = Fixture.stack(Fixture.file(FOLDER.resolve(name)));
    assertThat(outcome.problems()).isEmpty();
    return NormalJson.write(outcome.checked().normalForm());
  }

  static String normal(StackDocument document) {
    Problems problems = new Problems();
    NormalForm form = CHECK.check(document, problems).normalForm();
    assertThat(problems.toList()).filteredOn(Problem::isError).isEmpty();
    return NormalJson.write(form);
  }
}
