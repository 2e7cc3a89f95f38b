package org.archipel.reader.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archipel.ontology.Vocabulary;
import org.archipel.problem.Trouble;
import org.archipel.reader.workbook.Table.Line;
import org.archipel.stack.ItemKind;
import org.archipel.stack.StackDocument;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes what an office says, and what others say about it, as a workbook that the office edits and
 * sends back. {@link WorkbookReader} reads an unedited one as the document it was made of.
 */
public final class WorkbookWriter {

  private WorkbookWriter() {}

  /**
   * Returns an Excel workbook.
   *
   * @param own what the office says itself
   * @param others what others say about it, by claimant, every item with its id; shown tinted, each
   *     row with the question whether it is right
   */
  public static byte[] write(
      StackDocument own, Map<String, StackDocument> others, WorkbookOptions options) {
    UiWords ui = new UiWords(options.language());
    WordLists lists = lists(options, ui);
    Map<Tab, Table> tables = DocumentRows.of(own, others, options.resolver(), lists);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Archipel", "1.0")) {
      Headings headings = new Headings(options, ui);
      ReadMe.write(workbook, ui, !others.isEmpty());
      ListsSheet listsSheet = new ListsSheet(lists);
      StringBuilder written = new StringBuilder();
      for (Map.Entry<Tab, Table> entry : tables.entrySet()) {
        if (isShown(entry.getKey(), entry.getValue())) {
          String title = headings.tab(entry.getKey());
          Worksheet sheet = workbook.newWorksheet(title);
          new TableSheet(sheet, entry.getValue(), !others.isEmpty(), listsSheet)
              .write(headings, ui, tables);
          written.append(written.isEmpty() ? "" : " ").append(entry.getKey().key());
        }
      }
      listsSheet.write(workbook);
      Identification.write(workbook, own, ui.language(), written.toString());
    } catch (IOException e) {
      throw Trouble.environment("Cannot write the workbook", e); // into memory: cannot happen
    }
    return bytes.toByteArray();
  }

  /** Makes the lists to choose from, with the kinds of rows among them. */
  static WordLists lists(WorkbookOptions options, UiWords ui) {
    WordLists lists = WordLists.of(options.resolver(), options.words(), ui, ui.language());
    lists.add(WordLists.ITEM, ui.of("item.document"), WordLists.DOCUMENT);
    for (ItemKind kind :
        List.of(ItemKind.PROFILE, ItemKind.AI_USE, ItemKind.EMERGING_TECHNOLOGY_USE)) {
      Optional<String> label = options.words().label(kind.classes().getFirst(), ui.language());
      lists.add(WordLists.ITEM, label.orElse(kind.list()), kind.list());
    }
    return lists;
  }

  /** Whether a language is one that workbooks are written in. */
  public static boolean speaks(String language) {
    return Vocabulary.LANGUAGES.contains(language);
  }

  private static boolean isShown(Tab tab, Table table) {
    List<Line> rows = table.rows();
    return !rows.isEmpty() || !tab.isOnlyWithRows() || tab == Tab.ROADMAP_EVENTS;
  }
}
