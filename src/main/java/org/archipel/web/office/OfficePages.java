package org.archipel.web.office;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Arc;
import org.archipel.web.show.ClaimReader;
import org.archipel.web.show.GraphView;
import org.archipel.web.show.Name;
import org.archipel.web.show.Section;
import org.archipel.web.thing.ThingPages;

/** Makes the page of an office. One thread, one transaction. */
public final class OfficePages {

  private final ClaimReader claims;

  public OfficePages(ClaimReader claims) {
    this.claims = claims;
  }

  public OfficePage page(Node office) {
    OfficeClaims said = OfficeClaims.of(office, claims);
    Voices voices = new Voices(claims, said);
    List<Section> surroundings =
        new ArrayList<>(new OfficeSurroundings(claims, office).sections(said));
    surroundings.addAll(new ThingPages(claims).pointing(office));
    String code = GraphView.slug(office);
    return new OfficePage(
        office.getURI(),
        code,
        claims.cells().labels().apply(office),
        kind(office),
        voices.own(office),
        voices.others(),
        surroundings,
        new Unknowns(claims, said).sentences(),
        Sharing.of(code, said, claims.today()),
        Name.of(claims.graph(), office));
  }

  private String kind(Node office) {
    String where = claims.graph().text(office, Arc.SUBREGION);
    return where.isEmpty() ? "Office" : "Office · " + where;
  }
}
