package org.archipel.catalog;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.Union;
import org.archipel.exchange.ArchimateWriter;
import org.archipel.exchange.OfficeItems;
import org.archipel.exchange.OfficeModel;
import org.archipel.exchange.OfficeWorkspace;
import org.archipel.exchange.WorkspaceDsl;
import org.archipel.ledger.Ledger;
import org.archipel.ontology.Audience;
import org.archipel.problem.Trouble;
import org.archipel.reader.document.StackWriter;
import org.archipel.reader.workbook.CsvWriter;
import org.archipel.reader.workbook.StarterWriter;
import org.archipel.reader.workbook.WorkbookOptions;
import org.archipel.reader.workbook.WorkbookWords;
import org.archipel.reader.workbook.WorkbookWriter;
import org.archipel.stack.ContributionKey;
import org.archipel.store.Store;

/** Gives out what is said of offices as files, to be edited and sent back. Thread-safe. */
public final class Exports {

  private final Ledger ledger;
  private final Tables tables;
  private final Store open;

  /**
   * @param open the store of the public, whose terms and tables have the labels
   */
  Exports(Ledger ledger, Tables tables, Store open) {
    this.ledger = ledger;
    this.tables = tables;
    this.open = open;
  }

  /**
   * Returns what is said of an office, as an audience may see it, ready to be written.
   *
   * @param office WIPO ST.3 code
   * @param part what a document replaces: {@code stack}
   * @throws Trouble wrong usage, if no office has the code
   */
  public OfficeExport of(String office, String part, Audience audience) {
    return Exporting.of(office, part, audience, ledger, tables);
  }

  /**
   * Returns what a body says for the network, as text.
   *
   * @param body slug of the claimant that speaks for it
   * @param part what the document replaces: {@code decided}
   * @throws Trouble wrong usage, if it says nothing there or the format is a table
   */
  public String ofNetwork(String body, String part, Audience audience, ExportFormat format) {
    return new NetworkExport(ledger, tables.resolver()).write(body, part, audience, format);
  }

  /**
   * Returns the whole file.
   *
   * @param language of labels in workbooks: one of the six of the United Nations
   * @throws Trouble wrong usage, if workbooks are not written in the language
   */
  public byte[] write(OfficeExport export, ExportFormat format, String language) {
    WorkbookOptions options = options(language);
    return switch (format) {
      case YAML -> bytes(ExportYaml.write(export, LocalDate.now(ZoneOffset.UTC)));
      case JSON -> bytes(StackWriter.json(export.own()));
      case XLSX -> WorkbookWriter.write(export.own(), export.others(), options);
      case CSV -> CsvWriter.write(export.own(), export.others(), options);
      case ARCHIMATE -> ArchimateWriter.write(OfficeModel.of(items(export)));
      case STRUCTURIZR -> bytes(WorkspaceDsl.write(OfficeWorkspace.of(items(export))));
    };
  }

  private OfficeItems items(OfficeExport export) {
    return new OfficeItems(export.office(), export.label(), export.items(), tables.resolver());
  }

  /**
   * Returns the workbook of twelve questions, for an office that has said nothing yet.
   *
   * @param office WIPO ST.3 code
   * @throws Trouble wrong usage, if workbooks are not written in the language
   */
  public byte[] starter(String office, String language) {
    return StarterWriter.write(office, options(language));
  }

  private WorkbookOptions options(String language) {
    if (!WorkbookWriter.speaks(language)) {
      throw Trouble.usage(
          "'" + language + "' is no language of workbooks: expected en, ar, es, fr, ru or zh.");
    }
    return new WorkbookOptions(language, words(), tables.resolver());
  }

  private WorkbookWords words() {
    return open.read(
        dataset -> {
          Graph terms = dataset.getGraph(ContributionKey.ONTOLOGY.graph());
          Graph tables = dataset.getGraph(ContributionKey.REFERENCE.graph());
          return WorkbookWords.of(new Union(terms, tables));
        });
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
