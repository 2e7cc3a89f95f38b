package org.archipel.web;

import java.util.List;
import org.archipel.web.show.Table;

/**
 * How the data are to be read, and where they come from. Immutable.
 *
 * @param grades of evidence, with what each means
 * @param voices who says something, of how many offices, and when last
 */
public record AboutPage(
    long claims, long own, long offices, long told, List<Grade> grades, Table voices) {

  /** A grade of evidence. */
  public record Grade(String name, String meaning, String href) {}

  public long others() {
    return claims - own;
  }
}
