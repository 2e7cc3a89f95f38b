package org.archipel.web.door;

import java.util.List;

/**
 * A part of the site, as the head of every page leads to it. Immutable.
 *
 * @param name its key among the words of pages
 */
public record Part(String name, String path) {

  /** What most readers come for, in the order of the head. */
  public static final List<Part> FIRST =
      List.of(
          new Part("part.views", "/views"),
          new Part("part.check", "/check"),
          new Part("part.questions", "/questions"));

  /** The rest, behind one word. */
  public static final List<Part> FURTHER =
      List.of(new Part("part.sparql", "/sparql"), new Part("part.api", "/api"));
}
