package org.archipel.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.archipel.catalog.Catalog;
import org.archipel.catalog.ViewOrder;
import org.archipel.problem.Trouble;
import org.archipel.query.BadArgument;
import org.archipel.view.Language;
import org.archipel.view.Picture;
import org.archipel.view.View;
import org.archipel.view.Words;
import org.archipel.view.format.PictureFormat;
import org.archipel.view.format.PictureFormats;
import org.archipel.view.kind.Views;
import org.archipel.view.layout.Layout;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code archipel view}: one view as a file. */
@Command(
    name = "view",
    description = {"Draw a view of the catalogue; without one, list the views.", ""},
    footer = {
      "",
      "Examples:",
      "  archipel view reference-architecture                what the view takes",
      "  archipel view reference-architecture capability=e-filing -o e-filing.svg",
      "  archipel view landscape office=AU -o au.png --language fr",
      "  archipel view comparison office=AU,GB,EP -o offices.svg --audience members",
      "",
      "Values are slugs (e-filing, AU), names or full addresses; lists take commas or repeat."
    },
    mixinStandardHelpOptions = true)
final class ViewCommand extends CatalogCommand {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "VIEW",
      description = "Its name: see the list.")
  private @Nullable String name;

  @Parameters(index = "1..*", paramLabel = "NAME=VALUE", description = "Values of its parameters.")
  private List<String> values = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The file to write; its ending is the format. - is standard output, as SVG.")
  private @Nullable String output;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "The format, where the file's ending does not tell.")
  private @Nullable String format;

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      defaultValue = "en",
      description = "Of all texts: ar, en, es, fr, ru or zh (default: ${DEFAULT-VALUE}).")
  private String language = "en";

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Draw as on this day (default: today, UTC).")
  private @Nullable LocalDate asOf;

  @Mixin private AudienceOption audience;

  private String printed = "text/plain";

  @Override
  Optional<Integer> withoutData(Console console) {
    if (name == null) {
      list(console.out());
      return Optional.of(Archipel.DONE);
    }
    View view = Views.get(name);
    if (output == null) {
      explain(view, console.err());
      return Optional.of(Archipel.USAGE);
    }
    format();
    language();
    return Optional.empty();
  }

  @Override
  String mediaType() {
    return printed;
  }

  @Override
  int run(Catalog catalog, Console console) {
    PictureFormat format = format();
    LocalDate day = asOf == null ? LocalDate.now(ZoneOffset.UTC) : asOf;
    ViewOrder order =
        new ViewOrder(
            Views.get(String.valueOf(name)),
            new GivenValues(values).byName("capability=e-filing"),
            language(),
            day,
            audience.get());
    Picture picture = draw(catalog, order);
    byte[] bytes = format.write(picture, Layout.place(picture));
    if (String.valueOf(output).equals("-")) {
      // The picture bears the mark of a demonstration itself.
      printed = format.mediaType();
      console.out().print(new String(bytes, StandardCharsets.UTF_8));
    } else {
      write(console.file(String.valueOf(output)), bytes);
      console.err().println("Wrote " + output + ": " + picture.title() + ".");
    }
    return Archipel.DONE;
  }

  private static Picture draw(Catalog catalog, ViewOrder order) {
    try {
      return catalog.draw(order);
    } catch (BadArgument e) {
      throw Trouble.usage(String.valueOf(e.getMessage()));
    }
  }

  private PictureFormat format() {
    String file = String.valueOf(output);
    if (format != null) {
      return PictureFormats.named(format).orElseThrow(() -> noFormat(String.valueOf(format)));
    }
    if (file.equals("-")) {
      return PictureFormats.ALL.getFirst();
    }
    return PictureFormats.ofFile(file).orElseThrow(() -> noFormat(file));
  }

  private static Trouble noFormat(String word) {
    return Trouble.usage(
        "'%s' is no format to draw: expected one of %s, as --format or as the file's ending."
            .formatted(word, PictureFormats.names()));
  }

  private Language language() {
    return Language.of(language)
        .orElseThrow(
            () ->
                Trouble.usage(
                    "'%s' is no language of pictures: expected ar, en, es, fr, ru or zh."
                        .formatted(language)));
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw Trouble.environment("Cannot write " + file + ": " + e, e);
    }
  }

  private static void list(PrintWriter out) {
    for (View view : Views.ALL) {
      out.println(view.name() + parameters(view));
      out.println("  " + sentence(view));
      out.println();
    }
    out.println("Formats: " + PictureFormats.names() + ".");
  }

  private static void explain(View view, PrintWriter err) {
    Words words = Words.of(Language.EN);
    err.println(view.name() + ": " + sentence(view));
    err.println();
    view.parameters()
        .forEach(
            parameter ->
                err.printf(
                    "  %-12s %s%s%n",
                    parameter.name(), parameter.help(), parameter.required() ? " Required." : ""));
    err.println();
    err.println(words.get("viewpoint.for", said(view.viewpoint().stakeholders(), words)));
    err.println(words.get("viewpoint.gaps", said(view.viewpoint().knownGaps(), words)));
    err.println();
    err.println(
        "Draw it: archipel view " + view.name() + example(view) + " -o " + view.name() + ".svg");
  }

  private static String parameters(View view) {
    return view.parameters().stream()
        .map(
            parameter ->
                parameter.required() ? parameter.name() + "=…" : "[" + parameter.name() + "=…]")
        .map(text -> " " + text)
        .collect(Collectors.joining());
  }

  private static String sentence(View view) {
    return said(view.viewpoint().concerns(), Words.of(Language.EN));
  }

  private static String said(List<String> keys, Words words) {
    return keys.stream().map(words::get).collect(Collectors.joining(" "));
  }

  private static String example(View view) {
    return view.tried().stream()
        .map(parameter -> " " + parameter.name() + "=" + String.join(",", parameter.example()))
        .collect(Collectors.joining());
  }
}
