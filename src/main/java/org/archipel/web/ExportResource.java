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
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.archipel.catalog.ExportFormat;
import org.archipel.catalog.OfficeExport;
import org.archipel.problem.Trouble;
import org.archipel.stack.StackDocument;
import org.archipel.web.door.HttpProblem;
import org.archipel.web.door.Refusal;

/** What an office says, as a file to edit and send back; each caller gets what it may see. */
@Path("api/v1/offices/{code}/export")
public final class ExportResource {

  private static final Pattern PART = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+~/-]{0,200}");

  private final Site site;

  ExportResource(Site site) {
    this.site = site;
  }

  @GET
  public Response export(
      @PathParam("code") String code, @Context Request request, @Context HttpServletRequest http) {
    ExportFormat format = format(request, http);
    String part = Optional.ofNullable(http.getParameter("part")).orElse(StackDocument.WHOLE);
    if (!PART.matcher(part).matches()) {
      throw new Refusal(HttpProblem.BAD_PARAMETER, "part is 'stack' or such as 'system/rio'.");
    }
    return site.fresh(request, http, () -> answer(code, part, format, http));
  }

  private ResponseBuilder answer(
      String code, String part, ExportFormat format, HttpServletRequest http) {
    OfficeExport export = read(code, part, http);
    String language = Optional.ofNullable(http.getParameter("language")).orElse("en");
    return Response.ok(written(export, format, language), format.mediaType())
        .header("Content-Disposition", "attachment; filename=\"" + format.fileName(export) + "\"");
  }

  private byte[] written(OfficeExport export, ExportFormat format, String language) {
    try {
      return site.catalog().exports().write(export, format, language);
    } catch (Trouble e) {
      throw e.kind() == Trouble.Kind.USAGE
          ? new Refusal(HttpProblem.BAD_PARAMETER, String.valueOf(e.getMessage()))
          : e;
    }
  }

  private OfficeExport read(String code, String part, HttpServletRequest http) {
    try {
      return site.catalog().exports().of(code, part, site.audience(http));
    } catch (Trouble e) {
      if (e.kind() == Trouble.Kind.USAGE) {
        throw new Refusal(HttpProblem.NOT_FOUND, String.valueOf(e.getMessage()));
      }
      throw e;
    }
  }

  /** Returns what {@code format} names, so that a link can, else what {@code Accept} prefers. */
  private static ExportFormat format(Request request, HttpServletRequest http) {
    String named = http.getParameter("format");
    if (named != null) {
      return ExportFormat.named(named)
          .orElseThrow(
              () ->
                  new Refusal(
                      HttpProblem.BAD_PARAMETER, "format is one of " + ExportFormat.all() + "."));
    }
    MediaType[] types =
        Arrays.stream(ExportFormat.values())
            .map(format -> MediaType.valueOf(format.mediaType()))
            .toArray(MediaType[]::new);
    Variant chosen = request.selectVariant(Variant.mediaTypes(types).add().build());
    return Arrays.stream(ExportFormat.values())
        .filter(format -> chosen != null && matches(chosen, format))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    HttpProblem.NOT_ACCEPTABLE,
                    "Here is "
                        + String.join(
                            ", ",
                            Arrays.stream(ExportFormat.values())
                                .map(ExportFormat::mediaType)
                                .toList())
                        + "."));
  }

  private static boolean matches(Variant chosen, ExportFormat format) {
    return MediaType.valueOf(format.mediaType()).isCompatible(chosen.getMediaType());
  }
}
