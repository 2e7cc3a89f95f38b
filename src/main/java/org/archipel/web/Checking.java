package org.archipel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.archipel.catalog.Checker;
import org.archipel.catalog.Checker.Checked;
import org.archipel.catalog.Sending;
import org.archipel.ontology.Audience;
import org.archipel.reader.Readers;
import org.archipel.report.PeerQuestions;
import org.archipel.report.ReportJson;
import org.archipel.report.ReportMarkdown;
import org.archipel.report.Sections;
import org.archipel.report.StackReport;
import org.archipel.report.StackReports;
import org.archipel.web.check.CheckForm;
import org.archipel.web.check.CheckPage;
import org.archipel.web.check.Workbench;
import org.archipel.web.door.Freshness;
import org.archipel.web.door.HttpProblem;
import org.archipel.web.door.Json;
import org.archipel.web.door.Pages;
import org.archipel.web.door.Refusal;

/**
 * Reports on files and keeps nothing of them. Who else runs the same is told as far as the caller's
 * audience may know. Thread-safe.
 */
final class Checking {

  static final MediaType MARKDOWN = MediaType.valueOf("text/markdown");

  private static final Duration TIME_FOR_PEERS = Duration.ofSeconds(15);
  private static final String COMMAND = "./archipel check bom.json --report";

  private final Site site;
  private final Workbench workbench = new Workbench();

  Checking(Site site) {
    this.site = site;
  }

  Site site() {
    return site;
  }

  /** Returns the page with nothing but the form. */
  CheckPage form() {
    return page(null, "", List.of());
  }

  /** Reports on what a request sends, in a format. */
  Response answer(InputStream body, HttpServletRequest http, UriInfo address, MediaType type)
      throws IOException {
    MultivaluedMap<String, String> given = address.getQueryParameters();
    Audience audience = site.callers().audience(given.getFirst("audience"), http);
    return workbench.run(body, bytes -> answer(form(bytes, http, given), audience, type, http));
  }

  private static CheckForm form(
      byte[] bytes, HttpServletRequest http, MultivaluedMap<String, String> given) {
    return CheckForm.read(
        http.getContentType(),
        bytes,
        Optional.ofNullable(given.getFirst("name")).filter(name -> !name.isBlank()),
        Optional.ofNullable(given.getFirst("office")).filter(code -> !code.isBlank()));
  }

  private Response answer(
      CheckForm form, Audience audience, MediaType type, HttpServletRequest http) {
    boolean html = type.equals(MediaType.TEXT_HTML_TYPE);
    if (form.files().isEmpty()) {
      String wrong = "Nothing was sent: choose a file, or write names.";
      if (html) {
        return html(http, HttpProblem.BAD_REQUEST.status(), page(null, wrong, List.of()));
      }
      throw new Refusal(HttpProblem.BAD_REQUEST, wrong);
    }
    StackReport report = report(form, audience);
    if (!report.isReadable()) {
      String wrong = "Nothing of it could be read, and nothing was stored.";
      if (html) {
        return html(
            http, HttpProblem.UNREADABLE_FILE.status(), page(null, wrong, report.problems()));
      }
      throw new Refusal(HttpProblem.UNREADABLE_FILE, wrong, report.problems());
    }
    if (html) {
      return html(http, 200, page(report, "", List.of()));
    }
    return MARKDOWN.equals(type)
        ? response(200, MARKDOWN.withCharset("UTF-8"), ReportMarkdown.write(Sections.of(report)))
        : response(200, MediaType.APPLICATION_JSON_TYPE, Json.bytes(ReportJson.of(report)));
  }

  private StackReport report(CheckForm form, Audience audience) {
    Checker checker = site.catalog().checker();
    Optional<String> office = form.office().map(code -> code.strip().toUpperCase(Locale.ROOT));
    Checked checked =
        office
            .map(code -> checker.check(sending(form, code)))
            .orElseGet(() -> checker.check(form.files(), form.mapping()));
    return new StackReports(
            checker.resolver(), new PeerQuestions(site.catalog(), audience, TIME_FOR_PEERS))
        .of(checked, office, LocalDate.now(ZoneOffset.UTC));
  }

  private static Sending sending(CheckForm form, String office) {
    return new Sending(form.files(), office, Optional.empty(), Optional.empty(), "nobody")
        .mapping(form.mapping());
  }

  private static CheckPage page(
      @org.jspecify.annotations.Nullable StackReport report,
      String wrong,
      List<org.archipel.problem.Problem> problems) {
    return new CheckPage(
        report == null ? null : Sections.of(report), wrong, problems, Readers.names(), COMMAND);
  }

  private Response html(HttpServletRequest http, int status, CheckPage page) {
    return response(status, MediaType.valueOf(Pages.TYPE), site.render(http, "check", page));
  }

  private static Response response(int status, MediaType type, Object body) {
    return Response.status(status)
        .type(type)
        .header("Cache-Control", "no-store")
        .header("Vary", Freshness.VARY)
        .entity(body)
        .build();
  }
}
