package org.archipel.reader.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.reader.source.Branch;
import org.archipel.reference.Concept;
import org.archipel.reference.Resolver;
import org.archipel.reference.ThingType;
import org.archipel.stack.StackDraft;
import org.archipel.stack.Texts;

/**
 * The extension fields that the WIPO API Catalog asks offices to put into {@code info} (guide for
 * IP institutions, wipo.int/standards/en/api-catalog): {@code x-oas-url}, {@code
 * x-product-page-url}, {@code x-ip-domain}, {@code x-service-type}, {@code x-content-type}, {@code
 * x-content-language}. One thread.
 */
final class CatalogueFields {

  /** Fields whose values have no place in the model; a hint tells them. */
  private static final List<String> TOLD = List.of("x-content-type", "x-content-language");

  /** Domains whose name in the guide is none of our labels. */
  private static final Map<String, String> DOMAINS =
      Map.of(
          "trademark", "trade-mark",
          "plant variety protection", "plant-variety",
          "integrated circuit layout design", "layout-design");

  /** The services that name one of our capabilities; the others are wider or something else. */
  private static final Map<String, String> SERVICES =
      Map.of(
          "dissemination", "dissemination",
          "payment", "payment",
          "search", "search",
          "translation", "translation");

  private final Branch info;
  private final Resolver resolver;
  private final Problems problems;

  CatalogueFields(Branch info, Resolver resolver, Problems problems) {
    this.info = info;
    this.resolver = resolver;
    this.problems = problems;
  }

  /** Returns the addresses of the description: the file itself first, then the page about it. */
  List<Branch> addresses() {
    return List.of(info.get("x-oas-url"), info.get("x-product-page-url"));
  }

  /** Sets the rights that an API serves and the capabilities that it realises. */
  void setOn(StackDraft.Item api) {
    set(api, "rights", "x-ip-domain", ThingType.RIGHT, DOMAINS);
    set(api, "capabilities", "x-service-type", ThingType.CAPABILITY, SERVICES);
  }

  private void set(
      StackDraft.Item api,
      String field,
      String extension,
      ThingType type,
      Map<String, String> names) {
    List<String> unknown = new ArrayList<>();
    for (Branch value : values(extension)) {
      for (String word : words(value)) {
        String plain = word.toLowerCase(Locale.ROOT);
        Optional<String> slug =
            Optional.ofNullable(names.get(plain))
                .or(() -> type == ThingType.RIGHT ? right(word) : Optional.empty());
        slug.ifPresentOrElse(
            known -> api.set(field, known, value.position()), () -> unknown.add(word));
      }
    }
    if (!unknown.isEmpty()) {
      problems.warning(
          ProblemCode.UNKNOWN_REFERENCE,
          info.get(extension).position(),
          "'%s' names what has no match in '%s': %s left out."
              .formatted(extension, field, some(unknown)));
    }
  }

  private Optional<String> right(String word) {
    return resolver.concept(ThingType.RIGHT, word).map(Concept::slug);
  }

  /** Returns what is said in fields without a place in the model, as half-sentences. */
  List<String> rest() {
    List<String> told = new ArrayList<>();
    for (String field : TOLD) {
      List<String> words = values(field).stream().flatMap(v -> words(v).stream()).toList();
      if (!words.isEmpty()) {
        told.add(field + ": " + String.join(", ", words.stream().limit(20).toList()));
      }
    }
    return told;
  }

  private List<Branch> values(String extension) {
    return info.get(extension).oneOrMore();
  }

  /** Languages are listed with commas; a faulty text is nobody's word. */
  private static List<String> words(Branch value) {
    String text = value.text().filter(t -> t.length() < 1_000).orElse("");
    if (Texts.fault(text).isPresent()) {
      return List.of();
    }
    return List.of(text.split(",", -1)).stream()
        .map(String::strip)
        .filter(w -> !w.isEmpty())
        .toList();
  }

  private static String some(List<String> words) {
    List<String> first = words.stream().limit(10).map(Texts::quote).toList();
    return String.join(", ", first) + (words.size() == 1 ? " is" : " are");
  }
}
