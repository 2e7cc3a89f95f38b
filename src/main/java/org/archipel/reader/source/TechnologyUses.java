package org.archipel.reader.source;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.archipel.ontology.Ids;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.reference.Identity.Match;
import org.archipel.reference.Naming;
import org.archipel.reference.Product;
import org.archipel.stack.ItemKind;
import org.archipel.stack.StackDraft;
import org.archipel.stack.StackDraft.Item;
import org.archipel.stack.Texts;

/**
 * The technology uses that a file names: one per product and version, under an id of its own. What
 * is not known stays under its own name, and one warning per name says so. One thread.
 */
public final class TechnologyUses {

  /** Names that are warned of one by one (a count, inclusive); the rest are counted. */
  private static final int MOST_NAMED = 100;

  private record Unknown(Naming naming, Position first, int times) {}

  private final Intake intake;
  private final Map<Naming, Optional<Match>> known = new HashMap<>();
  private final Map<Object, Map<String, Item>> uses = new HashMap<>();
  private final Map<Object, Map<String, Boolean>> ids = new HashMap<>();
  private final Map<String, Unknown> unknown = new LinkedHashMap<>();

  public TechnologyUses(Intake intake) {
    this.intake = intake;
  }

  /** Returns the product that a naming means without doubt. */
  public Optional<Match> known(Naming naming) {
    return known.computeIfAbsent(naming, name -> intake.resolver().identity().match(name));
  }

  /** Returns the use of a technology by the office, made at this place unless it is there. */
  public Item of(StackDraft office, Naming naming, Position place) {
    return of(office, office::add, naming, place);
  }

  /** Returns the use of a technology by a system, made at this place unless it is there. */
  public Item of(Item system, Naming naming, Position place) {
    return of(system, system::part, naming, place);
  }

  private Item of(
      Object owner, BiFunction<ItemKind, Position, Item> add, Naming naming, Position place) {
    Optional<Match> match = known(naming);
    Optional<Product> product = match.map(Match::product);
    Optional<String> written = match.flatMap(Match::version).or(naming::version);
    if (product.isEmpty()) {
      unknown.merge(
          naming.name(),
          new Unknown(naming, place, 1),
          (first, more) -> new Unknown(first.naming, first.first, first.times + 1));
    }
    String name = product.map(Product::slug).orElseGet(() -> Ids.slug(naming.name()));
    String version = written.orElse("");
    return uses.computeIfAbsent(owner, unused -> new HashMap<>())
        .computeIfAbsent(
            name + "\n" + version,
            unused -> {
              Item use = add.apply(ItemKind.USE, place).id(id(owner, name, version));
              product.ifPresentOrElse(
                  found -> use.set("product", found.slug()),
                  () -> use.set("name", naming.name()).set("kind", "product"));
              return use.set("version", written);
            });
  }

  private String id(Object owner, String name, String version) {
    Map<String, Boolean> taken = ids.computeIfAbsent(owner, unused -> new HashMap<>());
    String id = name;
    for (int i = 1; taken.putIfAbsent(id, true) != null; i++) {
      String more = version.isEmpty() || i > 1 ? version + " " + (i + 1) : version;
      id = Ids.slug(name.substring(0, Math.min(50, name.length())) + " " + more);
    }
    return id;
  }

  /** Says which names nobody knows, one warning each. */
  public void report() {
    unknown.values().stream().limit(MOST_NAMED).forEach(this::report);
    if (unknown.size() > MOST_NAMED) {
      intake
          .problems()
          .warning(
              ProblemCode.UNKNOWN_PRODUCT,
              Position.whole(intake.file().name()),
              "%,d more names are of no known product; they are kept as names."
                  .formatted(unknown.size() - MOST_NAMED));
    }
  }

  private void report(Unknown name) {
    String times = name.times == 1 ? "" : " It stands here %,d times.".formatted(name.times);
    String hint = intake.resolver().identity().hint(name.naming);
    intake
        .problems()
        .warning(
            ProblemCode.UNKNOWN_PRODUCT,
            name.first,
            "No product is called %s; it is kept as a name.%s%s"
                .formatted(Texts.quote(name.naming.name()), times, hint));
  }
}
