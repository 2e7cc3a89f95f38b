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
          new Part("part.products", "/products"),
          new Part("part.offices", "/offices"),
          new Part("part.compare", "/compare"),
          new Part("part.architecture", "/architecture"),
          new Part("part.lifecycle", "/lifecycle"),
          new Part("part.check", "/check"),
          new Part("part.questions", "/questions"));

  /** The rest, behind one word. */
  public static final List<Part> FURTHER =
      List.of(
          new Part("part.views", "/views"),
          new Part("part.systems", "/systems"),
          new Part("part.blocks", "/blocks"),
          new Part("part.vendors", "/vendors"),
          new Part("part.retirements", "/retirements"),
          new Part("part.apis", "/apis"),
          new Part("part.standards", "/standards"),
          new Part("part.ai", "/ai"),
          new Part("part.recommendations", "/recommendations"),
          new Part("part.documents", "/documents"),
          new Part("part.data-held", "/data-held"),
          new Part("part.sparql", "/sparql"),
          new Part("part.api", "/api"),
          new Part("part.about", "/about"));
}
