package org.archipel.view;

import java.util.List;
import org.archipel.query.Parameter;

/** A kind of drawing: one class per view, named as users call it. Thread-safe. */
public interface View {

  /** Returns the name in commands and addresses: {@code landscape}. */
  default String name() {
    return viewpoint().name();
  }

  /** Returns for whom it is, what it tells them, and what it cannot show. */
  Viewpoint viewpoint();

  /** Returns what may be given, read as arguments of questions are. */
  List<Parameter> parameters();

  /** Returns parameters to try it with, by their examples: the needed ones, else the first. */
  default List<Parameter> tried() {
    List<Parameter> needed = parameters().stream().filter(Parameter::required).toList();
    return needed.isEmpty() ? parameters().stream().limit(1).toList() : needed;
  }

  /**
   * Whether it is drawn from what is derived, which has to follow from all that was contributed.
   */
  default boolean isDerived() {
    return false;
  }

  /**
   * Draws it from the answers to some questions.
   *
   * @throws org.archipel.problem.Trouble wrong usage, when there is nothing to show; the message
   *     says why and what would help
   */
  Picture draw(Sources sources);
}
