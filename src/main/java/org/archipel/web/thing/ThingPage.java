package org.archipel.web.thing;

import java.util.List;
import org.archipel.ontology.Ids;
import org.archipel.web.show.Fact;
import org.archipel.web.show.Name;
import org.archipel.web.show.Section;

/**
 * A thing as people see it. Immutable.
 *
 * @param iri its address
 * @param kind what it is, in words: {@code Office}
 * @param definition one sentence; may be empty
 * @param names in several languages; empty where there is one at most
 * @param note what to bear in mind while reading; may be empty
 */
public record ThingPage(
    String iri,
    String label,
    String kind,
    String definition,
    String note,
    List<Fact> facts,
    List<Section> sections,
    List<Name> names) {

  /** Returns the path of the thing on this server. */
  public String path() {
    return "/" + iri.substring(Ids.BASE.length());
  }
}
