package org.archipel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.archipel.ontology.Audience;
import org.archipel.query.Answer;
import org.archipel.query.Question;
import org.archipel.view.View;
import org.archipel.view.kind.Views;
import org.archipel.web.door.Here;
import org.archipel.web.door.Part;
import org.archipel.web.feed.ChangesFeed;
import org.archipel.web.feed.DatesCalendar;
import org.archipel.web.feed.OpenSearch;
import org.archipel.web.feed.Sitemap;
import org.archipel.web.question.Doors;
import org.archipel.web.show.PageLabels;

/** Doors for programs that know nothing of us: browsers, search engines, readers, calendars. */
@Path("")
public final class FeedsResource {

  private final Site site;

  FeedsResource(Site site) {
    this.site = site;
  }

  @GET
  @Path("opensearch.xml")
  public Response openSearch(@Context Request request, @Context HttpServletRequest http) {
    return site.fresh(
        request,
        http,
        () ->
            Response.ok(
                OpenSearch.description(Doors.base(http), Here.of(http)),
                OpenSearch.TYPE + ";charset=UTF-8"));
  }

  @GET
  @Path("robots.txt")
  public Response robots(@Context HttpServletRequest http) {
    return Response.ok(Sitemap.robots(Doors.base(http)), "text/plain;charset=UTF-8").build();
  }

  @GET
  @Path("sitemap.xml")
  public Response sitemap(@Context Request request, @Context HttpServletRequest http) {
    return site.fresh(
        request,
        http,
        () ->
            Response.ok(
                Sitemap.of(
                    Doors.base(http),
                    pages(),
                    Sitemap.things(
                        answer("trust/whose-word", http), answer("product/where-used", http))),
                Sitemap.TYPE + ";charset=UTF-8"));
  }

  /** Tells who shared what and what changed by it. */
  @GET
  @Path("changes.atom")
  public Response changes(@Context Request request, @Context HttpServletRequest http) {
    return site.fresh(
        request,
        http,
        () -> {
          Answer shared = answer("trust/who-shared-what", http);
          Answer changed = answer("trust/what-is-new", http);
          byte[] feed =
              read(
                  http,
                  dataset ->
                      new ChangesFeed(Doors.base(http), Here.of(http), labels(dataset, http))
                          .of(shared, changed));
          return Response.ok(feed, ChangesFeed.TYPE + ";charset=UTF-8");
        });
  }

  /** Gives dates of products, standards and systems. */
  @GET
  @Path("dates.ics")
  public Response dates(@Context Request request, @Context HttpServletRequest http) {
    return site.fresh(
        request,
        http,
        () -> {
          Answer ahead = answer("lifecycle/dates-ahead", http);
          Answer standards = answer("standard/which-dates", http);
          Answer retires = answer("lifecycle/what-retires", http);
          byte[] calendar =
              read(
                  http,
                  dataset ->
                      new DatesCalendar(
                              Doors.base(http), Here.of(http), dataset, labels(dataset, http))
                          .of(ahead, standards, retires));
          return Response.ok(calendar, DatesCalendar.TYPE + ";charset=UTF-8")
              .header("Content-Disposition", "inline; filename=\"archipel-dates.ics\"");
        });
  }

  private List<String> pages() {
    List<String> pages = new ArrayList<>(List.of("/", "/search", "/ns", "/problems"));
    Part.FIRST.forEach(part -> pages.add(part.path()));
    Part.FURTHER.forEach(part -> pages.add(part.path()));
    Views.ALL.stream().map(View::name).forEach(name -> pages.add("/views/" + name));
    site.catalog().questions().all().stream()
        .map(Question::id)
        .forEach(id -> pages.add("/questions/" + id));
    return pages;
  }

  private Answer answer(String id, HttpServletRequest http) {
    Audience audience = site.audience(http);
    return Asked.byDefault(site, Asked.question(site, id), audience).answer();
  }

  private <T> T read(HttpServletRequest http, Function<DatasetGraph, T> use) {
    return site.catalog().store(site.audience(http)).read(use);
  }

  private static PageLabels labels(DatasetGraph dataset, HttpServletRequest http) {
    return new PageLabels(dataset, Here.of(http).tongues());
  }
}
