package org.archipel.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.archipel.reader.workbook.StarterWriter;
import org.archipel.reader.workbook.WorkbookWriter;
import org.archipel.stack.StackDocument;

/**
 * Writes the workbooks that {@code src/test/workbook/resave} opens and saves in LibreOffice. Run by
 * hand when the form of workbooks changes; its argument is a folder.
 */
final class WorkbookSamples {

  private WorkbookSamples() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    for (String office : List.of("AU", "GB", "KR", "JP")) {
      Files.write(
          folder.resolve(office.toLowerCase(java.util.Locale.ROOT) + ".xlsx"),
          WorkbookWriter.write(
              WorkbookRoundTripTest.own(office),
              Map.of(),
              WorkbookRoundTripTest.options(language(office))));
    }
    Files.write(
        folder.resolve("starter.xlsx"),
        StarterWriter.write("AU", WorkbookRoundTripTest.options("en")));
    Files.write(folder.resolve("everything.xlsx"), everything("en"));
    Files.write(folder.resolve("everything-ar.xlsx"), everything("ar"));
    StackDocument press =
        WorkbookRoundTripTest.read(Fixture.file(Fixture.CATALOG.resolve("AU.yaml")));
    Files.write(
        folder.resolve("with-others.xlsx"),
        WorkbookWriter.write(
            WorkbookRoundTripTest.everything(),
            Map.of("press", press),
            WorkbookRoundTripTest.options("en")));
  }

  private static byte[] everything(String language) {
    return WorkbookWriter.write(
        WorkbookRoundTripTest.everything(), Map.of(), WorkbookRoundTripTest.options(language));
  }

  private static String language(String office) {
    return office.equals("KR") ? "zh" : office.equals("JP") ? "fr" : "en";
  }
}
