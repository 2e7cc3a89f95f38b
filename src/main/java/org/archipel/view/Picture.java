package org.archipel.view;

import java.time.LocalDate;
import java.util.List;
import org.archipel.ontology.Audience;

/**
 * What a view shows, in the reader's language, before it is placed. Immutable.
 *
 * @param viewpoint of the view that drew it
 * @param title what it shows, such as {@code E-filing: evidence map}
 * @param subtitle parameters and scope in words; may be empty
 * @param base on which offices its figures rest and whether attributed claims are in them; never
 *     empty where it has figures
 * @param model what is shown
 * @param legend the tones and marks that occur, in the order of {@link Tone}
 * @param notes what a reader must know: truncation, what is missing, what is unknown
 * @param truncated whether something was left out to keep it readable or bounded; then a note says
 *     what
 * @param language of every text
 * @param stand of what it tells
 */
public record Picture(
    Viewpoint viewpoint,
    String title,
    String subtitle,
    String base,
    Model model,
    List<LegendEntry> legend,
    List<String> notes,
    boolean truncated,
    Language language,
    Stand stand) {

  /** What a tone means in this picture. */
  public record LegendEntry(Tone tone, String meaning) {}

  /**
   * Which state of the catalogue it shows.
   *
   * @param asOf the date of asking
   * @param version of the store, as in ETags
   * @param audience who may see it
   * @param demonstration whether everything in it about offices is invented
   */
  public record Stand(LocalDate asOf, String version, Audience audience, boolean demonstration) {}

  public Picture {
    legend = List.copyOf(legend);
    notes = List.copyOf(notes);
  }
}
