package org.archipel.reader.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.reader.source.Branch;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.FormatReader;
import org.archipel.reader.source.Intake;
import org.archipel.reader.source.Lifecycle;
import org.archipel.reader.source.Limits;
import org.archipel.reader.source.Opening;
import org.archipel.reader.source.Refused;
import org.archipel.reader.source.SourceText;
import org.archipel.reader.source.YamlTree;

/**
 * Reads lifecycle data of endoflife.date: the file of a product (Markdown that begins with YAML),
 * and what its interface answers in version 1 (one product, or all of them) and before it (the
 * cycles of one product, unnamed).
 */
public final class LifecycleReader implements FormatReader {

  /** Behind the opening line, up to the next line of three hyphens. */
  private static final Pattern FRONT_MATTER =
      Pattern.compile(
          "\\A---[ \\t]*\\r?\\n(.*?)^---[ \\t]*\\r?$", Pattern.DOTALL | Pattern.MULTILINE);

  /** A list whose first group has a cycle and its end, in whatever order. */
  private static final Pattern CYCLES =
      Pattern.compile("\\A\\s*\\[\\s*\\{(?=[^{}]*\"cycle\"\\s*:)(?=[^{}]*\"eol\"\\s*:)");

  @Override
  public String name() {
    return "endoflife.date lifecycle data (Markdown or JSON)";
  }

  @Override
  public Optional<String> recognise(Opening opening) {
    if (opening.kind() == Opening.Kind.YAML) {
      boolean product =
          opening.text().startsWith("---")
              && opening.has("releases")
              && (opening.has("permalink") || opening.has("releasePolicyLink"));
      return product
          ? Optional.of("it begins with the fields 'permalink' and 'releases' between hyphens")
          : Optional.empty();
    }
    if (opening.kind() != Opening.Kind.JSON) {
      return Optional.empty();
    }
    if (opening.has("schema_version") && opening.has("result")) {
      return Optional.of("it has the fields 'schema_version' and 'result'");
    }
    return CYCLES.matcher(opening.text()).find()
        ? Optional.of("it is a list of groups with 'cycle' and 'eol'")
        : Optional.empty();
  }

  @Override
  public Document read(Intake intake) throws Refused {
    List<Lifecycle> products =
        Opening.of(intake.file()).kind() == Opening.Kind.JSON ? json(intake) : page(intake);
    if (products.isEmpty() && !intake.problems().hasErrors()) {
      throw new Refused(
          ProblemCode.MISSING_FIELD,
          Position.whole(intake.file().name()),
          "No release cycle of any product stands in the file.");
    }
    return new Document.Lifecycles(products);
  }

  private static List<Lifecycle> page(Intake intake) throws Refused {
    SourceText text = intake.text(Limits.FOREIGN);
    Matcher matter = FRONT_MATTER.matcher(text.text());
    if (!matter.find()) {
      throw new Refused(
          ProblemCode.SYNTAX,
          Position.whole(intake.file().name()),
          "The fields at the beginning do not end: a line '---' is missing behind them.");
    }
    // The line of hyphens stays, so that the lines keep their numbers.
    SourceText yaml = new SourceText(text.file(), text.text().substring(0, matter.end(1)));
    Branch root = Branch.root(YamlTree.read(yaml, Limits.FOREIGN, intake.problems()));
    Optional<String> slug = root.get("permalink").text().map(link -> link.replaceFirst("^/", ""));
    return product(intake, root, slug.orElse(""), "title", CycleFields.PAGE);
  }

  private static List<Lifecycle> json(Intake intake) throws Refused {
    Branch root = Branch.root(intake.json(Limits.FOREIGN));
    if (root.isList()) {
      List<Lifecycle.Cycle> cycles = new Cycles(intake.problems(), CycleFields.OLD_LIST).of(root);
      return cycles.isEmpty() ? List.of() : List.of(new Lifecycle(root.position(), "", "", cycles));
    }
    Branch result = root.get("result");
    List<Lifecycle> products = new ArrayList<>();
    for (Branch product : result.oneOrMore()) {
      if (product.get("uri").exists() && !product.get("releases").exists()) {
        throw new Refused(
            ProblemCode.MISSING_FIELD,
            product.position(),
            "This is the list of products without their releases: take '/api/v1/products/full'.");
      }
      products.addAll(
          product(
              intake, product, product.get("name").text().orElse(""), "label", CycleFields.API_1));
    }
    return products;
  }

  private static List<Lifecycle> product(
      Intake intake, Branch product, String slug, String name, CycleFields fields) {
    Branch releases = product.get("releases");
    if (!releases.isList()) {
      intake
          .problems()
          .error(
              ProblemCode.WRONG_TYPE,
              releases.position(),
              product.isGroup()
                  ? "'releases' must be a list, found %s.".formatted(releases.description())
                  : "Expected a product with its releases, found %s."
                      .formatted(product.description()));
      return List.of();
    }
    if (slug.isEmpty()) {
      intake
          .problems()
          .error(
              ProblemCode.MISSING_FIELD,
              product.position(),
              "The file does not say which product this is: '%s' is missing."
                  .formatted(fields == CycleFields.PAGE ? "permalink" : "name"));
      return List.of();
    }
    List<Lifecycle.Cycle> cycles = new Cycles(intake.problems(), fields).of(releases);
    String words = product.get(name).text(name, intake.problems()).orElse("");
    return List.of(new Lifecycle(product.position(), slug, words, cycles));
  }
}
