package org.archipel.reader.sbom;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archipel.ontology.Ids;
import org.archipel.reader.sbom.Sbom.Component;
import org.archipel.reader.sbom.Sbom.Model;
import org.archipel.stack.ItemKind;
import org.archipel.stack.Texts;

/**
 * Makes AI uses of the models of machine learning in a bill whose task is one of the catalogue's.
 * One thread.
 */
final class ModelItems {

  /** Tasks as model cards name them; what is not here, and no code of ours, is not guessed. */
  private static final Map<String, String> TASKS =
      Map.ofEntries(
          Map.entry("translation", "machine-translation"),
          Map.entry("automatic-speech-recognition", "speech-to-text"),
          Map.entry("speech-recognition", "speech-to-text"),
          Map.entry("tabular-regression", "data-analysis"),
          Map.entry("time-series-forecasting", "data-analysis"),
          Map.entry("forecasting", "data-analysis"),
          Map.entry("optical-character-recognition", "document-processing"),
          Map.entry("ocr", "document-processing"),
          Map.entry("document-question-answering", "document-processing"),
          Map.entry("code-generation", "software-development"));

  /** Parts of the names of families and architectures, the more telling first. */
  private static final List<Map.Entry<String, String>> TECHNIQUES =
      List.of(
          Map.entry("language-model", "language-model"),
          Map.entry("llm", "language-model"),
          Map.entry("gpt", "language-model"),
          Map.entry("llama", "language-model"),
          Map.entry("bert", "language-model"),
          Map.entry("vision", "computer-vision"),
          Map.entry("convolutional", "computer-vision"),
          Map.entry("speech", "speech-recognition"));

  /** Techniques that follow from a task whatever the model is built like. */
  private static final Map<String, String> BY_TASK =
      Map.of(
          "machine-translation", "neural-translation",
          "speech-to-text", "speech-recognition",
          "image-search", "computer-vision");

  private final SbomDraft draft;

  ModelItems(SbomDraft draft) {
    this.draft = draft;
  }

  void add() {
    Set<String> taken = new HashSet<>();
    for (Component component : draft.sbom().components()) {
      if (component.type().equals("machine-learning-model") && taken.add(id(component))) {
        add(component, component.model().orElse(new Model(Optional.empty(), List.of())));
      }
    }
  }

  private void add(Component component, Model model) {
    Optional<String> task = model.task().flatMap(this::task);
    if (task.isEmpty()) {
      draft.oddities().add(Oddity.UNKNOWN_TASK, component.place(), Texts.quote(component.name()));
      return;
    }
    draft
        .add(ItemKind.AI_USE, id(component), component.place())
        .set("name", component.name())
        .set("system", draft.system().word())
        .set("task", task.get())
        .set("technique", technique(task.get(), model))
        .set("technology", technology(component))
        .set("status", draft.status());
  }

  private Optional<String> task(String words) {
    String slug = Ids.slug(words.replace('_', '-'));
    return draft.intake().resolver().codes("task").contains(slug)
        ? Optional.of(slug)
        : Optional.ofNullable(TASKS.get(slug));
  }

  private static String technique(String task, Model model) {
    String words = Ids.slug(String.join(" ", model.kinds()).toLowerCase(Locale.ROOT));
    return TECHNIQUES.stream()
        .filter(entry -> words.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(BY_TASK.getOrDefault(task, "machine-learning"));
  }

  private static String technology(Component model) {
    return model.version().map(version -> model.name() + " " + version).orElse(model.name());
  }

  private String id(Component component) {
    return draft.system().own(component.name());
  }
}
