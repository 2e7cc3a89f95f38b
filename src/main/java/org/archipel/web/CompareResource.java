package org.archipel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.archipel.query.Answer;
import org.archipel.query.Parameter;
import org.archipel.query.Question;
import org.archipel.query.ValueType;
import org.archipel.web.QuestionsResource.Given;
import org.archipel.web.compare.Chosen;
import org.archipel.web.compare.ComparePage;
import org.archipel.web.compare.Comparing;
import org.archipel.web.compare.Comparison;
import org.archipel.web.door.Here;
import org.archipel.web.door.HttpProblem;
import org.archipel.web.door.Pages;
import org.archipel.web.question.Field.Option;
import org.archipel.web.question.Options;
import org.archipel.web.show.Cell;
import org.archipel.web.show.Cells;
import org.archipel.web.show.PageLabels;
import org.jspecify.annotations.Nullable;

/** Offices side by side. */
@Path("compare")
@Produces(Pages.TYPE)
public final class CompareResource {

  private static final Parameter OFFICE =
      Parameter.of("office", ValueType.OFFICE, "The offices to compare.", "GB").many();

  private final Site site;

  CompareResource(Site site) {
    this.site = site;
  }

  @GET
  public Response compare(@Context Request request, @Context HttpServletRequest http) {
    List<String> given =
        Arrays.stream(http.getParameterMap().getOrDefault("office", new String[0]))
            .flatMap(text -> Arrays.stream(text.split(",", -1)))
            .map(String::strip)
            .toList();
    ComparePage.Asked asked = asked(http);
    if (http.getParameterMap().values().stream().anyMatch(CompareResource::hasEmpty)) {
      // A form sends its empty fields, too; an address to be shared has none of them.
      List<String> offices = given.stream().filter(text -> !text.isEmpty()).toList();
      return Response.seeOther(URI.create(asked.href(offices))).build();
    }
    Here here = Here.of(http);
    List<Option> known = read(http, dataset -> known(dataset, here));
    Chosen chosen = Chosen.of(given, known, site.catalog().names(), here);
    if (chosen.isRefused()) {
      return Response.status(HttpProblem.BAD_PARAMETER.status())
          .entity(site.render(http, "compare", page(http, chosen, known, asked)))
          .type(Pages.TYPE)
          .header("Cache-Control", "no-store")
          .build();
    }
    return site.page(request, http, "compare", () -> page(http, chosen, known, asked));
  }

  private static boolean hasEmpty(String[] values) {
    return Arrays.stream(values).anyMatch(String::isBlank);
  }

  private static ComparePage.Asked asked(HttpServletRequest http) {
    return new ComparePage.Asked(
        text(http, "capability"),
        text(http, "only").equals("differences"),
        text(http, Question.AS_OF));
  }

  private static String text(HttpServletRequest http, String name) {
    return Optional.ofNullable(http.getParameter(name)).orElse("").strip();
  }

  private interface Reading<T> {
    T of(DatasetGraph dataset);
  }

  private <T> T read(HttpServletRequest http, Reading<T> reading) {
    return site.catalog().store(site.audience(http)).read(reading::of);
  }

  private List<Option> known(DatasetGraph dataset, Here here) {
    return new Options(dataset, site.catalog().names(), here.tongues()).of(OFFICE);
  }

  private ComparePage page(
      HttpServletRequest http, Chosen chosen, List<Option> known, ComparePage.Asked asked) {
    Answer answer =
        chosen.isComplete()
            ? ask(http, "compare/side-by-side", Map.of("office", chosen.codes()), asked)
            : null;
    Answer slots = answer == null ? null : ask(http, "architecture/which-slots", Map.of(), asked);
    Here here = Here.of(http);
    return read(
        http,
        dataset -> {
          Cells cells = new Cells(new PageLabels(dataset, here.tongues()));
          List<Cell> names = chosen.offices().stream().map(cells::of).toList();
          Comparing comparing =
              answer == null ? null : new Comparing(chosen.offices(), answer, dataset, here);
          return new ComparePage(
              chosen.given(),
              chosen.codes(),
              names,
              known,
              comparing == null ? List.of() : comparing.capabilities(),
              asked,
              chosen.wrong(),
              comparison(comparing, asked, slots));
        });
  }

  private static @Nullable Comparison comparison(
      @Nullable Comparing comparing, ComparePage.Asked asked, @Nullable Answer slots) {
    return comparing == null || slots == null
        ? null
        : comparing.comparison(asked.capability(), asked.onlyDifferences(), slots);
  }

  private Answer ask(
      HttpServletRequest http,
      String question,
      Map<String, List<String>> values,
      ComparePage.Asked asked) {
    Question known = Asked.question(site, question);
    return Asked.of(site, known, new Given(values, asked.asOf()), site.audience(http)).answer();
  }
}
