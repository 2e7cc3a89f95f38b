package org.archipel.reader.document;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.reader.source.Group;
import org.archipel.reader.source.Located;
import org.archipel.reader.source.Tree;
import org.archipel.reference.ThingType;
import org.archipel.stack.Choice;
import org.archipel.stack.ContributionKey;
import org.archipel.stack.Field;
import org.archipel.stack.ItemKind;
import org.archipel.stack.StackDocument;
import org.archipel.stack.StackDocument.ClaimFields;
import org.archipel.stack.StackDocument.Entry;
import org.archipel.stack.Texts;
import org.archipel.stack.ValueKind;
import org.jspecify.annotations.Nullable;

/**
 * Turns a YAML or JSON tree into a stack document. One thread.
 *
 * <p>The fields here, {@code ontology/schema/stack.schema.json} and the records of {@link
 * StackDocument} are the same; a test holds them equal.
 */
public final class StackDocumentReader {

  /** What the field {@code archipel} must say in an office's document. */
  static final String VERSION = "stack/1";

  /** What it must say in the network's document. */
  static final String NETWORK_VERSION = "network/1";

  /** Most items of a document, of all kinds together (a count, inclusive). */
  static final int MOST_ITEMS = 20_000;

  public static final List<String> DOCUMENT =
      Stream.concat(
              Stream.of("archipel", "office", "part", "audience", "claim"),
              ItemKind.listed().stream().map(ItemKind::list))
          .toList();

  /** The fields of the network's document, whose claimant stands in place of an office. */
  public static final List<String> NETWORK_DOCUMENT =
      Stream.concat(
              Stream.of("archipel", "network", "part", "audience"),
              ItemKind.ofNetwork().stream().map(ItemKind::list))
          .toList();

  public static final List<String> CLAIM =
      List.of("claimant", "status", "grade", "asOf", "source", "says");
  private final Tree tree;
  private final Problems problems;
  private int items;

  private StackDocumentReader(Tree tree, Problems problems) {
    this.tree = tree;
    this.problems = problems;
  }

  /** Reads what can be read; everything else becomes a problem. */
  static StackDocument read(Tree tree, Problems problems) {
    return new StackDocumentReader(tree, problems).document();
  }

  private StackDocument document() {
    StackDocument document = isNetwork() ? network() : office();
    if (items > MOST_ITEMS) {
      problems.error(
          ProblemCode.QUOTA,
          tree.position(tree.root()),
          "The document has %,d items; at most %,d are taken.".formatted(items, MOST_ITEMS));
    }
    return document;
  }

  /** Whether somebody speaks for the network; a document that names both is an office's. */
  private boolean isNetwork() {
    return tree.root() instanceof Located.Fields group
        && group.fields().containsKey("network")
        && !group.fields().containsKey("office");
  }

  private StackDocument office() {
    Group group = open(tree.root(), "a stack document", DOCUMENT);
    group.require("archipel", "a stack document");
    group.require("office", "a stack document");
    version(group, VERSION);
    return new StackDocument(
        tree,
        group.text("office"),
        group.text("part"),
        group.choice("audience", Choice.Reach.class),
        claim(group),
        entries(group, ItemKind.listed()));
  }

  private StackDocument network() {
    Group group = open(tree.root(), "a network document", NETWORK_DOCUMENT);
    group.require("archipel", "a network document");
    group.require("network", "a network document");
    version(group, NETWORK_VERSION);
    return new StackDocument(
        tree,
        ContributionKey.NETWORK,
        group.text("part"),
        group.choice("audience", Choice.Reach.class),
        new ClaimFields(group.text("network"), null, null, null, List.of(), null),
        entries(group, ItemKind.ofNetwork()));
  }

  private void version(Group group, String expected) {
    String version = group.text("archipel");
    if (version != null && !version.equals(expected)) {
      problems.error(
          ProblemCode.UNKNOWN_CODE,
          tree.at("/archipel"),
          "'archipel' is %s: expected '%s'.".formatted(Texts.quote(version), expected));
    }
  }

  private Map<ItemKind, List<Entry>> entries(Group owner, List<ItemKind> kinds) {
    Map<ItemKind, List<Entry>> entries = new EnumMap<>(ItemKind.class);
    for (ItemKind kind : kinds) {
      Located value = owner.value(kind.list());
      if (value != null) {
        entries.put(
            kind,
            kind.isSingle()
                ? List.of(entry(value, kind))
                : owner.each(kind.list(), item -> entry(item, kind)));
      }
    }
    return entries;
  }

  private Entry entry(Located value, ItemKind kind) {
    Group group = item(value, kind.what(), kind.names());
    if (kind == ItemKind.USE && !group.has("product")) {
      group.require("name", "a technology use without 'product'");
      group.require("kind", "a technology use without 'product'");
    }
    Map<String, List<String>> values = new HashMap<>();
    for (Field field : kind.fields()) {
      if (field.isRequired()) {
        group.require(field.name(), kind.what());
      }
      List<String> texts = field.isList() ? group.texts(field.name()) : one(group, field);
      if (!texts.isEmpty()) {
        values.put(field.name(), texts);
      }
    }
    return new Entry(
        kind.hasId() ? group.text("id") : null,
        kind.isStep() ? null : group.choice("audience", Choice.Reach.class),
        kind.hasClaim() ? claim(group) : null,
        values,
        entries(group, kind.parts()));
  }

  private static List<String> one(Group group, Field field) {
    String text =
        switch (field.value()) {
          case ValueKind.Version version -> group.version(field.name());
          case ValueKind.Cycle cycle -> group.version(field.name());
          case ValueKind.Date date -> group.word(field.name(), "a date");
          case ValueKind.PastDate date -> group.word(field.name(), "a date");
          case ValueKind.Whole whole -> group.word(field.name(), "a whole number");
          case ValueKind.Known known ->
              known.type() == ThingType.RECOMMENDATION
                  ? group.word(field.name(), "a number such as 1 or 1a")
                  : group.text(field.name());
          default -> group.text(field.name());
        };
    return text == null ? List.of() : List.of(text);
  }

  private @Nullable ClaimFields claim(Group owner) {
    Located value = owner.value("claim");
    if (value == null) {
      return null;
    }
    Group group = open(value, "a claim", CLAIM);
    return new ClaimFields(
        group.text("claimant"),
        group.choice("status", Choice.ClaimStatus.class),
        group.choice("grade", Choice.Grade.class),
        group.date("asOf"),
        group.texts("source"),
        group.text("says"));
  }

  private Group item(Located value, String what, List<String> names) {
    items++;
    return open(value, what, names);
  }

  private Group open(Located value, String what, List<String> names) {
    return Group.open(tree, problems, value, what, names);
  }
}
