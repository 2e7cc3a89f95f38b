package org.archipel.stack;

import java.util.List;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Ids;
import org.archipel.problem.ProblemCode;
import org.archipel.reference.Product;
import org.archipel.stack.NormalForm.Head;
import org.archipel.stack.StackDocument.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What is special to a technology use: a known product stands against a name and a kind, brings its
 * building block, and finds the release of a version. One thread.
 */
final class UseFacts {

  private final NameCheck names;
  private final Findings findings;

  UseFacts(NameCheck names, Findings findings) {
    this.names = names;
    this.findings = findings;
  }

  /** Whether a use says enough to be one: a known product, or a name and a kind. */
  boolean isWhole(Entry use, String pointer) {
    boolean named = use.value("name") != null && use.value("kind") != null;
    return product(use, pointer) != null || (use.value("product") == null && named);
  }

  /** Returns the id of a use that has none. */
  String id(Entry use, String pointer) {
    Product product = product(use, pointer);
    return product == null ? Ids.slug(String.valueOf(use.value("name"))) : product.slug();
  }

  /** Returns the field's texts as they count: a known product has no name or kind beside it. */
  List<String> texts(Entry use, Head head, Field field) {
    List<String> texts = use.values().getOrDefault(field.name(), List.of());
    Product product = product(use, head.pointer());
    if (product == null) {
      return texts;
    }
    if (field.name().equals("name") && !texts.isEmpty()) {
      findings.error(
          ProblemCode.CONTRADICTION,
          head.pointer() + "/name",
          "A technology use has either 'product' or 'name', not both.");
    }
    return switch (field.name()) {
      case "name", "kind" -> List.of();
      case "block" -> texts.isEmpty() ? product.block().stream().toList() : texts;
      default -> texts;
    };
  }

  /** Returns the release: the one named, else the one that the version belongs to. */
  @Nullable Node release(Entry use, String pointer) {
    Product product = product(use, pointer);
    String cycle = use.value("release");
    String version = use.value("version");
    if (product == null) {
      if (cycle != null) {
        findings.error(
            ProblemCode.MISSING_FIELD,
            pointer + "/release",
            "A 'release' needs a known 'product'; say 'version' instead.");
      }
      return null;
    }
    Node byVersion = version == null ? null : names.releaseOf(product, version);
    if (cycle == null) {
      return byVersion;
    }
    Node named = names.release(product, cycle, pointer + "/release");
    if (named != null && byVersion != null && !named.equals(byVersion)) {
      findings.error(
          ProblemCode.CONTRADICTION,
          pointer + "/release",
          "The version %s does not belong to the release %s."
              .formatted(Texts.quote(String.valueOf(version)), Texts.quote(cycle)));
    }
    return named;
  }

  private @Nullable Product product(Entry use, String pointer) {
    return names.product(use.value("product"), pointer + "/product");
  }
}
