package org.archipel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archipel.ontology.Ids;
import org.archipel.search.Hit;
import org.archipel.web.SearchPage.Group;
import org.archipel.web.door.HttpProblem;
import org.archipel.web.door.Json;
import org.archipel.web.door.Pages;
import org.archipel.web.door.Refusal;
import org.archipel.web.show.Words;

/** Finds things by their names, also misspelt ones. */
@Path("")
public final class SearchResource {

  private static final int MOST = 100;
  private static final int LONGEST = 100;

  private final Site site;

  SearchResource(Site site) {
    this.site = site;
  }

  @GET
  @Path("search")
  @Produces(Pages.TYPE)
  public Response page(@Context Request request, @Context HttpServletRequest http) {
    return site.page(
        request,
        http,
        "search",
        () -> {
          String query = query(http).orElse("");
          return page(query, query.isEmpty() ? List.of() : find(query, http));
        });
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
        request, http, () -> Response.ok(Json.bytes(json(query, find(query, http))), Json.TYPE));
  }

  private List<Hit> find(String query, HttpServletRequest http) {
    return site.catalog().search(query, site.audience(http), MOST);
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

  private static SearchPage page(String query, List<Hit> found) {
    Map<String, List<SearchPage.Hit>> byType = new LinkedHashMap<>();
    for (Hit hit : found) {
      byType.computeIfAbsent(hit.type(), any -> new ArrayList<>()).add(shown(hit));
    }
    List<Group> groups =
        byType.entrySet().stream()
            .map(entry -> new Group(plural(entry.getKey()), entry.getValue()))
            .toList();
    String sentence =
        found.size() < MOST
            ? Words.count(found.size(), "thing", "things") + " for “" + query + "”."
            : "The best " + MOST + " for “" + query + "”.";
    return new SearchPage(query, groups, sentence);
  }

  private static SearchPage.Hit shown(Hit found) {
    String path = "/" + found.node().getURI().substring(Ids.BASE.length());
    return new SearchPage.Hit(found.label(), path, detail(found));
  }

  /** Tells the office of a system, or the name that matched when it is not the label. */
  private static String detail(Hit found) {
    String alias = found.matched().equals(found.label()) ? "" : found.matched();
    if (found.type().equals("Office")) {
      return alias;
    }
    return Ids.officeOf(found.node().getURI())
        .map(office -> alias.isEmpty() ? office : office + ", " + alias)
        .orElse(alias);
  }

  private static String plural(String type) {
    String words = Words.title(type);
    return words.endsWith("y") ? words.substring(0, words.length() - 1) + "ies" : words + "s";
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
