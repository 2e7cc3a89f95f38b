package org.archipel.catalog;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Ids;
import org.archipel.reference.Product;
import org.archipel.reference.Resolver;
import org.archipel.stack.Field;
import org.archipel.stack.ItemKind;
import org.archipel.stack.StatedItem;
import org.archipel.stack.ValueKind;

/**
 * Says in a few words which item is meant: {@code Rights In One}, {@code PostgreSQL 15.4, in Rights
 * In One}. Immutable.
 *
 * @param items those whose names may be needed to name another
 */
record ItemLabels(Map<Node, StatedItem> items, Resolver resolver) {

  /** Returns the words for an item and the one that it lies within. */
  String of(StatedItem item) {
    String name = name(item);
    return item.within().map(items::get).map(owner -> name + ", in " + name(owner)).orElse(name);
  }

  private String name(StatedItem item) {
    return switch (item.kind()) {
      case USE -> use(item);
      case STANDARD_USE -> join(item.value("standard"), item.value("version"));
      case REVIEW -> item.value("claim").map(ItemLabels::reviewed).orElse(item.id());
      case PROFILE -> "the office";
      case PLAN_EVENT -> join(item.value("kind"), item.value("on"));
      case SLOT -> item.id();
      default -> item.value("name").orElseGet(() -> byWhatNamesIt(item));
    };
  }

  private String use(StatedItem item) {
    Optional<String> product =
        item.value("product").map(slug -> resolver.product(slug).map(Product::name).orElse(slug));
    return join(product.or(() -> item.value("name")), item.value("version"));
  }

  private String byWhatNamesIt(StatedItem item) {
    ItemKind kind = item.kind();
    String words =
        kind.fields().stream()
            .filter(field -> kind.naming().contains(field.name()))
            .flatMap(field -> item.value(field.name()).map(word -> word(field, word)).stream())
            .collect(Collectors.joining(" "));
    return words.isEmpty() ? item.id() : words;
  }

  private static String word(Field field, String word) {
    return field.value() instanceof ValueKind.Other
        ? word.substring(word.lastIndexOf('/') + 1)
        : word;
  }

  /** Returns what follows the namespace of others: {@code press/system/rio}. */
  private static String reviewed(String claim) {
    return Ids.localName(claim).map(name -> name.replaceFirst("^[A-Z]{2}/by/", "")).orElse(claim);
  }

  private static String join(Optional<String> first, Optional<String> second) {
    return Stream.of(first, second).flatMap(Optional::stream).collect(Collectors.joining(" "));
  }
}
