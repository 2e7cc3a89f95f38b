package org.archipel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.archipel.ontology.Ids;
import org.archipel.problem.Trouble;
import org.archipel.query.BadArgument;
import org.archipel.query.Parameter;
import org.archipel.view.Language;
import org.archipel.view.Picture;
import org.archipel.view.format.PictureFormats;
import org.archipel.view.kind.Views;
import org.archipel.view.layout.Layout;
import org.archipel.web.door.Here;
import org.archipel.web.door.HttpProblem;
import org.archipel.web.door.Pages;
import org.archipel.web.picture.ViewPage;
import org.archipel.web.picture.ViewsPage;
import org.archipel.web.question.Field;
import org.archipel.web.question.Options;
import org.jspecify.annotations.Nullable;

/** Views as forms, with their drawings. */
@Path("views")
@Produces(Pages.TYPE)
public final class ViewsResource {

  private final Site site;

  ViewsResource(Site site) {
    this.site = site;
  }

  @GET
  public Response list(@Context Request request, @Context HttpServletRequest http) {
    return site.page(request, http, "views", () -> ViewsPage.of(Views.ALL));
  }

  @GET
  @Path("{name}")
  public Response view(
      @PathParam("name") String name, @Context Request request, @Context HttpServletRequest http) {
    ViewRequest asked = ViewRequest.of(name, http);
    // A form that was sent with all fields empty asks for everything; an address alone asks for it.
    boolean sent =
        asked.view().parameters().stream()
            .anyMatch(parameter -> http.getParameter(parameter.name()) != null);
    if (!sent && asked.values().isEmpty()) {
      return site.page(request, http, "view", () -> page(asked, http, null, null, ""));
    }
    try {
      Picture picture = site.catalog().draw(asked.order(site.audience(http)));
      return site.page(request, http, "view", () -> page(asked, http, picture, null, ""));
    } catch (BadArgument bad) {
      String message = String.valueOf(bad.getMessage());
      return refused(http, HttpProblem.BAD_PARAMETER, page(asked, http, null, bad, message));
    } catch (Trouble trouble) {
      if (trouble.kind() != Trouble.Kind.USAGE) {
        throw trouble;
      }
      String message = String.valueOf(trouble.getMessage());
      return refused(http, HttpProblem.NOT_FOUND, page(asked, http, null, null, message));
    }
  }

  private Response refused(HttpServletRequest http, HttpProblem problem, ViewPage page) {
    return Response.status(problem.status())
        .entity(site.render(http, "view", page))
        .type(Pages.TYPE)
        .header("Cache-Control", "no-store")
        .build();
  }

  private ViewPage page(
      ViewRequest asked,
      HttpServletRequest http,
      @Nullable Picture picture,
      @Nullable BadArgument bad,
      String wrong) {
    return new ViewPage(
        asked.view(),
        fields(asked, http, bad),
        asked.language(),
        wrong,
        picture == null ? null : drawing(asked, picture));
  }

  private List<Field> fields(
      ViewRequest asked, HttpServletRequest http, @Nullable BadArgument bad) {
    return site.catalog()
        .store(site.audience(http))
        .read(
            dataset -> {
              Options options =
                  new Options(dataset, site.catalog().names(), Here.of(http).tongues());
              return asked.view().parameters().stream()
                  .map(parameter -> field(parameter, asked, options, bad))
                  .toList();
            });
  }

  private static Field field(
      Parameter parameter, ViewRequest asked, Options options, @Nullable BadArgument bad) {
    List<String> shown = asked.values().getOrDefault(parameter.name(), parameter.defaults());
    boolean wrong = bad != null && bad.parameter().equals(parameter.name());
    return new Field(parameter, String.join(",", shown), options.of(parameter), wrong);
  }

  private static ViewPage.Drawing drawing(ViewRequest asked, Picture picture) {
    Language language = asked.language();
    String command =
        "./archipel view "
            + asked.view().name()
            + asked.asExample().command()
            + " -o "
            + asked.view().name()
            + ".svg"
            + (language == Language.EN ? "" : " --language " + language.tag());
    String tongue =
        language == Language.EN ? "" : "&" + ViewRequest.LANGUAGE + "=" + language.tag();
    return drawing(picture, asked.asExample().query() + tongue, command);
  }

  /** Returns a picture as it stands in a page: no declaration, links within this server. */
  static ViewPage.Drawing drawing(Picture picture, String query, String command) {
    byte[] svg = PictureFormats.ALL.getFirst().write(picture, Layout.place(picture));
    String text = new String(svg, StandardCharsets.UTF_8);
    String inPage = text.substring(text.indexOf("<svg")).replace("href=\"" + Ids.ID, "href=\"/id/");
    return new ViewPage.Drawing(picture.title(), inPage, query, command);
  }
}
