package org.archipel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Variant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.archipel.ontology.Audience;
import org.archipel.problem.Trouble;
import org.archipel.query.Parameter;
import org.archipel.view.Language;
import org.archipel.view.Picture;
import org.archipel.view.View;
import org.archipel.view.Viewpoint;
import org.archipel.view.Words;
import org.archipel.view.format.PictureFormat;
import org.archipel.view.format.PictureFormats;
import org.archipel.view.kind.Views;
import org.archipel.view.layout.Layout;
import org.archipel.web.door.HttpProblem;
import org.archipel.web.door.Json;
import org.archipel.web.door.Refusal;

/** Views for programs: the list with viewpoints, and each in every format. */
@Path("api/v1/views")
public final class ViewFilesResource {

  private final Site site;

  ViewFilesResource(Site site) {
    this.site = site;
  }

  /** Lists the views with their viewpoints and what each takes. */
  @GET
  public Response list(@Context Request request, @Context HttpServletRequest http) {
    return site.fresh(
        request,
        http,
        () ->
            Response.ok(
                Json.bytes(
                    Map.of("views", Views.ALL.stream().map(ViewFilesResource::json).toList())),
                MediaType.APPLICATION_JSON_TYPE));
  }

  /** Draws a view in the format that {@code format} names or {@code Accept} prefers. */
  @GET
  @Path("{name}")
  public Response view(
      @PathParam("name") String name, @Context Request request, @Context HttpServletRequest http) {
    ViewRequest asked = ViewRequest.of(name, http);
    PictureFormat format = format(request, http);
    Audience audience = site.audience(http);
    site.catalog().prepare(asked.view(), audience);
    return site.fresh(request, http, () -> answer(asked, format, audience));
  }

  private ResponseBuilder answer(ViewRequest asked, PictureFormat format, Audience audience) {
    Picture picture = draw(asked, audience);
    String file = asked.view().name() + format.suffix();
    ResponseBuilder response =
        Response.ok(format.write(picture, Layout.place(picture)), format.mediaType())
            .header("Content-Disposition", "inline; filename=\"" + file + "\"");
    return picture.truncated() ? response.header(SparqlEndpoint.TRUNCATED, "true") : response;
  }

  private Picture draw(ViewRequest asked, Audience audience) {
    try {
      return site.catalog().draw(asked.order(audience));
    } catch (Trouble trouble) {
      throw trouble.kind() == Trouble.Kind.USAGE
          ? new Refusal(HttpProblem.NOT_FOUND, String.valueOf(trouble.getMessage()))
          : trouble;
    }
  }

  private static PictureFormat format(Request request, HttpServletRequest http) {
    String named = http.getParameter("format");
    if (named != null) {
      return PictureFormats.named(named)
          .orElseThrow(
              () ->
                  new Refusal(
                      HttpProblem.BAD_PARAMETER,
                      "format is one of " + PictureFormats.names() + "."));
    }
    MediaType[] types =
        PictureFormats.ALL.stream()
            .map(format -> MediaType.valueOf(format.mediaType()))
            .distinct()
            .toArray(MediaType[]::new);
    Variant chosen = request.selectVariant(Variant.mediaTypes(types).add().build());
    return PictureFormats.ALL.stream()
        .filter(format -> chosen != null && matches(format, chosen.getMediaType()))
        .findFirst()
        .orElseThrow(
            () -> new Refusal(HttpProblem.NOT_ACCEPTABLE, "Here is " + mediaTypes() + "."));
  }

  private static boolean matches(PictureFormat format, MediaType type) {
    return MediaType.valueOf(format.mediaType()).isCompatible(type);
  }

  private static String mediaTypes() {
    return PictureFormats.ALL.stream()
        .map(PictureFormat::mediaType)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static Map<String, Object> json(View view) {
    Viewpoint viewpoint = view.viewpoint();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", view.name());
    json.put("href", "/api/v1/views/" + view.name());
    json.put("stakeholders", said(viewpoint.stakeholders()));
    json.put("concerns", said(viewpoint.concerns()));
    json.put("modelKinds", said(viewpoint.modelKinds()));
    json.put("correspondences", said(viewpoint.correspondences()));
    json.put("knownGaps", said(viewpoint.knownGaps()));
    json.put("parameters", view.parameters().stream().map(ViewFilesResource::json).toList());
    json.put("formats", PictureFormats.ALL.stream().map(PictureFormat::name).toList());
    return json;
  }

  private static Map<String, Object> json(Parameter parameter) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", parameter.name());
    json.put("type", parameter.type().word());
    json.put("required", parameter.required());
    json.put("list", parameter.list());
    json.put("default", parameter.defaults());
    json.put("example", parameter.example());
    json.put("help", parameter.help());
    return json;
  }

  private static List<String> said(List<String> keys) {
    Words words = Words.of(Language.EN);
    return keys.stream().map(words::get).toList();
  }
}
