package org.archipel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.archipel.ontology.Audience;
import org.archipel.query.Answer;
import org.archipel.web.QuestionsResource.Given;
import org.archipel.web.door.Here;
import org.archipel.web.door.Pages;
import org.archipel.web.lifecycle.LifecyclePage;
import org.archipel.web.lifecycle.LifecyclePages;

/** When things end: announced retirements and vendors' dates. */
@Path("lifecycle")
@Produces(Pages.TYPE)
public final class LifecycleResource {

  /** How far plans are looked for: as far as the timeline goes. */
  private static final String MONTHS_OF_PLANS = "48";

  private final Site site;

  LifecycleResource(Site site) {
    this.site = site;
  }

  @GET
  public Response lifecycle(@Context Request request, @Context HttpServletRequest http) {
    return site.page(request, http, "lifecycle", () -> page(http));
  }

  private LifecyclePage page(HttpServletRequest http) {
    Audience audience = site.audience(http);
    LifecyclePages.Answers answers =
        new LifecyclePages.Answers(
            ask(audience, "product/where-used", Map.of()),
            ask(audience, "lifecycle/which-dates", Map.of("kind", List.of("support-end"))),
            ask(audience, "lifecycle/what-retires", Map.of("months", List.of(MONTHS_OF_PLANS))),
            ask(audience, "lifecycle/past-support", Map.of()),
            ask(audience, "lifecycle/no-plan", Map.of()),
            ask(audience, "lifecycle/last-seen-no-plan", Map.of()));
    return site.catalog()
        .store(audience)
        .read(
            (DatasetGraph dataset) ->
                new LifecyclePages(dataset, Here.of(http), LocalDate.now(ZoneOffset.UTC))
                    .page(answers));
  }

  private Answer ask(Audience audience, String question, Map<String, List<String>> values) {
    return Asked.of(site, Asked.question(site, question), new Given(values, ""), audience).answer();
  }
}
