package org.archipel.web.office;

import java.util.List;
import org.archipel.web.show.Fact;
import org.archipel.web.show.Section;

/**
 * What is said of an office by one side: in two lines for the top of the page, and at length.
 * Immutable.
 *
 * @param id of its part of the page, and its CSS class: {@code own} or {@code others}
 * @param mark a sign beside the title, for those who do not see colours
 * @param amount how much it is and how old: {@code 61 claims, from 2007 to 2026}
 * @param figures what that comes to
 * @param lead how to read it
 * @param sections everything that it says; empty when it says nothing
 */
public record Voice(
    String id,
    String mark,
    String title,
    String amount,
    List<Fact> figures,
    String lead,
    List<Section> sections) {

  /** Whether it is the office's own. */
  public boolean isOwn() {
    return id.equals("own");
  }

  public boolean isSilent() {
    return sections.isEmpty();
  }
}
