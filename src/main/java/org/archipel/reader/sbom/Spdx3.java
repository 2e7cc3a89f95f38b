package org.archipel.reader.sbom;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.archipel.reader.sbom.Sbom.Component;
import org.archipel.reader.sbom.Sbom.Model;
import org.archipel.reader.source.Refused;
import org.archipel.stack.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON-LD of SPDX 3.0 as its JSON serialisation lays it out: one list of elements that
 * refer to each other by {@code spdxId}. The context is never opened. One thread.
 */
final class Spdx3 {

  /** Elements that are components; files, snippets and licences are not. */
  private static final Set<String> PACKAGES =
      Set.of("software_Package", "ai_AIPackage", "dataset_DatasetPackage");

  private static final Set<String> DEPENDS_ON =
      Set.of(
          "dependsOn",
          "contains",
          "hasDynamicLink",
          "hasStaticLink",
          "hasOptionalComponent",
          "hasOptionalDependency",
          "hasProvidedDependency",
          "hasPrerequisite");

  /** What the scope of a relationship makes of the thing that it leads to. */
  private static final Map<String, String> SCOPES =
      Map.of(
          "runtime",
          "required",
          "build",
          "excluded",
          "development",
          "excluded",
          "test",
          "excluded");

  private final Json root;
  private final Oddities oddities;
  private final Words words;
  private final SbomBuilder builder;
  private final Map<String, Json> elements = new LinkedHashMap<>();
  private final Map<String, Component> packages = new LinkedHashMap<>();
  private final Map<String, String> scopes = new LinkedHashMap<>();
  private final Set<String> elsewhere = new HashSet<>();

  private Spdx3(Json root, Oddities oddities) {
    this.root = root;
    this.oddities = oddities;
    this.words = new Words(oddities);
    this.builder = new SbomBuilder(root.place(), oddities);
  }

  /**
   * Reads a document.
   *
   * @throws Refused if its version is unknown, or it lists too much
   */
  static Sbom read(Json root, Oddities oddities) throws Refused {
    return new Spdx3(root, oddities).document();
  }

  private Sbom document() throws Refused {
    contexts();
    List<Json> graph = root.groups("@graph");
    for (Json element : graph) {
      element(element);
    }
    Set<String> described = described();
    graph.stream().filter(element -> !relation(element).isEmpty()).forEach(this::relationship);
    Component whole = described.size() == 1 ? packages.get(described.iterator().next()) : null;
    if (whole == null) {
      whole = document(described);
    }
    if (whole != null) {
      builder.described(whole);
    }
    for (Component one : packages.values()) {
      String scope = scopes.get(one.ref());
      if (!one.equals(whole)) {
        builder.add(scope == null ? one : one.scopedIfNot(scope));
      }
    }
    return builder.sbom();
  }

  private void contexts() {
    for (String context : root.texts("@context")) {
      if (!context.startsWith(SpdxReader.CONTEXT)) {
        oddities.add(Oddity.OTHER_CONTEXT, root.place("@context"), Texts.quote(context));
      }
    }
  }

  private void element(Json element) throws Refused {
    String id = element.text("spdxId").or(() -> element.text("@id")).orElse("");
    String type = type(element);
    if (!id.isEmpty() && elements.putIfAbsent(id, element) != null) {
      oddities.add(Oddity.SAME_ID, element.place(), Texts.quote(id));
      return;
    }
    if (type.equals("CreationInfo")) {
      SpdxReader.version3(element.text("specVersion").orElse(""), element.place("specVersion"));
      element.text("created").ifPresent(date -> builder.said(date, element.place("created")));
    }
    element.groups("import").forEach(map -> map.text("externalSpdxId").ifPresent(elsewhere::add));
    if (PACKAGES.contains(type)) {
      component(element, id)
          .ifPresent(
              component -> packages.put(id.isEmpty() ? "?" + packages.size() : id, component));
    }
  }

  /** Returns the packages at the root: the document leads there, often through a bill. */
  private Set<String> described() {
    Set<String> described = new LinkedHashSet<>();
    List<String> open = new ArrayList<>();
    elements.forEach((id, element) -> roots(element).forEach(open::add));
    elements.values().stream()
        .filter(element -> relation(element).equals("describes"))
        .forEach(element -> open.addAll(element.texts("to")));
    open.stream().filter(packages::containsKey).forEach(described::add);
    return described;
  }

  private static Stream<String> roots(Json element) {
    String type = type(element);
    return type.equals("SpdxDocument") || type.equals("software_Sbom") || type.equals("Bom")
        ? element.texts("rootElement").stream()
        : Stream.empty();
  }

  private @Nullable Component document(Set<String> described) {
    for (Map.Entry<String, Json> element : elements.entrySet()) {
      Optional<String> name = element.getValue().text("name");
      if (type(element.getValue()).equals("SpdxDocument") && name.isPresent()) {
        described.forEach(ref -> builder.depends(element.getKey(), ref, root.place()));
        return Component.named(name.get(), element.getKey(), element.getValue().place("name"));
      }
    }
    return null;
  }

  private Optional<Component> component(Json element, String id) {
    Optional<String> name = element.text("name");
    if (name.isEmpty()) {
      oddities.add(Oddity.NO_NAME, element.place(), "");
      return Optional.empty();
    }
    return Optional.of(
        new Component(
            element.place(),
            id,
            kind(element),
            name.get(),
            Optional.empty(),
            element.text("software_packageVersion"),
            Optional.empty(),
            element
                .text("software_packageUrl")
                .or(() -> identifier(element, "packageUrl"))
                .flatMap(purl -> words.purl(purl, element.place("software_packageUrl"))),
            identifier(element, "cpe23").or(() -> identifier(element, "cpe22")),
            Optional.empty(),
            Map.of(),
            type(element).equals("ai_AIPackage") ? Optional.of(model(element)) : Optional.empty()));
  }

  private static String kind(Json element) {
    if (type(element).equals("ai_AIPackage")) {
      return "machine-learning-model";
    }
    return element
        .text("software_primaryPurpose")
        .map(purpose -> purpose.equals("operatingSystem") ? "operating-system" : purpose)
        .map(purpose -> purpose.toLowerCase(Locale.ROOT))
        .orElse("library");
  }

  private static Model model(Json element) {
    return new Model(
        element.texts("ai_domain").stream().findFirst(), element.texts("ai_typeOfModel"));
  }

  private static Optional<String> identifier(Json element, String type) {
    return element.groups("externalIdentifier").stream()
        .filter(one -> one.text("externalIdentifierType").orElse("").equals(type))
        .flatMap(one -> one.text("identifier").stream())
        .findFirst();
  }

  private void relationship(Json relationship) {
    String from = relationship.text("from").orElse("");
    String type = relation(relationship);
    for (String to : relationship.texts("to")) {
      if (type.endsWith("License")) {
        licence(from, to, type);
      } else if (DEPENDS_ON.contains(type)) {
        depends(from, to, relationship);
      }
    }
  }

  private void depends(String from, String to, Json relationship) {
    if (elsewhere.contains(to) || elsewhere.contains(from)) {
      String other = elsewhere.contains(to) ? to : from;
      oddities.add(Oddity.ELSEWHERE, relationship.place(), Texts.quote(other));
      return;
    }
    if (elements.containsKey(to) && !packages.containsKey(to)) {
      return; // a file, or a tool that is no package
    }
    builder.depends(from, to, relationship.place());
    String scope =
        relation(relationship).startsWith("hasOptional")
            ? "optional"
            : SCOPES.getOrDefault(relationship.text("scope").orElse(""), "");
    if (!scope.isEmpty()) {
      scopes.merge(to, scope, Words::nearer);
    }
  }

  /** The licence that people concluded counts more than the one that was declared. */
  private void licence(String from, String to, String type) {
    Component component = packages.get(from);
    Json licence = elements.get(to);
    if (component == null || licence == null) {
      return;
    }
    String text = licence.text("simplelicensing_licenseExpression").orElse("NOASSERTION");
    boolean concluded = type.equals("hasConcludedLicense");
    if (!text.equals("NOASSERTION") && !text.equals("NONE")) {
      packages.put(from, concluded ? component.licensed(text) : component.licensedIfNot(text));
    }
  }

  private static String type(Json element) {
    return element.text("type").or(() -> element.text("@type")).orElse("");
  }

  private static String relation(Json element) {
    return type(element).endsWith("Relationship")
        ? element.text("relationshipType").orElse("")
        : "";
  }
}
