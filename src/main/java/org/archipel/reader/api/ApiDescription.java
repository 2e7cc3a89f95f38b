package org.archipel.reader.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.archipel.ontology.Ids;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.reader.source.Branch;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.Hint;
import org.archipel.reader.source.Intake;
import org.archipel.stack.ItemKind;
import org.archipel.stack.Spelling;
import org.archipel.stack.StackDraft;
import org.archipel.stack.Texts;
import org.archipel.stack.ValueKind;

/** Makes one API of a description. One thread. */
final class ApiDescription {

  /** Most media types that are kept (a count, inclusive). */
  private static final int MOST_FORMATS = 50;

  private static final Pattern MAIL = Pattern.compile("<?[\\w.+-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+>?");

  /** Extensions by which gateways and their users state a limit in words. */
  private static final List<String> RATE_LIMITS =
      List.of("x-rate-limit", "x-ratelimit", "x-rateLimit", "x-throttling-tier");

  private final Intake intake;
  private final Branch root;
  private final Branch info;
  private final OpenApiReader.Edition edition;
  private final Problems problems;

  ApiDescription(Intake intake, Branch root, OpenApiReader.Edition edition) {
    this.intake = intake;
    this.root = root;
    this.info = root.get("info");
    this.edition = edition;
    this.problems = intake.problems();
  }

  Document document() {
    Position whole = Position.whole(intake.file().name());
    StackDraft draft = new StackDraft(whole);
    Operations operations = Operations.of(root, problems);
    Optional<String> title = title();
    CatalogueFields catalogue = new CatalogueFields(info, intake.resolver(), problems);
    title.ifPresent(name -> api(draft, name, operations, catalogue));
    OutsideReferences.warn(root, problems);
    List<Hint> hints = new ArrayList<>();
    new ApiHints(intake.resolver(), root, operations).addTo(hints, edition, catalogue.rest());
    String part = title.map(name -> "api/" + Ids.slug(name)).orElse(null);
    return new Document.Stack(
        draft.document(
            intake.context().office().orElse(null), intake.context().part().orElse(part), null),
        hints);
  }

  private Optional<String> title() {
    if (info.exists() && !info.isGroup()) {
      problems.error(
          ProblemCode.WRONG_TYPE,
          info.position(),
          "'info' must be a group of fields, found %s.".formatted(info.description()));
      return Optional.empty();
    }
    Branch title = info.get("title");
    Optional<String> name = title.text("title", problems);
    if (name.isEmpty()) {
      problems.error(
          ProblemCode.MISSING_FIELD,
          title.position(),
          "An API description needs a title in 'info': the API is told from others by it.");
    }
    return name;
  }

  private void api(
      StackDraft draft, String name, Operations operations, CatalogueFields catalogue) {
    StackDraft.Item api = draft.add(ItemKind.API, info.position()).id(Ids.slug(name));
    api.set("name", name, info.get("title").position());
    api.set("protocol", "rest");
    api.set("standards", edition.standard(), root.position());
    description().ifPresent(text -> api.set("description", text, at("description")));
    info.get("version")
        .text("version", problems)
        .ifPresent(version -> api.set("version", version, at("version")));
    Endpoint.of(root, edition, problems)
        .ifPresent(endpoint -> api.set("endpoint", endpoint.address(), endpoint.position()));
    Authentication.of(root, operations, problems)
        .ifPresent(way -> api.set("authentication", way.code(), way.position()));
    formats(api, operations);
    specification(catalogue)
        .ifPresent(page -> api.set("specification", page.text().orElseThrow(), page.position()));
    rateLimit()
        .ifPresent(limit -> api.set("rateLimit", limit.text().orElseThrow(), limit.position()));
    catalogue.setOn(api);
    ContactUnit.addTo(draft, api, name, info.get("contact"), problems);
  }

  private Position at(String field) {
    return info.get(field).position();
  }

  /** A description may greet people by name and mail; the mail can be told and goes. */
  private Optional<String> description() {
    Optional<String> text = info.get("description").text("description", problems);
    boolean mail = text.filter(words -> MAIL.matcher(words).find()).isPresent();
    if (mail) {
      problems.warning(
          ProblemCode.BAD_TEXT,
          at("description"),
          "The description holds e-mail addresses; they are left out of it.");
    }
    return text.map(words -> MAIL.matcher(words).replaceAll("…").strip());
  }

  private void formats(StackDraft.Item api, Operations operations) {
    int kept = 0;
    for (var type : operations.mediaTypes().entrySet()) {
      if (kept < MOST_FORMATS && Texts.fault(type.getKey()).isEmpty()) {
        api.set("formats", type.getKey(), type.getValue());
        kept++;
      }
    }
    int left = operations.mediaTypes().size() - kept;
    if (left > 0) {
      problems.warning(
          ProblemCode.QUOTA,
          operations.place(),
          "%,d media types are named; %,d are left out."
              .formatted(operations.mediaTypes().size(), left));
    }
  }

  private Optional<Branch> specification(CatalogueFields catalogue) {
    List<Branch> pages = new ArrayList<>(catalogue.addresses());
    pages.add(1, root.get("externalDocs").get("url"));
    return pages.stream().filter(this::isPage).findFirst();
  }

  private boolean isPage(Branch page) {
    Optional<Spelling.Fault> fault =
        page.text().flatMap(address -> Spelling.fault(new ValueKind.Link(), address));
    fault.ifPresent(
        found ->
            problems.warning(
                ProblemCode.BAD_IRI,
                page.position(),
                "%s %s; it is left out."
                    .formatted(Texts.quote(page.text().orElse("")), found.words())));
    return page.text().isPresent() && fault.isEmpty();
  }

  private Optional<Branch> rateLimit() {
    return RATE_LIMITS.stream()
        .flatMap(field -> List.of(info.get(field), root.get(field)).stream())
        .filter(limit -> limit.text().filter(text -> Texts.fault(text).isEmpty()).isPresent())
        .findFirst();
  }
}
