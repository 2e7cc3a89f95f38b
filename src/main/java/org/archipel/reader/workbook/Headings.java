package org.archipel.reader.workbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Arc;
import org.archipel.stack.Field;
import org.archipel.stack.ValueKind;

/** What sheets and columns are called in the language of the workbook, and the notes on them. */
final class Headings {

  private static final int LONGEST_TAB = 31;

  private final UiWords ui;
  private final WorkbookWords words;
  private final String language;
  private final Set<String> tabs = new HashSet<>();

  Headings(WorkbookOptions options, UiWords ui) {
    this.ui = ui;
    this.words = options.words();
    this.language = ui.language();
  }

  /** Returns what a tab says; no two say the same. */
  String tab(Tab tab) {
    String title =
        language.equals("en")
            ? tab.title()
            : words
                .label(tab.kinds().getFirst().classes().getFirst(), language)
                .orElse(tab.title());
    String allowed = title.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
    String name = allowed.substring(0, Math.min(LONGEST_TAB, allowed.length()));
    return tabs.add(name.toLowerCase(Locale.ROOT)) ? name : tab.title();
  }

  /** Returns the labels of a sheet's columns, each once. */
  Map<String, String> of(List<Column> columns) {
    Map<String, String> labels = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (Column column : columns) {
      String label = label(column);
      String once = taken.add(label) ? label : label + " (" + column.key() + ")";
      labels.put(
          column.key(), column.field().filter(Field::isRequired).isPresent() ? once + " *" : once);
    }
    return labels;
  }

  private String label(Column column) {
    if (ui.has("column." + column.key())) {
      return ui.of("column." + column.key());
    }
    Optional<String> label =
        language.equals("en")
            ? Optional.empty()
            : property(column).flatMap(p -> words.label(p, language));
    return label.map(Headings::capital).orElseGet(() -> spaced(column.key()));
  }

  /** Returns what a column is for and what may stand in it. */
  String note(Column column) {
    StringBuilder note = new StringBuilder();
    if (ui.has("note." + column.key())) {
      note.append(ui.of("note." + column.key()));
    } else {
      property(column).flatMap(words::definition).ifPresent(note::append);
    }
    column.field().map(Field::value).ifPresent(value -> form(value, note));
    if (column.field().filter(Field::isRequired).isPresent()) {
      line(note, ui.of("note.required"));
    }
    if (column.isList()) {
      line(note, ui.of("note.list"));
    }
    return note.toString();
  }

  private void form(ValueKind value, StringBuilder note) {
    String key =
        switch (value) {
          case ValueKind.Date date -> "note.date";
          case ValueKind.PastDate date -> "note.date";
          case ValueKind.Link link -> "note.link";
          case ValueKind.PageText page -> "note.link";
          case ValueKind.Length length -> "note.length";
          case ValueKind.Country country -> "note.country";
          case ValueKind.Language tag -> "note.language";
          case ValueKind.Code code -> "note.code";
          case ValueKind.Other other -> "note.other";
          default -> "";
        };
    if (!key.isEmpty()) {
      line(note, ui.of(key));
    }
  }

  private static void line(StringBuilder note, String text) {
    note.append(note.isEmpty() ? "" : "\n").append(text);
  }

  private static Optional<Node> property(Column column) {
    return switch (column.key()) {
      case Column.AS_OF -> Optional.of(Arc.AS_OF);
      case Column.GRADE -> Optional.of(Arc.HAS_EVIDENCE_GRADE);
      case Column.CLAIMANT -> Optional.of(Arc.HAS_CLAIMANT);
      default -> column.field().map(Field::property);
    };
  }

  /** Returns {@code Information class} for {@code informationClass}. */
  private static String spaced(String key) {
    return capital(
        key.replaceFirst(".*\\.", "")
            .replaceAll("([a-z])([A-Z])", "$1 $2")
            .toLowerCase(Locale.ROOT));
  }

  private static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
