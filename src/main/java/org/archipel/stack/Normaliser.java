package org.archipel.stack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Digests;
import org.archipel.ontology.Ids;
import org.archipel.ontology.PartialDate;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.reference.Product;
import org.archipel.reference.Resolver;
import org.archipel.reference.Standard;
import org.archipel.stack.NormalForm.Head;
import org.archipel.stack.NormalForm.Item;
import org.archipel.stack.NormalForm.Life;
import org.archipel.stack.NormalForm.RunSystem;
import org.archipel.stack.StackDocument.Entry;
import org.archipel.stack.StackDocument.ReviewItem;
import org.archipel.stack.StackDocument.StandardItem;
import org.archipel.stack.StackDocument.SystemItem;
import org.archipel.stack.StackDocument.UseItem;
import org.jspecify.annotations.Nullable;

/** Makes the normal form of one document and says what is wrong with it. One thread, used once. */
final class Normaliser {

  private static final Pattern PART =
      Pattern.compile("[a-z0-9][a-z0-9.-]{0,79}(?:/[A-Za-z0-9][A-Za-z0-9._+~-]{0,99}){0,2}");

  private final StackDocument document;
  private final String office;
  private final Findings findings;
  private final NameCheck names;
  private final ClaimMerge.Checks checks;
  private final ClaimMerge claim;
  private final Audience audience;
  private final List<Item> items = new ArrayList<>();
  private final Map<Node, String> pointers = new HashMap<>();
  private final List<Draft> drafts = new ArrayList<>();
  private final ItemLinks itemLinks;

  /** An item whose address is known and whose fields are not yet read. */
  private record Draft(ItemKind kind, Entry entry, Head head, @Nullable Node within) {}

  /**
   * What the uses of a system take over from it; at office level {@code system} is {@code null}.
   */
  private record Owner(
      @Nullable Node system, String path, String pointer, ClaimMerge claim, Audience audience) {}

  /** What is checked alike for every item. */
  private record Common(
      String pointer,
      Choice.@Nullable Reach reach,
      StackDocument.@Nullable ClaimFields claim,
      @Nullable PartialDate since,
      @Nullable PartialDate until) {}

  private Normaliser(StackDocument document, String office, Resolver resolver, Problems problems) {
    this.document = document;
    this.office = office;
    this.findings = new Findings(document.positions(), problems);
    this.names = new NameCheck(resolver, findings);
    this.itemLinks = new ItemLinks(office, findings);
    this.checks = new ClaimMerge.Checks(office, names, findings);
    if (office.equals(document.office())) {
      names.office(office, "/office");
    }
    this.claim = ClaimMerge.NOTHING.with(document.claim(), "/claim", checks);
    this.audience = document.audience() == null ? Audience.PUBLIC : audience(document.audience());
  }

  /** Returns the normal form; items too broken to have one are left out, and a problem says why. */
  static NormalForm normalise(StackDocument document, Resolver resolver, Problems problems) {
    String office = document.office();
    boolean named = office != null && office.matches("[A-Z]{2}");
    if (office != null && !named) {
      new NameCheck(resolver, new Findings(document.positions(), problems))
          .office(office, "/office");
    }
    // Without a usable office the rest is still checked, under a code that no office has.
    return new Normaliser(document, office != null && named ? office : "ZZ", resolver, problems)
        .form();
  }

  private NormalForm form() {
    String part = document.part() == null ? StackDocument.WHOLE : document.part();
    if (!PART.matcher(part).matches()) {
      findings.error(
          ProblemCode.BAD_IRI,
          "/part",
          "%s is no part: expected 'stack', or words such as 'system/rights-in-one'."
              .formatted(Texts.quote(part)));
    }
    Owner whole = new Owner(null, "", "", claim, audience);
    SystemLinks links = new SystemLinks(office, findings);
    for (int i = 0; i < document.systems().size(); i++) {
      system(document.systems().get(i), "/systems/" + i, links);
    }
    uses(document.uses(), whole);
    standards(document.standards(), whole);
    for (int i = 0; i < document.reviews().size(); i++) {
      review(document.reviews().get(i), "/reviews/" + i);
    }
    items.replaceAll(item -> item instanceof RunSystem system ? links.resolve(system) : item);
    things(document.entries(), whole, null);
    Facts facts = new Facts(new ValueCheck(names, itemLinks, findings), itemLinks, findings);
    drafts.forEach(
        draft ->
            items.add(
                new NormalForm.Thing(
                    draft.head(),
                    draft.kind(),
                    draft.within(),
                    facts.of(draft.kind(), draft.head(), draft.entry()))));
    return new NormalForm(office, part, items);
  }

  private void system(SystemItem system, String pointer, SystemLinks links) {
    Common common =
        new Common(pointer, system.audience(), system.claim(), system.since(), system.until());
    String name = system.name() == null ? "unnamed " + pointer : system.name();
    String id = id(system.id(), Ids.slug(name), pointer);
    Owner whole = new Owner(null, "", "", claim, audience);
    Head head = head(common, whole, "system/", id);
    Life life = life(system.status(), common);
    RunSystem run =
        new RunSystem(
            head,
            name,
            system.description(),
            names.capabilities(system.capabilities(), pointer + "/capabilities"),
            names.rights(system.rights(), pointer + "/rights"),
            system.delivery(),
            system.hosting(),
            life,
            List.of());
    if (system.name() != null) {
      items.add(run);
      links.add(run, system.sameSystem());
      itemLinks.add("system", head);
    }
    ClaimMerge merged = claim.with(system.claim(), pointer + "/claim", checks);
    Owner owner = new Owner(head.iri(), "system/" + id + "/", pointer, merged, head.audience());
    uses(system.uses(), owner);
    standards(system.standards(), owner);
  }

  private void uses(List<UseItem> uses, Owner owner) {
    for (int i = 0; i < uses.size(); i++) {
      use(uses.get(i), owner.pointer() + "/uses/" + i, owner);
    }
  }

  private void use(UseItem use, String pointer, Owner owner) {
    Common common = new Common(pointer, use.audience(), use.claim(), use.since(), use.until());
    Product product = names.product(use.product(), pointer + "/product");
    if (use.product() != null && use.name() != null) {
      findings.error(
          ProblemCode.CONTRADICTION,
          pointer + "/name",
          "A technology use has either 'product' or 'name', not both.");
    }
    String name = use.name() == null ? "unnamed" : use.name();
    String id = id(use.id(), product == null ? Ids.slug(name) : product.slug(), pointer);
    Node block = names.block(use.block(), pointer + "/block");
    if (use.block() == null && product != null) {
      block = names.block(product.block().orElse(null), pointer + "/product");
    }
    if (product == null && (use.product() != null || use.name() == null || use.kind() == null)) {
      return;
    }
    items.add(
        new NormalForm.TechnologyUse(
            head(common, owner, owner.path() + "use/", id),
            owner.system(),
            product == null ? null : product.node(),
            product == null ? name : null,
            product == null ? use.kind() : null,
            release(use, product, pointer),
            use.version(),
            block,
            life(use.status(), common),
            use.role()));
  }

  private @Nullable Node release(UseItem use, @Nullable Product product, String pointer) {
    if (product == null) {
      if (use.release() != null) {
        findings.error(
            ProblemCode.MISSING_FIELD,
            pointer + "/release",
            "A 'release' needs a known 'product'; say 'version' instead.");
      }
      return null;
    }
    Node byVersion = use.version() == null ? null : names.releaseOf(product, use.version());
    if (use.release() == null) {
      return byVersion;
    }
    Node named = names.release(product, use.release(), pointer + "/release");
    if (named != null && byVersion != null && !named.equals(byVersion)) {
      findings.error(
          ProblemCode.CONTRADICTION,
          pointer + "/release",
          "The version %s does not belong to the release %s."
              .formatted(Texts.quote(String.valueOf(use.version())), Texts.quote(use.release())));
    }
    return named;
  }

  private void standards(List<StandardItem> uses, Owner owner) {
    for (int i = 0; i < uses.size(); i++) {
      StandardItem use = uses.get(i);
      String pointer = owner.pointer() + "/standards/" + i;
      Standard standard = names.standard(use.standard(), pointer + "/standard");
      if (standard == null) {
        continue;
      }
      Common common = new Common(pointer, use.audience(), use.claim(), use.since(), use.until());
      String id = id(use.id(), standard.code(), pointer);
      items.add(
          new NormalForm.StandardUse(
              head(common, owner, owner.path() + "standard/", id),
              owner.system(),
              Ids.node("standard", standard.code()),
              use.version(),
              life(use.status(), common)));
    }
  }

  private void review(ReviewItem review, String pointer) {
    String reviewed = review.claim();
    if (reviewed == null) {
      return;
    }
    String others = Ids.namespace(office, office) + "by/";
    if (!reviewed.startsWith(others) || Links.fault(reviewed).isPresent()) {
      findings.error(
          ProblemCode.FOREIGN_NAMESPACE,
          pointer + "/claim",
          "%s is no claim of somebody else about this office: expected an address that starts with %s."
              .formatted(Texts.quote(reviewed), others));
      return;
    }
    if (review.verdict() == null || review.asOf() == null) {
      return;
    }
    String rest = reviewed.substring(others.length());
    String slug = Ids.slug(rest);
    String id =
        rest.length() <= 80
            ? slug
            : slug.substring(0, 60) + "-" + Digests.sha256(rest).substring(0, 12);
    NormalForm.Claim own =
        new NormalForm.Claim(
            office,
            Choice.ClaimStatus.STATED,
            Choice.Grade.OFFICE_DOCUMENT,
            review.asOf(),
            List.of(),
            null);
    Audience seenBy = review.audience() == null ? audience : audience(review.audience());
    Node iri = NodeFactory.createURI(Ids.namespace(office, office) + "review/" + id);
    unique(iri, id, pointer);
    items.add(
        new NormalForm.Review(
            new Head(pointer, id, iri, seenBy, own),
            NodeFactory.createURI(reviewed),
            review.verdict()));
  }

  private void things(Map<ItemKind, List<Entry>> entries, Owner owner, @Nullable Head within) {
    entries.forEach(
        (kind, list) -> {
          for (int i = 0; i < list.size(); i++) {
            String place = owner.pointer() + "/" + kind.list() + (kind.isSingle() ? "" : "/" + i);
            thing(kind, list.get(i), place, i, owner, within);
          }
        });
  }

  private void thing(
      ItemKind kind, Entry entry, String pointer, int index, Owner owner, @Nullable Head within) {
    String made = kind.isSingle() ? kind.segment() : madeId(kind, entry, index);
    String id = id(entry.id(), made, pointer);
    String path = owner.path() + (kind.isSingle() ? "" : kind.segment() + "/");
    Head head;
    if (within == null) {
      Common common = new Common(pointer, entry.audience(), entry.claim(), null, null);
      head = head(common, owner, path, id);
    } else {
      Node iri =
          NodeFactory.createURI(Ids.namespace(office, within.claim().claimant()) + path + id);
      unique(iri, id, pointer);
      head = new Head(pointer, id, iri, within.audience(), within.claim());
    }
    itemLinks.add(kind.segment(), head);
    drafts.add(new Draft(kind, entry, head, within == null ? null : within.iri()));
    Owner whole =
        new Owner(null, kind.segment() + "/" + id + "/", pointer, owner.claim(), head.audience());
    things(entry.parts(), whole, head);
  }

  /** Returns the id of an item that has none: from its name, or from what names its kind. */
  private static String madeId(ItemKind kind, Entry entry, int index) {
    String name = entry.value("name");
    if (name != null) {
      return Ids.slug(name);
    }
    String words =
        kind.naming().stream()
            .map(entry::value)
            .filter(word -> word != null)
            .map(word -> word.substring(word.lastIndexOf('/') + 1))
            .collect(Collectors.joining(" "));
    return words.isEmpty() ? String.valueOf(index + 1) : Ids.slug(words);
  }

  private Head head(Common common, Owner owner, String path, String id) {
    ClaimMerge merged = owner.claim().with(common.claim(), common.pointer() + "/claim", checks);
    NormalForm.Claim own = merged.of(common.pointer(), checks);
    Audience seenBy = common.reach() == null ? owner.audience() : audience(common.reach());
    if (owner.system() != null) {
      seenBy = seenBy.stricter(owner.audience());
    }
    if (own.grade() == Choice.Grade.INFERRED) {
      seenBy = seenBy.stricter(Audience.MEMBERS);
    }
    Node iri = NodeFactory.createURI(Ids.namespace(office, own.claimant()) + path + id);
    unique(iri, id, common.pointer());
    return new Head(common.pointer(), id, iri, seenBy, own);
  }

  private Life life(Choice.@Nullable Status status, Common common) {
    PartialDate since = common.since();
    PartialDate until = common.until();
    if (since != null && until != null && since.isCertainlyAfter(until)) {
      findings.error(
          ProblemCode.CONTRADICTION,
          common.pointer() + "/until",
          "It ends (%s) before it begins (%s).".formatted(until, since));
    }
    return new Life(status, since, until);
  }

  private String id(@Nullable String given, String made, String pointer) {
    if (given == null) {
      return Ids.isSlug(made) ? made : Ids.slug(made);
    }
    if (!Ids.isSlug(given)) {
      findings.error(
          ProblemCode.BAD_IRI,
          pointer + "/id",
          "%s is no id: expected letters, digits and . _ + ~ -, at most 100. Did you mean '%s'?"
              .formatted(Texts.quote(given), Ids.slug(given)));
      return Ids.slug(given);
    }
    return given;
  }

  private void unique(Node iri, String id, String pointer) {
    String first = pointers.putIfAbsent(iri, pointer);
    if (first != null) {
      findings.error(
          ProblemCode.DUPLICATE_ID,
          pointer,
          "The id '%s' is taken by the item at %s: give each an 'id'."
              .formatted(id, document.positions().at(first)));
    }
  }

  private Audience audience(Choice.Reach reach) {
    return switch (reach) {
      case PUBLIC -> Audience.PUBLIC;
      case MEMBERS -> Audience.MEMBERS;
      case OFFICE -> Audience.office(office);
    };
  }
}
