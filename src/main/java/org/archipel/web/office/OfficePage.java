package org.archipel.web.office;

import java.util.List;
import org.archipel.ontology.Ids;
import org.archipel.web.show.Name;
import org.archipel.web.show.Section;

/**
 * An office as people see it. Immutable.
 *
 * @param iri its address
 * @param code WIPO ST.3
 * @param kind what it is and where, in words: {@code Office · Northern Europe}
 * @param own what it says itself
 * @param others what others say of it
 * @param surroundings profile, treaties and systems, dates, peers
 * @param unknowns sentences on what nobody has said
 * @param names in the languages of the catalogue
 */
public record OfficePage(
    String iri,
    String code,
    String label,
    String kind,
    Voice own,
    Voice others,
    List<Section> surroundings,
    List<String> unknowns,
    Sharing sharing,
    List<Name> names) {

  /** A place on the page to which its list of contents leads. */
  public record Place(String anchor, String title) {}

  /** Returns the path of the office on this server. */
  public String path() {
    return "/" + iri.substring(Ids.BASE.length());
  }

  /** Whether nobody has said anything of it. */
  public boolean isSilent() {
    return own.isSilent() && others.isSilent();
  }

  /** Returns what follows the two voices, for the list of contents. */
  public List<Place> places() {
    return surroundings.stream()
        .map(section -> new Place(section.anchor(), section.title().text()))
        .toList();
  }
}
