package org.archipel.stack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.archipel.reference.Resolver;
import org.archipel.reference.Standard;
import org.archipel.stack.NormalForm.Head;
import org.archipel.stack.NormalForm.Thing;
import org.archipel.stack.StackDocument.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Makes the normal form of one document and says what is wrong with it: first every item's address,
 * claim and audience, then, when all are known, what each says. One thread, used once.
 */
final class Normaliser {

  private static final Pattern PART =
      Pattern.compile("[a-z0-9][a-z0-9.-]{0,79}(?:/[A-Za-z0-9][A-Za-z0-9._+~-]{0,99}){0,2}");

  private final StackDocument document;
  private final String office;
  private final Findings findings;
  private final NameCheck names;
  private final ClaimMerge.Checks checks;
  private final ItemLinks links;
  private final UseFacts uses;
  private final Slots slots;
  private final NetworkFacts network;
  private final List<Draft> drafts = new ArrayList<>();
  private final Map<Node, String> pointers = new HashMap<>();

  /** An item whose address is known and whose fields are not yet read. */
  private record Draft(
      ItemKind kind, Entry entry, Head head, @Nullable Node within, Completeness completeness) {}

  /** Whether an item says enough to be one; of others only what is wrong is found. */
  private enum Completeness {
    WHOLE,
    BROKEN
  }

  /**
   * What an item takes over from the document, or from the item that it stands within.
   *
   * @param head of that item
   */
  private record Owner(
      @Nullable Head head, String path, String pointer, ClaimMerge claim, Audience audience) {}

  private Normaliser(
      StackDocument document,
      String office,
      Resolver resolver,
      LocalDate today,
      Problems problems) {
    this.document = document;
    this.office = office;
    this.findings = new Findings(document.positions(), problems);
    this.names = new NameCheck(resolver, findings);
    this.links = new ItemLinks(office, findings);
    this.uses = new UseFacts(names, findings);
    this.slots = new Slots(resolver, names, findings);
    this.network = new NetworkFacts(slots, names, resolver);
    this.checks = new ClaimMerge.Checks(office, names, findings, Past.of(today));
    if (office.equals(document.office()) && !document.isNetwork()) {
      names.office(office, "/office");
    }
  }

  /** Returns the normal form; items too broken to have one are left out, and a problem says why. */
  static NormalForm normalise(
      StackDocument document, Resolver resolver, LocalDate today, Problems problems) {
    String office = document.office();
    boolean named = office != null && (office.matches("[A-Z]{2}") || document.isNetwork());
    if (office != null && !named) {
      new NameCheck(resolver, new Findings(document.positions(), problems))
          .office(office, "/office");
    }
    // Without a usable office the rest is still checked, under a code that no office has.
    String code = office != null && named ? office : "ZZ";
    return new Normaliser(document, code, resolver, today, problems).form();
  }

  private NormalForm form() {
    String part = document.part() == null ? document.defaultPart() : document.part();
    if (!PART.matcher(part).matches()) {
      findings.error(
          ProblemCode.BAD_IRI,
          "/part",
          "%s is no part: expected '%s', or words such as 'system/rights-in-one'."
              .formatted(Texts.quote(part), document.defaultPart()));
    }
    ClaimMerge claim =
        ClaimMerge.NOTHING.with(
            document.claim(), document.isNetwork() ? "/network" : "/claim", checks);
    Audience audience =
        document.audience() == null ? Audience.PUBLIC : audience(document.audience());
    draft(document.entries(), new Owner(null, "", "", claim, audience));
    ValueCheck values = new ValueCheck(office, names, links, slots, checks);
    Facts facts = new Facts(values, uses, links, network, findings);
    List<Thing> items = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      List<NormalForm.Fact> said = facts.of(draft.kind(), draft.head(), draft.entry());
      if (draft.completeness() == Completeness.WHOLE) {
        items.add(new Thing(draft.head(), draft.kind(), draft.within(), said));
      }
    }
    items.addAll(slots.implied(items));
    return new NormalForm(office, part, items);
  }

  private void draft(Map<ItemKind, List<Entry>> entries, Owner owner) {
    entries.forEach(
        (kind, list) -> {
          for (int i = 0; i < list.size(); i++) {
            String place = owner.pointer() + "/" + kind.list() + (kind.isSingle() ? "" : "/" + i);
            draft(kind, list.get(i), place, i, owner);
          }
        });
  }

  private void draft(ItemKind kind, Entry entry, String pointer, int index, Owner owner) {
    ClaimMerge merged =
        kind.hasClaim()
            ? owner.claim().with(entry.claim(), pointer + "/claim", checks)
            : owner.claim();
    boolean whole = isWhole(kind, entry, pointer);
    String made = whole ? madeId(kind, entry, pointer, index) : "unnamed-" + (index + 1);
    String id = kind == ItemKind.SLOT ? made : id(entry.id(), made, pointer);
    String path = owner.path() + (kind.isSingle() ? "" : kind.segment() + "/") + id;
    NormalForm.Claim own = claim(kind, entry, merged, pointer, owner);
    String namespace = kind.isOfNetwork() ? Ids.ID : Ids.namespace(office, own.claimant());
    Node iri = NodeFactory.createURI(namespace + path);
    Head head = new Head(pointer, id, iri, seenBy(kind, entry, own, owner), own);
    if (whole) {
      unique(iri, id, pointer);
      links.add(kind.segment(), head);
    }
    Node within = owner.head() == null ? null : owner.head().iri();
    Completeness completeness = whole ? Completeness.WHOLE : Completeness.BROKEN;
    drafts.add(new Draft(kind, entry, head, within, completeness));
    draft(entry.parts(), new Owner(head, path + "/", pointer, merged, head.audience()));
  }

  /** Whether an item says what no item of its kind can be without; if not, a problem says so. */
  private boolean isWhole(ItemKind kind, Entry entry, String pointer) {
    boolean whole =
        kind.fields().stream()
            .filter(Field::isRequired)
            .allMatch(field -> entry.value(field.name()) != null);
    return switch (kind) {
      case USE -> uses.isWhole(entry, pointer);
      case STANDARD_USE -> whole && standard(entry, pointer) != null;
      case SLOT -> whole && slots.path(entry, pointer).isPresent();
      default -> whole;
    };
  }

  private NormalForm.Claim claim(
      ItemKind kind, Entry entry, ClaimMerge merged, String pointer, Owner owner) {
    if (kind.isStep() && owner.head() != null) {
      return owner.head().claim();
    }
    if (kind == ItemKind.REVIEW) {
      return new NormalForm.Claim(
          office,
          Choice.ClaimStatus.STATED,
          Choice.Grade.OFFICE_DOCUMENT,
          Optional.ofNullable(entry.value("asOf")).flatMap(PartialDate::parse).orElse(null),
          List.of(),
          null);
    }
    if (kind.isOfNetwork()) {
      String speaker = merged.claimant() == null ? "unknown" : merged.claimant();
      return new NormalForm.Claim(
          speaker, Choice.ClaimStatus.STATED, Choice.Grade.OFFICE_DOCUMENT, null, List.of(), null);
    }
    return merged.of(pointer, checks);
  }

  private Audience seenBy(ItemKind kind, Entry entry, NormalForm.Claim claim, Owner owner) {
    Audience seenBy = entry.audience() == null ? owner.audience() : audience(entry.audience());
    if (owner.head() != null) {
      seenBy = seenBy.stricter(owner.audience());
    }
    if (claim.grade() == Choice.Grade.INFERRED) {
      seenBy = seenBy.stricter(Audience.MEMBERS);
    }
    return seenBy.stricter(named(kind, entry));
  }

  /** Returns who may see the items whose ids become a part of the address of this one. */
  private Audience named(ItemKind kind, Entry entry) {
    if (kind == ItemKind.REVIEW) {
      String reviewed = String.valueOf(entry.value("claim"));
      return links.audience(NodeFactory.createURI(reviewed)).orElse(Audience.PUBLIC);
    }
    if (entry.id() != null || entry.value("name") != null) {
      return Audience.PUBLIC;
    }
    Audience strictest = Audience.PUBLIC;
    for (String name : kind.naming()) {
      String word = entry.value(name);
      if (word != null && kind.field(name).value() instanceof ValueKind.Other other) {
        strictest = strictest.stricter(links.strictest(other.segment(), word));
      }
    }
    return strictest;
  }

  /** Returns the id of an item that has none: from its name, or from what names its kind. */
  private String madeId(ItemKind kind, Entry entry, String pointer, int index) {
    if (kind == ItemKind.USE) {
      return uses.id(entry, pointer);
    }
    Standard standard = kind == ItemKind.STANDARD_USE ? standard(entry, pointer) : null;
    if (standard != null) {
      return standard.code();
    }
    if (kind == ItemKind.SLOT) {
      return slots.path(entry, pointer).orElseThrow();
    }
    if (kind == ItemKind.REVIEW) {
      return reviewId(String.valueOf(entry.value("claim")));
    }
    if (kind.isSingle()) {
      return kind.segment();
    }
    String name = entry.value("name");
    String words =
        kind.naming().stream()
            .map(entry::value)
            .filter(word -> word != null)
            .map(word -> kind.isOfNetwork() ? word : word.substring(word.lastIndexOf('/') + 1))
            .collect(Collectors.joining(" "));
    String made = name == null ? words : name;
    return made.isEmpty() ? String.valueOf(index + 1) : Ids.slug(made);
  }

  private String reviewId(String reviewed) {
    String others = Ids.namespace(office, office) + "by/";
    String rest = reviewed.startsWith(others) ? reviewed.substring(others.length()) : reviewed;
    String slug = Ids.slug(rest);
    return rest.length() <= 80
        ? slug
        : slug.substring(0, Math.min(60, slug.length()))
            + "-"
            + Digests.sha256(rest).substring(0, 12);
  }

  private @Nullable Standard standard(Entry entry, String pointer) {
    return names.standard(entry.value("standard"), pointer + "/standard");
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

  private Audience ofOffice() {
    if (!document.isNetwork()) {
      return Audience.office(office);
    }
    findings.error(
        ProblemCode.UNKNOWN_CODE,
        "/audience",
        "'audience' is 'office', which the network is not: expected one of public, members.");
    return Audience.MEMBERS;
  }

  private Audience audience(Choice.Reach reach) {
    return switch (reach) {
      case PUBLIC -> Audience.PUBLIC;
      case MEMBERS -> Audience.MEMBERS;
      case OFFICE -> ofOffice();
    };
  }
}
