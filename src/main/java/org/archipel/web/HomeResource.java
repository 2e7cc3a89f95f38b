package org.archipel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.apache.jena.sparql.core.DatasetGraph;
import org.archipel.ontology.Audience;
import org.archipel.query.Answer;
import org.archipel.web.door.Here;
import org.archipel.web.door.HttpProblem;
import org.archipel.web.door.Pages;
import org.archipel.web.home.HomePage;
import org.archipel.web.home.HomePages;
import org.archipel.web.question.Doors;
import org.archipel.web.question.Example;

/** The start page, and the page for programmers. */
@Path("")
@Produces(Pages.TYPE)
public final class HomeResource {

  private final Site site;

  HomeResource(Site site) {
    this.site = site;
  }

  @GET
  public Response home(@Context Request request, @Context HttpServletRequest http) {
    return site.page(request, http, "home", () -> home(http));
  }

  private HomePage home(HttpServletRequest http) {
    Audience audience = site.audience(http);
    HomePages.Answers answers =
        new HomePages.Answers(
            answer("lifecycle/dates-ahead", audience),
            answer("standard/which-dates", audience),
            answer("lifecycle/what-retires", audience),
            answer("trust/whose-word", audience),
            site.catalog().counts(audience));
    return site.catalog()
        .store(audience)
        .read(
            (DatasetGraph dataset) ->
                new HomePages(answers, dataset, Here.of(http)).page(Doors.base(http)));
  }

  private Answer answer(String id, Audience audience) {
    return Asked.byDefault(site, Asked.question(site, id), audience).answer();
  }

  @GET
  @Path("api")
  public Response api(@Context Request request, @Context HttpServletRequest http) {
    return site.page(request, http, "api", () -> new ApiPage(curl(http)));
  }

  @GET
  @Path("problems")
  public Response problems(@Context Request request, @Context HttpServletRequest http) {
    return site.page(request, http, "problems", HttpProblem::values);
  }

  private String curl(HttpServletRequest http) {
    return site.catalog()
        .questions()
        .find("Q01")
        .flatMap(
            question ->
                Example.of(question).map(example -> Doors.curl(http, question, example.query())))
        .orElse("curl " + Doors.base(http) + "/api/v1/questions");
  }
}
