package org.archipel.view.scene;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archipel.view.Model.Box;
import org.archipel.view.Model.Figure;

/** What is read out of a box: label, figures, details, a line each. */
final class Titles {

  private Titles() {}

  static String of(Box box) {
    Stream<String> figures = box.figures().stream().map(Titles::of);
    return Stream.of(Stream.of(box.label()), figures, box.details().stream())
        .flatMap(lines -> lines)
        .filter(line -> !line.isBlank())
        .collect(Collectors.joining("\n"));
  }

  private static String of(Figure figure) {
    String base = figure.base() == 0 ? "" : " / " + figure.base();
    return figure.label() + ": " + figure.count() + base;
  }
}
