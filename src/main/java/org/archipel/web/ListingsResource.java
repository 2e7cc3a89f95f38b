package org.archipel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.archipel.ontology.Audience;
import org.archipel.query.Answer;
import org.archipel.query.Arguments;
import org.archipel.query.Question;
import org.archipel.web.door.Here;
import org.archipel.web.door.HttpProblem;
import org.archipel.web.door.Json;
import org.archipel.web.door.Refusal;
import org.archipel.web.listing.Listing;
import org.archipel.web.listing.ListingPages;

/** Lists narrowed by facets: who runs what, interfaces, standards, AI, documents … */
@Path(
    "{name: offices|products|vendors|blocks|systems|apis|ai|standards"
        + "|retirements|recommendations|documents|data-held}")
public final class ListingsResource {

  private final Site site;

  ListingsResource(Site site) {
    this.site = site;
  }

  @GET
  public Response list(
      @PathParam("name") String name, @Context Request request, @Context HttpServletRequest http) {
    Listing listing =
        Listing.find(name).orElseThrow(() -> new Refusal(HttpProblem.NOT_FOUND, "No such list."));
    String format = http.getParameter("format");
    if (format == null) {
      return site.page(request, http, "listing", () -> read(listing, http, ListingPages::page));
    }
    return switch (format) {
      case "csv" ->
          site.fresh(request, http, () -> csv(read(listing, http, ListingPages::narrowed)));
      case "json" ->
          site.fresh(request, http, () -> json(http, read(listing, http, ListingPages::narrowed)));
      default -> throw new Refusal(HttpProblem.BAD_PARAMETER, "format is csv or json.");
    };
  }

  /** What is made of an answer inside a reading. */
  private interface Use<T> {
    T of(ListingPages pages, Map<String, String[]> given);
  }

  private <T> T read(Listing listing, HttpServletRequest http, Use<T> use) {
    Audience audience = site.audience(http);
    Question question = Asked.question(site, listing.question());
    Arguments none =
        Arguments.of(question.id(), question.parameters(), Map.of(), site.catalog().names());
    Answer answer = site.catalog().ask(question, none, LocalDate.now(ZoneOffset.UTC), audience);
    return site.catalog()
        .store(audience)
        .read(
            (DatasetGraph dataset) ->
                use.of(
                    new ListingPages(listing, answer, dataset, Here.of(http)),
                    http.getParameterMap()));
  }

  private static ResponseBuilder csv(Answer answer) {
    return ApiResource.csvOf(answer);
  }

  private ResponseBuilder json(HttpServletRequest http, Answer answer) {
    return Response.ok(ApiResource.jsonOf(site, site.audience(http), answer), Json.TYPE);
  }
}
