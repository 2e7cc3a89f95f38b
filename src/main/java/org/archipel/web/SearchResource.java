package org.archipel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.archipel.search.Hit;
import org.archipel.web.door.Here;
import org.archipel.web.door.HttpProblem;
import org.archipel.web.door.Json;
import org.archipel.web.door.Pages;
import org.archipel.web.door.Refusal;
import org.archipel.web.search.SearchPage;
import org.archipel.web.search.SearchPages;
import org.archipel.web.show.PageLabels;

/** Finds things by their names, also misspelt ones. */
@Path("")
public final class SearchResource {

  private static final int MOST = 100;
  private static final int SUGGESTED = 10;
  private static final int LONGEST = 100;

  private final Site site;

  SearchResource(Site site) {
    this.site = site;
  }

  @GET
  @Path("search")
  @Produces(Pages.TYPE)
  public Response page(@Context Request request, @Context HttpServletRequest http) {
    return site.page(request, http, "search", () -> page(http, MOST));
  }

  /** The best of it, to stand under a search box while somebody types. */
  @GET
  @Path("search/suggest")
  @Produces(Pages.TYPE)
  public Response suggest(@Context Request request, @Context HttpServletRequest http) {
    return site.page(request, http, "suggest", () -> page(http, SUGGESTED));
  }

  /** The same for programs; {@link ApiResource} has its address. */
  Response json(Request request, HttpServletRequest http) {
    String query =
        query(http)
            .orElseThrow(
                () ->
                    new Refusal(
                        HttpProblem.BAD_PARAMETER, "q is missing: a name or a part of one."));
    return site.fresh(
        request,
        http,
        () -> Response.ok(Json.bytes(json(query, find(query, http, MOST))), Json.TYPE));
  }

  private SearchPage page(HttpServletRequest http, int most) {
    String query = query(http).orElse("");
    List<Hit> found = query.isEmpty() ? List.of() : find(query, http, most);
    return site.catalog()
        .store(site.audience(http))
        .read(
            (DatasetGraph dataset) ->
                new SearchPages(new PageLabels(dataset, Here.of(http).tongues()))
                    .page(query, found, most));
  }

  private List<Hit> find(String query, HttpServletRequest http, int most) {
    return site.catalog().search(query, site.audience(http), most);
  }

  private static Optional<String> query(HttpServletRequest http) {
    String query = http.getParameter("q");
    if (query == null || query.isBlank()) {
      return Optional.empty();
    }
    if (query.length() > LONGEST) {
      throw new Refusal(HttpProblem.BAD_PARAMETER, "q takes at most " + LONGEST + " characters.");
    }
    return Optional.of(query.strip());
  }

  private static Map<String, Object> json(String query, List<Hit> found) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("query", query);
    body.put("truncated", found.size() >= MOST);
    body.put("found", found.stream().map(SearchResource::json).toList());
    return body;
  }

  private static Map<String, Object> json(Hit found) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("iri", found.node().getURI());
    body.put("type", found.type());
    body.put("label", found.label());
    body.put("matched", found.matched());
    return body;
  }
}
