package org.archipel.reader.sbom;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archipel.ontology.Digests;
import org.archipel.ontology.Ids;
import org.archipel.problem.Problem;
import org.archipel.problem.ProblemCode;
import org.archipel.reader.sbom.Sbom.Component;
import org.archipel.reader.source.Hint;
import org.archipel.reference.Identity;
import org.archipel.reference.Naming;
import org.archipel.reference.Product;
import org.archipel.stack.ItemKind;
import org.archipel.stack.Texts;

/**
 * Makes the components of a bill items of the long tail, all of them, and technology uses of those
 * that are known products and direct or notable. One thread.
 *
 * <p>Direct is what the described thing itself depends on; where the file does not say on what that
 * is, everything may be. Notable is what stands for itself in an architecture.
 */
final class ComponentItems {

  private static final Set<String> NOTABLE =
      Set.of(
          "operating-system",
          "platform",
          "framework",
          "application",
          "container",
          "data",
          "device");

  /** Most notable components without a product that are named one by one (a count, inclusive). */
  private static final int MOST_NAMED = 20;

  private final SbomDraft draft;
  private final Identity identity;
  private final Optional<Set<String>> direct;
  private final Set<String> reached;
  private final Map<String, Component> unmatched = new LinkedHashMap<>();

  ComponentItems(SbomDraft draft) {
    this.draft = draft;
    this.identity = draft.intake().resolver().identity();
    this.direct = draft.sbom().direct();
    this.reached = draft.sbom().reached();
  }

  void add() {
    draft.sbom().described().ifPresent(this::product);
    List<Component> components = distinct(draft.sbom().components());
    Map<String, Long> named =
        components.stream()
            .collect(Collectors.groupingBy(ComponentItems::name, Collectors.counting()));
    Set<String> taken = new HashSet<>();
    for (Component component : components) {
      String name = name(component);
      boolean alone = named.getOrDefault(name, 1L) == 1;
      String id = draft.system().own(alone ? name : name + "-" + digest(component));
      item(component, taken.add(id) ? id : next(id, taken));
      product(component);
    }
    tellUnmatched();
  }

  private void item(Component component, String id) {
    draft
        .add(ItemKind.COMPONENT, id, component.place())
        .set("name", component.name())
        .set("group", component.group())
        .set("version", component.version())
        .set("purl", component.purl())
        .set("licence", component.licence())
        .set("scope", component.scope())
        .set("dependency", dependency(component))
        .set("system", draft.system().word());
  }

  /** Of what nothing leads to, how the system depends on it is not said. */
  private Optional<String> dependency(Component component) {
    if (!reached.contains(component.ref())) {
      return Optional.empty();
    }
    boolean near = direct.filter(refs -> refs.contains(component.ref())).isPresent();
    return Optional.of(near ? "direct" : "indirect");
  }

  /** Says of a component that is a known product that the product is used, each version once. */
  private void product(Component component) {
    boolean notable = NOTABLE.contains(component.type());
    boolean near = direct.map(refs -> refs.contains(component.ref())).orElse(true);
    boolean excluded = component.scope().filter("excluded"::equals).isPresent();
    if ((!notable && !near) || excluded) {
      return;
    }
    Optional<Product> product = match(component, notable);
    if (product.isPresent()) {
      use(component, product.get());
    } else if (notable && !draft.sbom().described().filter(component::equals).isPresent()) {
      unmatched.putIfAbsent(component.name(), component);
    }
  }

  /** The bare name of a library is as good as none: a package called "go" is not the language. */
  private Optional<Product> match(Component component, boolean byName) {
    return identity
        .match(naming(component))
        .filter(
            match ->
                byName
                    || match.level() == Identity.Level.PURL
                    || match.level() == Identity.Level.CPE)
        .map(Identity.Match::product);
  }

  private static Naming naming(Component component) {
    return new Naming(
        component.name(),
        component.group(),
        component.version(),
        component.purl(),
        component.cpe());
  }

  private void use(Component component, Product product) {
    draft.use(product.slug(), component.version(), component.place());
    component
        .milestones()
        .forEach(
            (kind, date) ->
                draft.hint(
                    new Hint(
                        date.place(),
                        Ids.product(product.slug()),
                        "The bill of materials dates a milestone of the maker of %s%s: %s %s."
                            .formatted(
                                product.name(),
                                component.version().map(version -> " " + version).orElse(""),
                                kind,
                                date.text()))));
  }

  private void tellUnmatched() {
    unmatched.values().stream().limit(MOST_NAMED).forEach(this::tellUnmatched);
    unmatched.values().stream()
        .skip(MOST_NAMED)
        .findFirst()
        .ifPresent(
            component ->
                warn(
                    component,
                    "%,d more notable components are no known products either; listed as components only."
                        .formatted(unmatched.size() - MOST_NAMED)));
  }

  private void tellUnmatched(Component component) {
    warn(
        component,
        "No product is known to be %s (%s); listed as a component only.%s"
            .formatted(
                Texts.quote(component.name()), component.type(), identity.hint(naming(component))));
  }

  private void warn(Component component, String message) {
    draft
        .intake()
        .problems()
        .add(Problem.warning(ProblemCode.UNKNOWN_PRODUCT, component.place(), message));
  }

  /** Leaves out what is said twice in the same words. */
  private static List<Component> distinct(List<Component> components) {
    Set<List<Object>> seen = new HashSet<>();
    return components.stream().filter(component -> seen.add(identity(component))).toList();
  }

  private static List<Object> identity(Component component) {
    return List.of(
        component.name(),
        component.group(),
        component.version(),
        component.purl(),
        component.cpe(),
        component.type());
  }

  private static String name(Component component) {
    return Ids.slug(
        Stream.of(component.name(), component.version().orElse(""))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.joining("-")));
  }

  private static String digest(Component component) {
    return Digests.sha256(identity(component).toString()).substring(0, 8);
  }

  private static String next(String id, Set<String> taken) {
    int number = 2;
    while (!taken.add(id + "-" + number)) {
      number++;
    }
    return id + "-" + number;
  }
}
