package org.archipel.catalog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.archipel.problem.Problem;
import org.archipel.problem.Problems;
import org.archipel.problem.Trouble;
import org.archipel.reference.Alias;
import org.archipel.reference.Naming;
import org.archipel.reference.Product;
import org.archipel.reference.ReferenceData;
import org.archipel.reference.Resolver;
import org.archipel.reference.Table;
import org.archipel.reference.ThingType;

/** The names of products that people have accepted, in the tables of an installation. */
public final class Aliases {

  private final Path folder;
  private final ReferenceData data;
  private final Resolver resolver;

  private Aliases(Path folder, ReferenceData data) {
    this.folder = folder;
    this.data = data;
    this.resolver = data.resolver();
  }

  public static Aliases of(Installation installation) {
    return new Aliases(installation.referenceTables(), new Tables(installation).reference());
  }

  /** Returns the slug of the product that a word means. */
  public String product(String word) {
    return resolver
        .product(word)
        .map(Product::slug)
        .orElseThrow(
            () ->
                Trouble.usage(
                    "No product is called '"
                        + word
                        + "'."
                        + resolver.hint(ThingType.PRODUCT, word)));
  }

  /**
   * Writes an alias into its table, whose rows stay sorted.
   *
   * @throws Trouble if the name is known already, as this product's or another's, or the table
   *     would not be right with it
   */
  public void accept(Alias alias) {
    resolver
        .identity()
        .match(Naming.of(alias.name()))
        .ifPresent(match -> refuseKnown(alias, match.product()));
    List<Alias> all = new ArrayList<>(data.aliases());
    all.add(alias);
    byte[] bytes = Alias.table(all).getBytes(StandardCharsets.UTF_8);
    Problems problems = new Problems();
    ReferenceData.readWith(folder, Table.ALIASES, Table.ALIASES.fileName(), bytes, problems);
    if (problems.hasErrors()) {
      throw Trouble.usage(
          problems.toList().stream()
              .filter(Problem::isError)
              .map(Problem::message)
              .collect(Collectors.joining(" ", "Not accepted: ", "")));
    }
    write(bytes);
  }

  private static void refuseKnown(Alias alias, Product known) {
    throw Trouble.usage(
        "'%s' already means %s (%s)%s."
            .formatted(
                alias.name(),
                known.name(),
                known.slug(),
                known.slug().equals(alias.product()) ? "" : ", not " + alias.product()));
  }

  private void write(byte[] bytes) {
    Path file = folder.resolve(Table.ALIASES.fileName());
    Path fresh = folder.resolve(Table.ALIASES.fileName() + ".new");
    try {
      Files.write(fresh, bytes);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw Trouble.environment("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}
