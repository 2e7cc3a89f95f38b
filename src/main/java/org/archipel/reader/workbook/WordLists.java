package org.archipel.reader.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.archipel.ontology.Ids;
import org.archipel.reference.Resolver;
import org.archipel.reference.ThingType;
import org.archipel.stack.ValueKind;

/**
 * The lists that cells offer to choose from: what is shown in the language of the workbook, and the
 * code that it stands for. A workbook carries them with it, so that whatever language it was
 * written in is read anywhere. Immutable once made.
 */
final class WordLists {

  /** The list of the office's words on what somebody else says. */
  static final String REVIEW = "word:review";

  static final String CONFIRM = "confirm";
  static final String CORRECT = "correct";
  static final String REJECT = "reject";

  /** What the row of the office as a whole is. */
  static final String DOCUMENT = "document";

  static final String ITEM = "word:item";

  private static final String CODE = "code:";
  private static final String KNOWN = "known:";

  private final Map<String, Words> lists = new LinkedHashMap<>();

  /** One list. */
  private static final class Words {
    private final Map<String, String> shown = new LinkedHashMap<>();
    private final Map<String, String> codes = new HashMap<>();

    void add(String word, String code) {
      shown.putIfAbsent(code, word);
      codes.putIfAbsent(fold(word), code);
    }
  }

  static String code(String scheme) {
    return CODE + scheme;
  }

  /** Returns the key of the list of a kind of value, if it has one. */
  static Optional<String> key(ValueKind kind) {
    return switch (kind) {
      case ValueKind.Code code ->
          Optional.of(
              code(code.scheme())
                  + (code.only().isEmpty() ? "" : "/" + String.join("/", code.only())));
      case ValueKind.Known known -> Optional.of(KNOWN + known.type().segment());
      default -> Optional.empty();
    };
  }

  /** Makes the lists that the columns of all sheets need. */
  static WordLists of(Resolver resolver, WorkbookWords words, UiWords ui, String language) {
    WordLists all = new WordLists();
    for (String word : List.of(CONFIRM, CORRECT, REJECT)) {
      all.add(REVIEW, ui.of("review." + word), word);
    }
    for (Tab tab : Tab.values()) {
      for (Column column : Column.of(tab)) {
        column
            .list()
            .filter(key -> !all.lists.containsKey(key))
            .ifPresent(key -> all.fill(key, resolver, words, language));
      }
    }
    return all;
  }

  void add(String list, String shown, String code) {
    lists.computeIfAbsent(list, unused -> new Words()).add(shown, code);
  }

  private void fill(String key, Resolver resolver, WorkbookWords words, String language) {
    List<String> codes = codes(key, resolver);
    String segment = key.replaceFirst("^[a-z]+:", "").replaceFirst("/.*", "");
    boolean labelled = key.startsWith(CODE) || isLabelled(segment);
    Map<String, Integer> uses = new HashMap<>();
    Map<String, String> labels = new LinkedHashMap<>();
    for (String code : codes) {
      String label = labelled ? words.label(Ids.node(segment, code), language).orElse(code) : code;
      labels.put(code, label.contains(";") ? code : label);
      uses.merge(fold(label), 1, Integer::sum);
      if (!fold(label).equals(fold(code))) {
        uses.merge(fold(code), 1, Integer::sum);
      }
    }
    // A label that two codes share, or that is another one's code, tells nothing.
    labels.forEach(
        (code, label) -> add(key, uses.getOrDefault(fold(label), 0) > 1 ? code : label, code));
  }

  /** Products, standards, offices are called by what people know them by: their code. */
  private static boolean isLabelled(String segment) {
    return segment.equals(ThingType.CAPABILITY.segment())
        || segment.equals(ThingType.RIGHT.segment())
        || segment.equals(ThingType.BUILDING_BLOCK.segment());
  }

  private static List<String> codes(String key, Resolver resolver) {
    if (key.startsWith(CODE)) {
      List<String> parts = List.of(key.substring(CODE.length()).split("/", -1));
      return parts.size() > 1
          ? parts.subList(1, parts.size())
          : List.copyOf(resolver.codes(parts.getFirst()));
    }
    for (ThingType type : ThingType.values()) {
      if (key.equals(KNOWN + type.segment())) {
        return new ArrayList<>(resolver.keys(type));
      }
    }
    return List.of();
  }

  /** Returns the keys of all lists, in the order in which they were added. */
  List<String> keys() {
    return List.copyOf(lists.keySet());
  }

  /** Returns the words of a list as they are shown, by their code. */
  Map<String, String> words(String key) {
    Words words = lists.get(key);
    return words == null ? Map.of() : words.shown;
  }

  /** Returns what is shown for a code; what is no code of the list as it is. */
  String shown(String key, String code) {
    return Objects.requireNonNullElse(words(key).get(code), code);
  }

  /** Returns the code that a word stands for; what is no word of the list as it is. */
  String code(String key, String word) {
    Words words = lists.get(key);
    if (words == null || words.shown.containsKey(word)) {
      return word;
    }
    return Objects.requireNonNullElse(words.codes.get(fold(word)), word);
  }

  private static String fold(String word) {
    return word.strip().toLowerCase(Locale.ROOT);
  }
}
