package org.archipel.web.architecture;

import java.util.List;
import org.archipel.web.picture.ViewPage.Drawing;
import org.jspecify.annotations.Nullable;

/**
 * The reference architecture for a capability. Immutable.
 *
 * @param chosen what the forms offer and what is chosen in them
 * @param drawing null where there is nothing to draw
 * @param nothing why; empty where there is a drawing
 * @param slots those at most offices first
 * @param frozen releases, newest first
 */
public record ArchitecturePage(
    Chosen chosen,
    @Nullable Drawing drawing,
    String nothing,
    List<Slot> slots,
    List<Frozen> frozen) {

  /** A value of a form. */
  public record Choice(String value, String label, boolean isChosen) {}

  /**
   * What the forms offer.
   *
   * @param capability the chosen one as it stands in an address
   * @param capabilities those for which somebody shared technology
   * @param releases frozen ones by name
   */
  public record Chosen(
      String capability,
      List<Choice> capabilities,
      List<Choice> rights,
      List<Choice> releases,
      List<Choice> offices) {}

  /**
   * At how many offices something is.
   *
   * @param base how many said anything
   * @param isWithheld whether the counts are kept from the public
   */
  public record Figure(int stated, int attributed, int base, boolean isWithheld) {

    public int all() {
      return stated + attributed;
    }
  }

  /**
   * A building block for the capability.
   *
   * @param isMap whether fewer than five offices state or confirm what fills it
   * @param decided what the network decided on it; may be empty
   * @param options those at most offices first
   * @param more how many options are not named here
   */
  public record Slot(
      String href,
      String label,
      boolean isMap,
      Figure figure,
      String decided,
      List<Option> options,
      int more) {}

  /**
   * What fills a slot.
   *
   * @param href its page; may be empty
   * @param gained how many took it up in two years
   * @param lost how many gave it up
   * @param decided what the network decided on it; may be empty
   */
  public record Option(
      String href,
      String label,
      Figure figure,
      int gained,
      int lost,
      int retiring,
      String decided) {

    public boolean hasMoved() {
      return gained > 0 || lost > 0;
    }
  }

  /** A release that never changes. */
  public record Frozen(String name, String title, String issued, String citation, String href) {}

  /** Returns the address of the picture in a format. */
  public String file(String format) {
    String query = drawing == null ? "" : drawing.query();
    return "/api/v1/views/reference-architecture?" + query + "&format=" + format;
  }
}
