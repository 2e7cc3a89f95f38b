package org.archipel.web.picture;

import java.util.List;
import java.util.stream.Collectors;
import org.archipel.view.Language;
import org.archipel.view.View;
import org.archipel.view.Viewpoint;
import org.archipel.view.Words;
import org.archipel.view.format.PictureFormats;
import org.archipel.web.question.Field;
import org.jspecify.annotations.Nullable;

/**
 * A view: its form, for whom it is, and once it was asked for its drawing. Immutable.
 *
 * @param language in which it is drawn
 * @param wrong why it cannot be drawn so; may be empty
 * @param drawing null until it was asked for
 */
public record ViewPage(
    View view, List<Field> fields, Language language, String wrong, @Nullable Drawing drawing) {

  /**
   * What was drawn.
   *
   * @param svg the drawing as it stands in a page: no declaration, links within this server
   * @param query the query part of the address that gives the same, without a format
   */
  public record Drawing(String title, String svg, String query, String command) {}

  /** A format to take the drawing along in. */
  public record Download(String name, String href) {}

  /** A language to choose. */
  public record Choice(String tag, String name, boolean chosen) {}

  public String name() {
    return view.name();
  }

  public String title() {
    return ViewsPage.title(view);
  }

  public String path() {
    return "/views/" + view.name();
  }

  public List<String> concerns() {
    return said(view.viewpoint().concerns());
  }

  public String stakeholders() {
    return String.join(", ", said(view.viewpoint().stakeholders()));
  }

  public String knownGaps() {
    return String.join("; ", said(view.viewpoint().knownGaps()));
  }

  /** Returns how it is made: the kind of model and what it corresponds to. */
  public List<String> rules() {
    Viewpoint viewpoint = view.viewpoint();
    return java.util.stream.Stream.concat(
            said(viewpoint.modelKinds()).stream(), said(viewpoint.correspondences()).stream())
        .toList();
  }

  public String exampleHref() {
    return path() + "?" + ViewsPage.example(view);
  }

  public List<Download> downloads() {
    String query = drawing == null ? "" : drawing.query();
    String prefix = "/api/v1" + path() + "?" + (query.isEmpty() ? "" : query + "&") + "format=";
    return PictureFormats.ALL.stream()
        .map(format -> new Download(format.name(), prefix + format.name()))
        .toList();
  }

  public List<Choice> languages() {
    return java.util.Arrays.stream(Language.values())
        .map(one -> new Choice(one.tag(), NAMES.getOrDefault(one, ""), one == language))
        .toList();
  }

  private static final java.util.Map<Language, String> NAMES =
      java.util.Map.of(
          Language.AR, "العربية",
          Language.EN, "English",
          Language.ES, "Español",
          Language.FR, "Français",
          Language.RU, "Русский",
          Language.ZH, "中文");

  private static List<String> said(List<String> keys) {
    Words words = Words.of(Language.EN);
    return keys.stream().map(words::get).collect(Collectors.toList());
  }
}
