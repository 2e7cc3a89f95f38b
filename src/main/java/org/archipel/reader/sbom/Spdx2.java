package org.archipel.reader.sbom;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archipel.reader.sbom.Sbom.Component;
import org.archipel.reader.source.Refused;
import org.archipel.stack.Texts;

/**
 * Reads SPDX 2.2 and 2.3 in JSON: packages, and the relationships between them (clauses 7 and 11 of
 * the specification). Files and snippets are no components. One thread.
 */
final class Spdx2 {

  private static final String DOCUMENT = "SPDXRef-DOCUMENT";

  /**
   * Relationships that say on what the second thing depends, and what scope that gives the first.
   */
  private static final Map<String, String> DEPENDENCY_OF =
      Map.of(
          "DEPENDENCY_OF", "",
          "RUNTIME_DEPENDENCY_OF", "required",
          "OPTIONAL_DEPENDENCY_OF", "optional",
          "PROVIDED_DEPENDENCY_OF", "",
          "BUILD_DEPENDENCY_OF", "excluded",
          "DEV_DEPENDENCY_OF", "excluded",
          "TEST_DEPENDENCY_OF", "excluded",
          "CONTAINED_BY", "",
          "PACKAGE_OF", "");

  private static final Set<String> DEPENDS_ON =
      Set.of("DEPENDS_ON", "CONTAINS", "STATIC_LINK", "DYNAMIC_LINK");

  private final Json root;
  private final Oddities oddities;
  private final Words words;
  private final SbomBuilder builder;
  private final Map<String, String> scopes = new HashMap<>();
  private final Set<String> described = new LinkedHashSet<>();
  private final Map<String, Component> packages = new LinkedHashMap<>();
  private final Set<String> files = new HashSet<>();

  private Spdx2(Json root, Oddities oddities) {
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
    SpdxReader.version(root.text("spdxVersion").orElse(""), root.place("spdxVersion"));
    return new Spdx2(root, oddities).document();
  }

  private Sbom document() throws Refused {
    Optional<Json> creation = root.group("creationInfo");
    creation
        .flatMap(info -> info.text("created"))
        .ifPresent(date -> builder.said(date, creation.orElse(root).place("created")));
    described.addAll(root.texts("documentDescribes"));
    for (String list : List.of("files", "snippets")) {
      root.groups(list).forEach(file -> file.text("SPDXID").ifPresent(files::add));
    }
    root.groups("relationships").forEach(this::relationship);
    int unnamed = 0;
    for (Json json : root.groups("packages")) {
      String key = json.text("SPDXID").orElse("");
      Optional<Component> component = component(json, key);
      if (component.isPresent()) {
        Component first =
            packages.putIfAbsent(key.isEmpty() ? "?" + unnamed++ : key, component.get());
        if (first != null) {
          oddities.add(Oddity.SAME_ID, json.place("SPDXID"), Texts.quote(key));
        }
      }
    }
    add();
    return builder.sbom();
  }

  /** One described package is the system; of several, each is a part that it needs itself. */
  private void add() throws Refused {
    described.retainAll(packages.keySet());
    Component whole = null;
    if (described.size() == 1) {
      whole = packages.get(described.iterator().next());
    } else {
      Optional<String> name = root.text("name");
      if (name.isPresent()) {
        whole = Component.named(name.get(), DOCUMENT, root.place("name"));
        described.forEach(ref -> builder.depends(DOCUMENT, ref, root.place()));
      }
    }
    if (whole != null) {
      builder.described(whole);
    }
    for (Map.Entry<String, Component> entry : packages.entrySet()) {
      String scope = scopes.get(entry.getKey());
      if (!entry.getValue().equals(whole)) {
        builder.add(scope == null ? entry.getValue() : entry.getValue().scopedIfNot(scope));
      }
    }
  }

  private Optional<Component> component(Json json, String ref) {
    Optional<String> name = json.text("name");
    if (name.isEmpty()) {
      oddities.add(Oddity.NO_NAME, json.place(), "");
      return Optional.empty();
    }
    return Optional.of(
        new Component(
            json.place(),
            ref,
            json.text("primaryPackagePurpose").map(Spdx2::type).orElse("library"),
            name.get(),
            Optional.empty(),
            said(json, "versionInfo"),
            Optional.empty(),
            reference(json, "purl").flatMap(purl -> words.purl(purl, json.place("externalRefs"))),
            reference(json, "cpe23Type").or(() -> reference(json, "cpe22Type")),
            said(json, "licenseConcluded").or(() -> said(json, "licenseDeclared")),
            Map.of(),
            Optional.empty()));
  }

  private static String type(String purpose) {
    return purpose.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Optional<String> reference(Json component, String type) {
    return component.groups("externalRefs").stream()
        .filter(link -> link.text("referenceType").orElse("").endsWith(type))
        .flatMap(link -> link.text("referenceLocator").stream())
        .findFirst();
  }

  /** Returns what is said, unless it is that nothing is. */
  private static Optional<String> said(Json json, String field) {
    return json.text(field).filter(text -> !isNothing(text));
  }

  private static boolean isNothing(String text) {
    return text.equals("NOASSERTION") || text.equals("NONE");
  }

  private void relationship(Json json) {
    String from = json.text("spdxElementId").orElse("");
    String to = json.text("relatedSpdxElement").orElse("");
    String type = json.text("relationshipType").orElse("").toUpperCase(Locale.ROOT);
    if (from.isEmpty() || to.isEmpty() || isNothing(to)) {
      return;
    }
    boolean both = type.endsWith("_OF") || type.endsWith("_BY");
    if (type.equals("DESCRIBES") || type.equals("DESCRIBED_BY")) {
      described.add(both ? from : to);
    } else if (DEPENDS_ON.contains(type)) {
      depends(from, to, json);
    } else if (DEPENDENCY_OF.containsKey(type)) {
      depends(to, from, json);
      String scope = DEPENDENCY_OF.getOrDefault(type, "");
      if (!scope.isEmpty()) {
        scopes.merge(from, scope, Words::nearer);
      }
    }
  }

  private void depends(String from, String on, Json place) {
    if (on.startsWith("DocumentRef-") || from.startsWith("DocumentRef-")) {
      String elsewhere = on.startsWith("DocumentRef-") ? on : from;
      oddities.add(Oddity.ELSEWHERE, place.place(), Texts.quote(elsewhere));
    } else if (!files.contains(on) && !files.contains(from)) {
      builder.depends(from, on, place.place());
    }
  }
}
