package org.archipel.web.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Set;
import java.util.stream.Collectors;
import org.archipel.query.BadArgument;
import org.archipel.query.gate.QueryStopped;
import org.archipel.store.StoreBroken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers whatever a resource throws with a problem. Thread-safe. */
public final class RefusalMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = LoggerFactory.getLogger(RefusalMapper.class);

  private final Pages pages;

  @Context private @Nullable HttpServletRequest request;

  public RefusalMapper(Pages pages) {
    this.pages = pages;
  }

  @Override
  public Response toResponse(Throwable thrown) {
    ProblemAnswer answer = answer(thrown);
    HttpServletRequest asked = request;
    boolean html = asked != null && Accept.prefersHtml(asked.getHeader("Accept"));
    Response.ResponseBuilder response =
        Response.status(answer.problem().status())
            .type(html ? Pages.TYPE : ProblemAnswer.JSON_TYPE)
            .header("Vary", Freshness.VARY)
            .header("Cache-Control", "no-store")
            .entity(
                asked != null && html
                    ? pages.render("problem", answer, Here.of(asked))
                    : answer.json());
    switch (answer.problem()) {
      case METHOD_NOT_ALLOWED -> response.allow(allowed(thrown));
      case UNAUTHORISED -> response.header("WWW-Authenticate", "Bearer");
      case UNAVAILABLE, TOO_MANY_REQUESTS -> response.header("Retry-After", "5");
      default -> {}
    }
    return response.build();
  }

  /** Returns what is said about an exception; what broke inside stays in the log. */
  public static ProblemAnswer answer(Throwable thrown) {
    if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
      return new ProblemAnswer(HttpProblem.ofStatus(web.getResponse().getStatus()), "");
    }
    return switch (thrown) {
      case Refusal refusal -> refusal.answer();
      case BadArgument bad ->
          new ProblemAnswer(HttpProblem.BAD_PARAMETER, String.valueOf(bad.getMessage()));
      case QueryStopped stopped ->
          new ProblemAnswer(HttpProblem.QUERY_TIMEOUT, String.valueOf(stopped.getMessage()));
      case StoreBroken broken ->
          new ProblemAnswer(HttpProblem.UNAVAILABLE, "The store is being rebuilt; try again.");
      default -> {
        LOG.error("A request broke", thrown);
        yield new ProblemAnswer(HttpProblem.INTERNAL, "The log of the server says more.");
      }
    };
  }

  private static Set<String> allowed(Throwable thrown) {
    return thrown instanceof WebApplicationException web
        ? web.getResponse().getAllowedMethods().stream().collect(Collectors.toSet())
        : Set.of();
  }
}
