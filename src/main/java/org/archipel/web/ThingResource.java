package org.archipel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.archipel.catalog.Thing;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Ids;
import org.archipel.search.Hit;
import org.archipel.store.Reading;
import org.archipel.web.door.Here;
import org.archipel.web.door.HttpProblem;
import org.archipel.web.door.Near;
import org.archipel.web.door.Pages;
import org.archipel.web.door.Refusal;
import org.archipel.web.office.OfficePages;
import org.archipel.web.search.Nearest;
import org.archipel.web.search.SearchPages;
import org.archipel.web.show.Cells;
import org.archipel.web.show.ClaimReader;
import org.archipel.web.show.GraphView;
import org.archipel.web.show.PageLabels;
import org.archipel.web.thing.ThingFormat;
import org.archipel.web.thing.ThingPages;

/** A thing under its own address: a page for people, statements for programs. */
@Path("id/{id:.+}")
public final class ThingResource {

  private static final Pattern ADDRESS = Pattern.compile("/id/[A-Za-z0-9._+~/-]{1,300}");

  private final Site site;

  ThingResource(Site site) {
    this.site = site;
  }

  @GET
  public Response get(@Context Request request, @Context HttpServletRequest http) {
    String iri = iri(http);
    ThingFormat format = AskedFormat.of(request, http, List.of(ThingFormat.values()));
    return site.fresh(request, http, () -> answer(iri, format, http));
  }

  private ResponseBuilder answer(String iri, ThingFormat format, HttpServletRequest http) {
    Audience audience = site.audience(http);
    Optional<Thing> thing = site.catalog().thing(iri, audience);
    if (thing.isEmpty()) {
      throw Refusal.unknown(
          "Nobody has said anything about " + iri + " that can be seen from here.",
          near(http, audience));
    }
    if (format == ThingFormat.HTML) {
      return Response.ok(page(iri, http), Pages.TYPE);
    }
    Optional<Graph> release = site.catalog().releases().at(iri, audience);
    if (release.isPresent()) {
      return Response.ok(format.write(release.get()), format.type());
    }
    ResponseBuilder answer = Response.ok(format.write(thing.get()), format.type());
    return thing.get().truncated() ? answer.header(SparqlEndpoint.TRUNCATED, "true") : answer;
  }

  private List<Near> near(HttpServletRequest http, Audience audience) {
    List<Hit> found =
        Nearest.to(
            http.getRequestURI(), (text, limit) -> site.catalog().search(text, audience, limit));
    return site.catalog()
        .store(audience)
        .read(
            (DatasetGraph dataset) -> {
              PageLabels labels = new PageLabels(dataset, Here.of(http).tongues());
              return found.stream()
                  .map(hit -> new Near(labels.apply(hit.node()), SearchPages.path(hit)))
                  .toList();
            });
  }

  private byte[] page(String iri, HttpServletRequest http) {
    try (Reading reading = site.catalog().store(site.audience(http)).reading()) {
      List<String> tongues = Here.of(http).tongues();
      Cells cells = new Cells(new PageLabels(reading.dataset(), tongues));
      GraphView graph = new GraphView(reading.dataset().getUnionGraph());
      ClaimReader claims = new ClaimReader(graph, cells, LocalDate.now(ZoneOffset.UTC));
      Node thing = NodeFactory.createURI(iri);
      return graph.isA(thing, Arc.OFFICE)
          ? site.render(http, "office", new OfficePages(claims).page(thing))
          : site.render(http, "thing", new ThingPages(claims).page(thing));
    }
  }

  private static String iri(HttpServletRequest http) {
    String path = http.getRequestURI();
    if (!ADDRESS.matcher(path).matches()) {
      throw new Refusal(HttpProblem.NOT_FOUND, "This is not the address of a thing.");
    }
    return Ids.BASE + path.substring(1);
  }
}
