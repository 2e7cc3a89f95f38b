package org.archipel.stack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Ids;
import org.archipel.reference.Resolver;
import org.archipel.stack.StackDocument.ClaimFields;
import org.archipel.stack.StackDocument.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The way back from statements to a document: items with their ids, fields in the short form that
 * people write, claims and audiences said once where they are shared. Normalised and mapped again,
 * the document comes to the same statements. One thread.
 *
 * <p>Statements that no document can make, which may have been sent as RDF, are left out; whoever
 * has to know compares what the document comes to with what there was.
 */
public final class Unmapping {

  private final String office;
  private final @Nullable String claimant;
  private final Map<Node, Place> places = new LinkedHashMap<>();
  private final ValueText texts;

  /**
   * Where in a document something belongs.
   *
   * @param within the item that it lies within
   */
  private record Place(Said said, ItemKind kind, String id, @Nullable Node within) {}

  /** What holds for items unless they say otherwise. */
  private record Defaults(Audience audience, ClaimSplit claim) {}

  private Unmapping(String office, List<Part> parts, Resolver resolver) {
    this.office = office;
    this.claimant = parts.isEmpty() ? null : parts.getFirst().key().claimant();
    this.texts = new ValueText(resolver);
    Map<Node, Said> said = Said.in(parts);
    said.values().forEach(item -> place(item, said));
    places.values().removeIf(place -> place.within != null && !places.containsKey(place.within));
    places.values().forEach(place -> texts.add(place.kind, place.id, place.said));
  }

  /**
   * Returns the document that comes to these contributions.
   *
   * @param office WIPO ST.3 code of the office that all of them are about
   * @param parts of any claimants; the document names a part if all of them have the same one
   */
  public static StackDocument unmap(String office, List<Part> parts, Resolver resolver) {
    Set<String> names = new HashSet<>();
    parts.forEach(part -> names.add(part.key().part()));
    String part = names.size() == 1 ? names.iterator().next() : null;
    return new Unmapping(office, parts, resolver).document(part);
  }

  /** Returns the items of these contributions with everything that they say, by address. */
  public static Map<Node, StatedItem> items(String office, List<Part> parts, Resolver resolver) {
    Unmapping unmapping = new Unmapping(office, parts, resolver);
    Map<Node, StatedItem> items = new LinkedHashMap<>();
    unmapping.places.forEach((iri, place) -> items.put(iri, unmapping.item(place)));
    return items;
  }

  private StatedItem item(Place place) {
    return new StatedItem(
        place.said.iri(),
        place.kind,
        place.id,
        Optional.ofNullable(place.within),
        place.said.audience(),
        place.said.claim(),
        values(place));
  }

  private StackDocument document(@Nullable String part) {
    List<ClaimFields> claims =
        places.values().stream()
            .filter(place -> place.kind.hasClaim())
            .map(place -> place.said.claim())
            .toList();
    ClaimSplit head = ClaimSplit.head(office, claims);
    Audience audience = mostCommonAudience();
    boolean network = office.equals(ContributionKey.NETWORK);
    String whole = network ? StackDocument.DECIDED : StackDocument.WHOLE;
    return new StackDocument(
        Positions.none(),
        office,
        part == null || part.equals(whole) ? null : part,
        audience.equals(Audience.PUBLIC) ? null : reach(audience),
        network ? speaker() : head.written(),
        entries(null, new Defaults(audience, head)));
  }

  /** Returns who speaks for the network, which is all that its document says of claims. */
  private ClaimFields speaker() {
    return new ClaimFields(claimant, null, null, null, List.of(), null);
  }

  private void place(Said item, Map<Node, Said> all) {
    Optional<ItemKind> found = item.kind();
    Optional<String> path = item.path(office);
    if (found.isEmpty() || path.isEmpty()) {
      return;
    }
    ItemKind kind = found.get();
    if (kind.isOfNetwork() && item.values(Arc.HAS_CLAIMANT).isEmpty()) {
      return; // it follows from others
    }
    Said owner = owner(item, kind, all);
    String before = owner == null ? "" : path(owner) + "/";
    String start = before + (kind.isSingle() ? "" : kind.segment() + "/");
    String id = path.get().startsWith(start) ? path.get().substring(start.length()) : "";
    if ((Ids.isSlug(id) || kind == ItemKind.SLOT) && (owner != null || !kind.isStep())) {
      places.put(item.iri(), new Place(item, kind, id, owner == null ? null : owner.iri()));
    }
  }

  private String path(Said item) {
    return item.path(office).orElse("");
  }

  /** Returns the item that another lies within, as its address tells. */
  private @Nullable Said owner(Said item, ItemKind kind, Map<Node, Said> all) {
    return item.values(kind.within().property()).stream()
        .map(all::get)
        .filter(owner -> owner != null)
        .filter(owner -> owner.kind().filter(k -> k.parts().contains(kind)).isPresent())
        .filter(owner -> path(item).startsWith(path(owner) + "/"))
        .findFirst()
        .orElse(null);
  }

  private Audience mostCommonAudience() {
    Map<Audience, Integer> counts = new HashMap<>();
    places.values().stream()
        .filter(place -> place.within == null)
        .forEach(place -> counts.merge(place.said.audience(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Audience, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(Audience.PUBLIC);
  }

  private Map<ItemKind, List<Entry>> entries(@Nullable Node within, Defaults defaults) {
    Map<ItemKind, List<Place>> byKind = new EnumMap<>(ItemKind.class);
    for (Place place : places.values()) {
      if (Objects.equals(place.within, within)) {
        byKind.computeIfAbsent(place.kind, any -> new ArrayList<>()).add(place);
      }
    }
    Map<ItemKind, List<Entry>> entries = new EnumMap<>(ItemKind.class);
    byKind.forEach(
        (kind, list) -> {
          list.sort(order(kind));
          entries.put(kind, list.stream().map(place -> entry(place, defaults)).toList());
        });
    return entries;
  }

  /** What happened stands in the order of time, everything else by id. */
  private Comparator<Place> order(ItemKind kind) {
    Comparator<Place> byId = Comparator.comparing(Place::id);
    return kind == ItemKind.PLAN_EVENT
        ? Comparator.<Place, String>comparing(
                place -> String.join("", texts.of(place.said, kind, kind.field("on"))))
            .thenComparing(byId)
        : byId.thenComparing(place -> place.said.claimant());
  }

  private Entry entry(Place place, Defaults defaults) {
    ItemKind kind = place.kind;
    ClaimFields claim = place.said.claim();
    ClaimSplit split = kind.hasClaim() ? defaults.claim.within(claim) : defaults.claim;
    return new Entry(
        kind.hasId() ? place.id : null,
        audience(place, claim, defaults),
        kind.hasClaim() ? defaults.claim.of(claim) : null,
        values(place),
        kind.parts().isEmpty()
            ? Map.of()
            : entries(place.said.iri(), new Defaults(place.said.audience(), split)));
  }

  private Map<String, List<String>> values(Place place) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Field field : place.kind.fields()) {
      if (place.within != null && field.property().equals(place.kind.within().property())) {
        continue; // its place says so
      }
      List<String> written =
          field.isWritten() ? texts.of(place.said, place.kind, field) : List.of();
      if (!written.isEmpty()) {
        values.put(field.name(), written);
      }
    }
    return values;
  }

  /** Returns who may see an item, where that does not follow from what is around it. */
  private Choice.@Nullable Reach audience(Place place, ClaimFields claim, Defaults defaults) {
    Audience follows = defaults.audience;
    if (place.kind.hasClaim() && claim.grade() == Choice.Grade.INFERRED) {
      follows = follows.stricter(Audience.MEMBERS);
    }
    for (Node reviewed : place.said.values(ItemKind.REVIEW.field("claim").property())) {
      Place other = places.get(reviewed);
      follows = other == null ? follows : follows.stricter(other.said.audience());
    }
    return follows.equals(place.said.audience()) || place.kind.isStep()
        ? null
        : reach(place.said.audience());
  }

  private static Choice.Reach reach(Audience audience) {
    if (audience.officeCode().isPresent()) {
      return Choice.Reach.OFFICE;
    }
    return audience.equals(Audience.PUBLIC) ? Choice.Reach.PUBLIC : Choice.Reach.MEMBERS;
  }
}
