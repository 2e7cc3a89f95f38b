package org.archipel.web.picture;

import java.util.List;
import java.util.stream.Collectors;
import org.archipel.view.Language;
import org.archipel.view.View;
import org.archipel.view.Words;
import org.archipel.web.question.Example;

/** All views, with whom and what each is for. Immutable. */
public record ViewsPage(List<Entry> entries) {

  /**
   * A view in the list.
   *
   * @param concerns the questions that it answers
   * @param stakeholders for whom it is, in words
   * @param example the query part of the address of an example
   */
  public record Entry(
      String name, String title, List<String> concerns, String stakeholders, String example) {

    public String href() {
      return "/views/" + name;
    }
  }

  public static ViewsPage of(List<View> views) {
    return new ViewsPage(views.stream().map(ViewsPage::entry).toList());
  }

  private static Entry entry(View view) {
    Words words = Words.of(Language.EN);
    return new Entry(
        view.name(),
        title(view),
        view.viewpoint().concerns().stream().map(words::get).toList(),
        view.viewpoint().stakeholders().stream().map(words::get).collect(Collectors.joining(", ")),
        example(view));
  }

  /** Returns the name in words: {@code Office on reference}. */
  static String title(View view) {
    return org.archipel.web.show.Words.title(view.name());
  }

  /** Returns the query part of an address with every parameter to try by its example. */
  static String example(View view) {
    return view.tried().stream()
        .map(
            parameter ->
                parameter.name() + "=" + Example.encode(String.join(",", parameter.example())))
        .collect(Collectors.joining("&"));
  }
}
