package org.archipel.web;

import java.util.List;
import org.archipel.web.question.Example;

/**
 * The start page. Immutable.
 *
 * @param claims one sentence: how many claims are stated, how many attributed
 */
public record HomePage(List<Count> counts, List<Example> examples, String claims) {

  /**
   * How many there are of something.
   *
   * @param number formatted
   */
  public record Count(String what, String number) {}

  /** A question asked with example values. */
  public record Example(String href, String title, String summary) {}
}
