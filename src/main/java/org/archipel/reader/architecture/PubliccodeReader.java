package org.archipel.reader.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.FormatReader;
import org.archipel.reader.source.Intake;
import org.archipel.reader.source.Limits;
import org.archipel.reader.source.Located;
import org.archipel.reader.source.Opening;
import org.archipel.reader.source.Refused;
import org.archipel.stack.ItemKind;
import org.archipel.stack.StackDraft;
import org.archipel.stack.Texts;

/**
 * Reads publiccode.yml, in which public bodies describe software that they publish: one system and
 * what it depends on. Who maintains it is personal data and never taken.
 */
public final class PubliccodeReader implements FormatReader {

  private static final List<String> VERSIONS =
      List.of("publiccodeYmlVersion", "publiccode-yaml-version");

  /** What a stage of development says of use: what is not finished is not yet used. */
  private static final Map<String, String> STATUSES =
      Map.of("concept", "planned", "development", "planned");

  private static final Set<String> READ =
      Set.of("name", "description", "developmentStatus", "categories", "dependsOn");

  private static final Set<String> PEOPLE =
      Set.of("maintenance", "legal", "usedBy", "organisation");

  @Override
  public String name() {
    return "publiccode.yml";
  }

  @Override
  public Optional<String> recognise(Opening opening) {
    return VERSIONS.stream()
        .filter(opening::has)
        .findFirst()
        .map("its field '%s' is that of publiccode.yml"::formatted);
  }

  @Override
  public Document read(Intake intake) throws Refused {
    Loose root = Loose.root(intake.jsonOrYaml(Limits.FOREIGN));
    String name = root.text("name").orElse("");
    Position at = root.at("name").position();
    ModelDraft draft = new ModelDraft(intake, name);
    StackDraft.Item system =
        draft
            .named(ItemKind.SYSTEM, name, name, at)
            .orElseThrow(
                () ->
                    new Refused(
                        ProblemCode.MISSING_FIELD,
                        at,
                        "The software has no 'name' that can be taken; without one it is no system."));
    describe(draft, system, root.at("description"));
    Loose status = root.at("developmentStatus");
    draft.set(system, "status", status.text().map(STATUSES::get), status.position());
    for (Loose category : root.items("categories")) {
      category
          .text()
          .flatMap(draft::capability)
          .ifPresent(c -> system.set("capabilities", c.slug(), category.position()));
    }
    dependencies(draft, system, root.at("dependsOn"));
    rest(draft, root);
    return draft.document();
  }

  /** Takes the English description, else the first. */
  private static void describe(ModelDraft draft, StackDraft.Item system, Loose descriptions) {
    Optional<Loose> chosen =
        descriptions.fields().entrySet().stream()
            .filter(entry -> entry.getKey().toLowerCase(java.util.Locale.ROOT).startsWith("en"))
            .findFirst()
            .or(() -> descriptions.fields().entrySet().stream().findFirst())
            .map(Map.Entry::getValue);
    for (String field : List.of("shortDescription", "longDescription", "genericName")) {
      Optional<Loose> words =
          chosen.map(group -> group.at(field)).filter(w -> w.text().isPresent());
      if (words.isPresent()) {
        draft.set(system, "description", words.get().text(), words.get().position());
        return;
      }
    }
  }

  private static void dependencies(ModelDraft draft, StackDraft.Item system, Loose dependsOn)
      throws Refused {
    for (String kind : List.of("open", "proprietary")) {
      for (Loose dependency : dependsOn.items(kind)) {
        Optional<String> name = dependency.text("name");
        if (name.isEmpty()) {
          draft
              .leftOut()
              .add(
                  ProblemCode.MISSING_FIELD,
                  new LeftOut.What("a dependency", "dependencies"),
                  "",
                  "it has no 'name'",
                  dependency.position());
        } else {
          dependency(draft, system, dependency, name.get());
        }
      }
    }
    for (Loose hardware : dependsOn.items("hardware")) {
      draft
          .leftOut()
          .add(
              ProblemCode.UNKNOWN_FIELD,
              new LeftOut.What("a piece of hardware", "pieces of hardware"),
              hardware.text("name").orElse(""),
              "only software is taken",
              hardware.position());
    }
  }

  private static void dependency(
      ModelDraft draft, StackDraft.Item system, Loose dependency, String name) throws Refused {
    Position at = dependency.position();
    StackDraft.Item use =
        draft.use(system, draft.technologies().one(name, version(dependency)), "product", at);
    if (dependency.at("optional").value() instanceof Located.Truth truth
        && truth.source().equalsIgnoreCase("true")) {
      use.set("role", "optional", dependency.at("optional").position());
    }
  }

  /** Returns the version, or its bounds as written: {@code >=9.6 <=12}. */
  private static Optional<String> version(Loose dependency) {
    List<String> bounds = new ArrayList<>();
    dependency.text("versionMin").ifPresent(least -> bounds.add(">=" + least));
    dependency.text("versionMax").ifPresent(most -> bounds.add("<=" + most));
    return dependency
        .text("version")
        .or(() -> bounds.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", bounds)));
  }

  private static void rest(ModelDraft draft, Loose root) {
    List<String> names = new ArrayList<>();
    for (String field : root.fields().keySet()) {
      if (!READ.contains(field) && !VERSIONS.contains(field) && !PEOPLE.contains(field)) {
        names.add(field);
      }
    }
    if (!names.isEmpty()) {
      String listed = String.join(", ", names.subList(0, Math.min(6, names.size())));
      draft
          .leftOut()
          .add(
              ProblemCode.UNKNOWN_FIELD,
              names.size(),
              new LeftOut.What("a field", "fields"),
              "nothing that the catalogue asks of a system ("
                  + Texts.quote(listed).replace("'", "")
                  + (names.size() > 6 ? " …)" : ")"),
              root.at(names.getFirst()).position());
    }
  }
}
