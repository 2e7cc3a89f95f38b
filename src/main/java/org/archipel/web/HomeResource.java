package org.archipel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.archipel.catalog.Counts;
import org.archipel.query.Question;
import org.archipel.web.HomePage.Count;
import org.archipel.web.door.HttpProblem;
import org.archipel.web.door.Pages;
import org.archipel.web.question.Doors;
import org.archipel.web.question.Example;
import org.archipel.web.show.Words;

/** The start page, and the page for programmers. */
@Path("")
@Produces(Pages.TYPE)
public final class HomeResource {

  /** The questions that the start page shows, asked with their examples. */
  private static final List<String> SHOWN = List.of("Q01", "Q03", "Q06");

  private final Site site;

  HomeResource(Site site) {
    this.site = site;
  }

  @GET
  public Response home(@Context Request request, @Context HttpServletRequest http) {
    return site.page(
        request, http, "home", () -> model(site.catalog().counts(site.audience(http))));
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

  private HomePage model(Counts counts) {
    List<Count> shown =
        List.of(
            new Count("offices", Words.number(counts.offices())),
            new Count("offices spoken about", Words.number(counts.officesWithClaims())),
            new Count("systems", Words.number(counts.systems())),
            new Count("technology uses", Words.number(counts.technologyUses())),
            new Count("products", Words.number(counts.products())),
            new Count("release cycles", Words.number(counts.releases())));
    List<HomePage.Example> examples = SHOWN.stream().flatMap(this::example).toList();
    return new HomePage(shown, examples, claims(counts));
  }

  private Stream<HomePage.Example> example(String id) {
    return site.catalog().questions().find(id).stream()
        .map(
            question ->
                new HomePage.Example(
                    "/questions/" + question.id() + query(question),
                    question.summary(),
                    Example.of(question).map(example -> "such as " + example.text()).orElse("")));
  }

  private static String query(Question question) {
    return Example.of(question).map(example -> "?" + example.query()).orElse("");
  }

  private static String claims(Counts counts) {
    long attributed = counts.claims() - counts.stated();
    String all = Words.count(counts.claims(), "claim", "claims") + " about what offices run: ";
    if (counts.stated() == 0) {
      return "There are "
          + all
          + "all of them attributed by others. No office has stated or confirmed one yet.";
    }
    return "There are "
        + all
        + Words.number(counts.stated())
        + " stated or confirmed by the office itself, "
        + Words.number(attributed)
        + " attributed to it by others.";
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
