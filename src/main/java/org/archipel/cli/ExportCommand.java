package org.archipel.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.archipel.catalog.Catalog;
import org.archipel.catalog.ExportFormat;
import org.archipel.catalog.OfficeExport;
import org.archipel.demonstration.Watermark;
import org.archipel.ontology.Audience;
import org.archipel.problem.Trouble;
import org.archipel.stack.StackDocument;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code archipel export}: what an office says, to be edited and sent back. */
@Command(
    name = "export",
    description = {
      "Write what an office says, and what others say about it, as a file to edit and send back.",
      "Sent back as it is, it changes nothing.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  archipel export --office AU -o au.xlsx --language fr     a workbook for colleagues",
      "  archipel export --office AU -o questions.xlsx --starter  twelve questions to begin with",
      "  archipel export --office AU -o au.yaml",
      "  archipel export --office AU -o au.archimate.xml          a model for tools of architects",
      "  archipel export --office AU --audience public --format json > au.json",
      "  archipel export --network wipo --part recommendations    what the network decided"
    },
    mixinStandardHelpOptions = true)
final class ExportCommand extends CatalogCommand {

  @Option(names = "--office", paramLabel = "CODE", description = "WIPO ST.3 code of the office.")
  private String office = "";

  @Option(
      names = "--network",
      paramLabel = "BODY",
      description = "Write what this claimant says for the network instead, as yaml or json.")
  private String network = "";

  @Option(
      names = "--part",
      paramLabel = "PART",
      description =
          "The part to write, such as system/rio (default: stack; of the network: decided).")
  private @Nullable String givenPart;

  private String part = StackDocument.WHOLE;

  @Option(
      names = "--audience",
      paramLabel = "AUDIENCE",
      description = "Write what public, members or office:CODE may see (default: the office).")
  private @Nullable String audience;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      defaultValue = "-",
      description = "The file to write; - is standard output (default). Its ending is the format.")
  private String output = "-";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "xlsx, csv, yaml, json, archimate or structurizr (default: as the name ends, else yaml).")
  private @Nullable String format;

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      defaultValue = "en",
      description = "Of labels in a workbook: en, fr, es, ar, zh or ru (default: en).")
  private String language = "en";

  @Option(
      names = "--starter",
      description = "Write the twelve questions that give most for ten minutes' work instead.")
  private boolean starter;

  private String printed = "text/plain";

  @Override
  String mediaType() {
    return printed;
  }

  @Override
  int run(Catalog catalog, Console console) {
    ExportFormat chosen = chosen();
    if (output.equals("-") && !chosen.isText()) {
      throw Trouble.usage("This is no text to print: name a file with -o.");
    }
    if (starter && chosen != ExportFormat.XLSX) {
      throw Trouble.usage(
          "The questions are a workbook: name a file such as questions.xlsx with -o.");
    }
    if (network.isEmpty() == office.isEmpty()) {
      throw Trouble.usage("Say either --office CODE or --network BODY: whose word is it?");
    }
    if (!network.isEmpty()) {
      return ofNetwork(catalog, chosen, console);
    }
    part = givenPart == null ? StackDocument.WHOLE : givenPart;
    OfficeExport export = catalog.exports().of(office.toUpperCase(Locale.ROOT), part, audience());
    if (starter && !export.isSilent()) {
      throw Trouble.usage(
          export.label()
              + " has said something already, which the answers would replace: leave out --starter.");
    }
    byte[] bytes =
        starter
            ? catalog.exports().starter(export.office(), language)
            : catalog.exports().write(export, chosen, language);
    if (output.equals("-")) {
      printed = chosen.mediaType();
      console.out().print(new String(bytes, StandardCharsets.UTF_8));
    } else {
      write(console.file(output), catalog.isDemonstration() ? marked(chosen, bytes) : bytes);
    }
    tell(export, console);
    return Archipel.DONE;
  }

  private int ofNetwork(Catalog catalog, ExportFormat chosen, Console console) {
    Audience seenBy = audience == null ? Audience.MEMBERS : audience();
    String wanted = givenPart == null ? StackDocument.DECIDED : givenPart;
    String text = catalog.exports().ofNetwork(network, wanted, seenBy, chosen);
    if (output.equals("-")) {
      printed = chosen.mediaType();
      console.out().print(text);
    } else {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      write(console.file(output), catalog.isDemonstration() ? marked(chosen, bytes) : bytes);
      console.err().println("Wrote " + output + ".");
    }
    return Archipel.DONE;
  }

  private static byte[] marked(ExportFormat format, byte[] bytes) {
    return Watermark.stamp(format.mediaType(), bytes);
  }

  private ExportFormat chosen() {
    String name = format;
    if (name == null) {
      int dot = output.lastIndexOf('.');
      name = output.equals("-") ? "yaml" : output.substring(dot + 1);
    }
    String word = name;
    return ExportFormat.named(word)
        .orElseThrow(
            () ->
                Trouble.usage(
                    "'%s' is no format to write: expected one of %s, as --format or as the file's ending."
                        .formatted(word, ExportFormat.all())));
  }

  private Audience audience() {
    try {
      return audience == null
          ? Audience.office(office.toUpperCase(Locale.ROOT))
          : new Audience(audience);
    } catch (IllegalArgumentException e) {
      throw audience == null
          ? Trouble.usage("'" + office + "' is not the WIPO ST.3 code of an office.")
          : Trouble.usage(String.valueOf(e.getMessage()));
    }
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw Trouble.environment("Cannot write " + file + ": " + e, e);
    }
  }

  private void tell(OfficeExport export, Console console) {
    if (export.isSilent()) {
      console.err().println(export.label() + " says nothing itself under the part " + part + ".");
    }
    if (!export.open().isEmpty()) {
      console
          .err()
          .println("%,d claims of others wait for its answer.".formatted(export.open().size()));
    }
    if (!export.isWhole()) {
      console
          .err()
          .println(
              "Holds only what "
                  + export.audience()
                  + " may see: sent back, it would take away the rest.");
    }
    if (export.unsaid() > 0) {
      console
          .err()
          .println(
              "warning: %,d statements were sent as RDF and are in no such file."
                  .formatted(export.unsaid()));
    }
    if (!output.equals("-")) {
      console.err().println("Wrote " + output + ".");
    }
  }
}
