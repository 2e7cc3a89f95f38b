package org.archipel.reader;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.stack.Choice;
import org.archipel.stack.Field;
import org.archipel.stack.ItemKind;
import org.archipel.stack.StackDocument;
import org.archipel.stack.StackDocument.ClaimFields;
import org.archipel.stack.StackDocument.Entry;
import org.archipel.stack.StackDocument.ReviewItem;
import org.archipel.stack.StackDocument.StandardItem;
import org.archipel.stack.StackDocument.SystemItem;
import org.archipel.stack.StackDocument.UseItem;
import org.archipel.stack.Texts;
import org.archipel.stack.ValueKind;
import org.jspecify.annotations.Nullable;

/**
 * Turns a YAML or JSON tree into a stack document. One thread.
 *
 * <p>The fields here, {@code ontology/schema/stack.schema.json} and the records of {@link
 * StackDocument} are the same; a test holds them equal.
 */
final class StackDocumentReader {

  /** What the field {@code archipel} must say. */
  static final String VERSION = "stack/1";

  /** Most items of a document, of all kinds together (a count, inclusive). */
  static final int MOST_ITEMS = 20_000;

  static final List<String> DOCUMENT =
      Stream.concat(
              Stream.of(
                  "archipel",
                  "office",
                  "part",
                  "audience",
                  "claim",
                  "systems",
                  "uses",
                  "standards",
                  "reviews"),
              ItemKind.listed().stream().map(ItemKind::list))
          .toList();
  static final List<String> CLAIM =
      List.of("claimant", "status", "grade", "asOf", "source", "says");
  static final List<String> SYSTEM =
      List.of(
          "id",
          "name",
          "description",
          "capabilities",
          "rights",
          "delivery",
          "hosting",
          "status",
          "since",
          "until",
          "sameSystem",
          "audience",
          "claim",
          "uses",
          "standards");
  static final List<String> USE =
      List.of(
          "id",
          "product",
          "name",
          "kind",
          "release",
          "version",
          "block",
          "status",
          "since",
          "until",
          "role",
          "audience",
          "claim");
  static final List<String> STANDARD =
      List.of("id", "standard", "version", "status", "since", "until", "audience", "claim");
  static final List<String> REVIEW = List.of("claim", "verdict", "asOf", "audience");

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
    Group group = open(tree.root(), "a stack document", DOCUMENT);
    group.require("archipel", "a stack document");
    group.require("office", "a stack document");
    String version = group.text("archipel");
    if (version != null && !version.equals(VERSION)) {
      problems.error(
          ProblemCode.UNKNOWN_CODE,
          tree.at("/archipel"),
          "'archipel' is %s: expected '%s'.".formatted(Texts.quote(version), VERSION));
    }
    StackDocument document =
        new StackDocument(
            tree,
            group.text("office"),
            group.text("part"),
            group.choice("audience", Choice.Reach.class),
            claim(group),
            group.each("systems", this::system),
            group.each("uses", this::use),
            group.each("standards", this::standard),
            group.each("reviews", this::review),
            entries(group, ItemKind.listed()));
    if (items > MOST_ITEMS) {
      problems.error(
          ProblemCode.QUOTA,
          tree.position(tree.root()),
          "The document has %,d items; at most %,d are taken.".formatted(items, MOST_ITEMS));
    }
    return document;
  }

  private SystemItem system(Located value) {
    Group group = item(value, "a system", SYSTEM);
    group.require("name", "a system");
    return new SystemItem(
        group.text("id"),
        group.text("name"),
        group.text("description"),
        group.texts("capabilities"),
        group.texts("rights"),
        group.choice("delivery", Choice.Delivery.class),
        group.choice("hosting", Choice.Hosting.class),
        group.choice("status", Choice.Status.class),
        group.date("since"),
        group.date("until"),
        group.texts("sameSystem"),
        group.choice("audience", Choice.Reach.class),
        claim(group),
        group.each("uses", this::use),
        group.each("standards", this::standard));
  }

  private UseItem use(Located value) {
    Group group = item(value, "a technology use", USE);
    if (!group.has("product")) {
      group.require("name", "a technology use without 'product'");
      group.require("kind", "a technology use without 'product'");
    }
    return new UseItem(
        group.text("id"),
        group.text("product"),
        group.text("name"),
        group.choice("kind", Choice.TechnologyKind.class),
        group.version("release"),
        group.version("version"),
        group.text("block"),
        group.choice("status", Choice.Status.class),
        group.date("since"),
        group.date("until"),
        group.text("role"),
        group.choice("audience", Choice.Reach.class),
        claim(group));
  }

  private StandardItem standard(Located value) {
    Group group = item(value, "a use of a standard", STANDARD);
    group.require("standard", "a use of a standard");
    return new StandardItem(
        group.text("id"),
        group.text("standard"),
        group.version("version"),
        group.choice("status", Choice.Status.class),
        group.date("since"),
        group.date("until"),
        group.choice("audience", Choice.Reach.class),
        claim(group));
  }

  private ReviewItem review(Located value) {
    Group group = item(value, "a review", REVIEW);
    group.require("claim", "a review");
    group.require("verdict", "a review");
    group.require("asOf", "a review");
    return new ReviewItem(
        group.text("claim"),
        group.choice("verdict", Choice.Verdict.class),
        group.date("asOf"),
        group.choice("audience", Choice.Reach.class));
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
        kind.isSingle() ? null : group.text("id"),
        kind.isPart() ? null : group.choice("audience", Choice.Reach.class),
        kind.isPart() ? null : claim(group),
        values,
        entries(group, kind.parts()));
  }

  private static List<String> one(Group group, Field field) {
    String text =
        switch (field.value()) {
          case ValueKind.Version version -> group.version(field.name());
          case ValueKind.Date date -> group.word(field.name());
          case ValueKind.Whole whole -> group.word(field.name());
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
