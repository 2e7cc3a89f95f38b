package org.archipel.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.archipel.demonstration.Watermark;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every request passes first: security headers, cross-origin rules, the refusal of bodies that
 * are too large or packed, and the mark on the answers of a demonstration. Thread-safe.
 */
public final class FrontDoor extends HttpFilter {

  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);

  private static final long FILE_BYTES = 32L * 1024 * 1024;
  private static final long OTHER_BYTES = 256L * 1024;

  private static final Set<String> TAKE_FILES =
      Set.of("/api/v1/contributions", "/api/v1/check", "/check");

  /** Addresses whose answers scripts of other sites may read; none of them needs a cookie. */
  private static final List<String> OPEN_TO_SCRIPTS =
      List.of("/sparql", "/api/", "/id/", "/ns", "/context/", "/schema/", "/health");

  private final transient Pages pages;
  private final boolean demonstration;

  /**
   * @param demonstration whether every answer is to be marked as one
   */
  public FrontDoor(Pages pages, boolean demonstration) {
    this.pages = pages;
    this.demonstration = demonstration;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!demonstration) {
      pass(request, response, chain);
      return;
    }
    MarkedResponse marked = new MarkedResponse(response);
    pass(request, marked, chain);
    marked.finish();
  }

  private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    SecurityHeaders.ALL.forEach(response::setHeader);
    allowScripts(request, response);
    if (request.getMethod().equals("OPTIONS") && isOpenToScripts(request)) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    try {
      refusePacked(request);
      chain.doFilter(new BoundedRequest(request, most(request)), response);
    } catch (Refusal e) {
      send(pages, request, response, e.answer());
    }
  }

  /** Answers with a problem, unless part of another answer is already on its way. */
  public static void send(
      Pages pages, HttpServletRequest request, HttpServletResponse response, ProblemAnswer answer)
      throws IOException {
    if (response.isCommitted()) {
      LOG.warn("Answer broken off: {}", answer.detail());
      return;
    }
    response.resetBuffer();
    boolean html = Accept.prefersHtml(request.getHeader("Accept"));
    byte[] body = html ? pages.render("problem", answer, Here.of(request)) : answer.json();
    response.setStatus(answer.problem().status());
    response.setContentType(html ? Pages.TYPE : ProblemAnswer.JSON_TYPE);
    response.setHeader("Vary", Freshness.VARY);
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** A packed body of 50 KB may hold 50 MB; no client of ours needs it. */
  private static void refusePacked(HttpServletRequest request) {
    String encoding = request.getHeader("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw new Refusal(
          HttpProblem.UNSUPPORTED_MEDIA_TYPE,
          "Send the body as it is, not with Content-Encoding: " + encoding);
    }
  }

  private static long most(HttpServletRequest request) {
    long most = TAKE_FILES.contains(request.getRequestURI()) ? FILE_BYTES : OTHER_BYTES;
    if (request.getContentLengthLong() > most) {
      throw BoundedRequest.tooLarge(most);
    }
    return most;
  }

  private static void allowScripts(HttpServletRequest request, HttpServletResponse response) {
    if (isOpenToScripts(request)) {
      response.setHeader("Access-Control-Allow-Origin", "*");
      response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
      response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match");
      response.setHeader(
          "Access-Control-Expose-Headers", "ETag, Archipel-Truncated, Link, " + Watermark.HEADER);
      response.setHeader("Access-Control-Max-Age", "86400");
    }
  }

  private static boolean isOpenToScripts(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !path.equals("/api/v1/contributions")
        && OPEN_TO_SCRIPTS.stream().anyMatch(path::startsWith);
  }
}
