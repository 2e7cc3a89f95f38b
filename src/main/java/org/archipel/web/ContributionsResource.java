package org.archipel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.archipel.catalog.Outcome;
import org.archipel.catalog.Sending;
import org.archipel.ledger.ItemDifference;
import org.archipel.ledger.Receipt;
import org.archipel.ontology.Audience;
import org.archipel.stack.ContributionKey;
import org.archipel.web.check.CheckForm;
import org.archipel.web.door.HttpProblem;
import org.archipel.web.door.Json;
import org.archipel.web.door.ProblemAnswer;
import org.archipel.web.door.Refusal;

/**
 * Takes the files of a contribution: one as the body of a request, or several, and the mapping of a
 * table, as the parts {@code file} and {@code mapping} of a form. The operator's only.
 */
@Path("api/v1/contributions")
public final class ContributionsResource {

  private static final int MOST_CHANGES = 1_000;

  private final Site site;

  ContributionsResource(Site site) {
    this.site = site;
  }

  /**
   * Accepts a file (201 with the receipt), or refuses it with every problem (422). With {@code
   * dryRun=true} only tells what would change (200).
   */
  @POST
  public Response contribute(InputStream body, @Context HttpServletRequest http)
      throws IOException {
    site.callers().requireOperator(http);
    Sending sending = sending(body.readAllBytes(), http);
    boolean dryRun = "true".equals(http.getParameter("dryRun"));
    Outcome outcome = dryRun ? site.catalog().tryOut(sending) : site.catalog().contribute(sending);
    if (!outcome.isAcceptable()) {
      throw new Refusal(
          HttpProblem.REFUSED_CONTENT,
          "Nothing was stored. What is wrong with "
              + sending.files().getFirst().name()
              + " stands below.",
          outcome.problems());
    }
    return Response.status(dryRun ? 200 : 201)
        .type(Json.TYPE)
        .header("Cache-Control", "no-store")
        .entity(Json.bytes(json(outcome)))
        .build();
  }

  private static Sending sending(byte[] content, HttpServletRequest http) {
    String office = about(http);
    CheckForm form =
        CheckForm.read(http.getContentType(), content, Optional.of(name(http)), Optional.empty());
    if (form.files().isEmpty()) {
      throw new Refusal(HttpProblem.BAD_REQUEST, "Nothing was sent: expected a file.");
    }
    return new Sending(
            form.files(),
            office.strip(),
            given(http, "part"),
            given(http, "audience").map(ContributionsResource::audience),
            given(http, "author").orElse("operator"))
        .mapping(form.mapping());
  }

  /** Returns whose word it is: an office's code, or with {@code network=true} the network. */
  private static String about(HttpServletRequest http) {
    String office = given(http, "office").orElse("");
    boolean network = "true".equals(http.getParameter("network"));
    if (network == office.isEmpty()) {
      return network ? ContributionKey.NETWORK : office;
    }
    throw new Refusal(
        HttpProblem.BAD_PARAMETER,
        network
            ? "office and network=true exclude each other."
            : "office is missing: the WIPO ST.3 code of the office, or say network=true.");
  }

  private static Optional<String> given(HttpServletRequest http, String name) {
    return Optional.ofNullable(http.getParameter(name)).filter(text -> !text.isBlank());
  }

  private static Audience audience(String text) {
    try {
      return new Audience(text);
    } catch (IllegalArgumentException e) {
      throw new Refusal(HttpProblem.BAD_PARAMETER, String.valueOf(e.getMessage()));
    }
  }

  /** A file without a name gets one from its media type, by which its format is told. */
  private static String name(HttpServletRequest http) {
    String type = Optional.ofNullable(http.getContentType()).orElse("").split(";", 2)[0].strip();
    return given(http, "name")
        .orElseGet(
            () ->
                switch (type) {
                  case "application/json" -> "stack.json";
                  case "text/turtle" -> "stack.ttl";
                  case "application/ld+json" -> "stack.jsonld";
                  case "application/n-triples" -> "stack.nt";
                  case "application/rdf+xml" -> "stack.rdf";
                  default -> "stack.yaml";
                });
  }

  private static Map<String, Object> json(Outcome outcome) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("problems", outcome.problems().stream().map(ProblemAnswer::json).toList());
    body.put("changeCount", outcome.changes().size());
    body.put(
        "changes",
        outcome.changes().stream().limit(MOST_CHANGES).map(ContributionsResource::json).toList());
    body.put("preview", PreviewJson.of(outcome.preview()));
    outcome.receipt().ifPresent(receipt -> body.put("receipt", json(receipt)));
    return body;
  }

  private static Map<String, Object> json(ItemDifference change) {
    return Map.of(
        "thing",
        change.subject().toString(),
        "kind",
        change.kind().name().toLowerCase(java.util.Locale.ROOT));
  }

  private static Map<String, Object> json(Receipt receipt) {
    Map<String, Object> commits = new TreeMap<>();
    receipt.commits().forEach((audience, commit) -> commits.put(audience.name(), commit.id()));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("changed", receipt.changed());
    body.put("commits", commits);
    return body;
  }
}
