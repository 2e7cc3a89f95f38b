package org.archipel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.Responses;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.archipel.ontology.Audience;
import org.archipel.query.gate.FreeAnswer;
import org.archipel.query.gate.FreeAnswer.Statements;
import org.archipel.query.gate.FreeAnswer.Table;
import org.archipel.query.gate.FreeAnswer.Truth;
import org.archipel.query.gate.FreeQuery;
import org.archipel.query.gate.Gate;
import org.archipel.query.gate.Limits;
import org.archipel.store.Reading;
import org.archipel.web.door.Accept;
import org.archipel.web.door.Freshness;
import org.archipel.web.door.FrontDoor;
import org.archipel.web.door.Here;
import org.archipel.web.door.HttpProblem;
import org.archipel.web.door.Pages;
import org.archipel.web.door.ProblemAnswer;
import org.archipel.web.door.Refusal;
import org.archipel.web.door.RefusalMapper;
import org.archipel.web.workbench.WorkbenchPage;
import org.jspecify.annotations.Nullable;

/**
 * SPARQL 1.1 Query over HTTP. Fuseki speaks the protocol and negotiates the format; what is asked
 * passes the gate, and runs under limits on the generation that is served when it arrives.
 *
 * <p>A result is taken in whole before it is sent, up to the cap: so a query that is stopped is a
 * clean 503, a result that is cut says so in a header, and a slow reader holds no transaction.
 */
final class SparqlEndpoint extends SPARQL_QueryDataset {

  /** Set to {@code true} on an answer that is not all. */
  static final String TRUNCATED = "Archipel-Truncated";

  private static final Limits LIMITS = Limits.FREE;
  private static final Set<String> TAKEN =
      Set.of(
          "query",
          "output",
          "format",
          "results",
          "audience",
          "form",
          "timeout",
          "question",
          Here.LANGUAGE);
  private static final int AT_ONCE = Math.max(2, 2 * Runtime.getRuntime().availableProcessors());
  private static final int LONGEST_WAIT_SECONDS = 2;

  private final Site site;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  SparqlEndpoint(Site site) {
    this.site = site;
  }

  /** Answers in our own forms whatever Fuseki or the engine refuses. */
  @Override
  public void process(HttpAction action) {
    action.getResponse().setHeader(Fuseki.FusekiRequestIdHeader, null); // tells how busy we are
    try {
      super.process(action);
    } catch (ActionErrorException e) {
      send(action, new ProblemAnswer(HttpProblem.ofStatus(e.getRC()), text(e)));
    } catch (RuntimeException e) {
      send(action, RefusalMapper.answer(e));
    }
  }

  /** A person gets the form with the answer in it, unless a format was asked for. */
  @Override
  public void execGet(HttpAction action) {
    HttpServletRequest request = action.getRequest();
    boolean format =
        Stream.of("output", "format", "results").anyMatch(n -> request.getParameter(n) != null);
    if (!format && Accept.prefersHtml(request.getHeader("Accept"))) {
      validateRequest(action);
      sendPage(action, new SparqlForm(site, this::answer).page(request));
    } else {
      super.execGet(action);
    }
  }

  @Override
  public void execHead(HttpAction action) {
    super.execGet(action);
  }

  /** Fuseki ignores what it does not know; an ignored dataset or callback would be a trap. */
  @Override
  protected void validateRequest(HttpAction action) {
    Enumeration<String> names = action.getRequestParameterNames();
    while (names.hasMoreElements()) {
      String name = names.nextElement();
      if (!TAKEN.contains(name)) {
        throw new Refusal(
            HttpProblem.BAD_PARAMETER,
            name.endsWith("graph-uri")
                ? name + " is not taken: name graphs in the query, with GRAPH."
                : "'" + name + "' is not a parameter here.");
      }
    }
  }

  @Override
  protected void executeBody(HttpAction action) {
    try {
      execute(
          new String(action.getRequestInputStreamRaw().readAllBytes(), StandardCharsets.UTF_8),
          action);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected void execute(String text, HttpAction action) {
    Audience audience = site.audience(action.getRequest());
    Gate.Passed passed = judged(text);
    FreeAnswer answer = answer(passed, text, audience);
    send(action, passed.query(), answer);
  }

  private FreeAnswer answer(Gate.Passed passed, String text, Audience audience) {
    waitForTurn();
    try (Reading reading = site.catalog().storeFor(text, audience).reading()) {
      return FreeQuery.run(passed, reading.dataset(), LIMITS);
    } finally {
      turns.release();
    }
  }

  private static Gate.Passed judged(String text) {
    return switch (Gate.judge(text)) {
      case Gate.Passed passed -> passed;
      case Gate.Refused refused -> throw new Refusal(HttpProblem.BAD_QUERY, refused.toString());
    };
  }

  private void waitForTurn() {
    try {
      if (turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new Refusal(
        HttpProblem.TOO_MANY_REQUESTS,
        AT_ONCE + " queries run already; try again in some seconds.");
  }

  private static void send(HttpAction action, Query query, FreeAnswer answer) {
    action.setResponseHeader("Vary", Freshness.VARY);
    action.setResponseHeader("Cache-Control", "no-cache");
    switch (answer) {
      case Table table -> {
        mark(action, table.truncated());
        Responses.doResponseResultSet(action, rows(table), query.getPrologue());
      }
      case Statements statements -> {
        mark(action, statements.truncated());
        Graph graph = statements.graph();
        graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
        Responses.doResponseGraph(action, graph);
      }
      case Truth truth -> Responses.doResponseBoolean(action, truth.value());
    }
  }

  private static void mark(HttpAction action, boolean truncated) {
    if (truncated) {
      action.setResponseHeader(TRUNCATED, "true");
    }
  }

  private static RowSet rows(Table table) {
    List<Var> columns = table.columns().stream().map(Var::alloc).toList();
    return RowSetStream.create(
        columns, table.rows().stream().map(row -> binding(columns, row)).iterator());
  }

  private static Binding binding(List<Var> columns, List<@Nullable Node> row) {
    BindingBuilder binding = Binding.builder();
    for (int i = 0; i < columns.size(); i++) {
      Node node = row.get(i);
      if (node != null) {
        binding.add(columns.get(i), node);
      }
    }
    return binding.build();
  }

  private void send(HttpAction action, ProblemAnswer answer) {
    try {
      FrontDoor.send(site.pages(), action.getRequest(), action.getResponse(), answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void sendPage(HttpAction action, WorkbenchPage page) {
    byte[] html = site.render(action.getRequest(), "sparql", page);
    WorkbenchPage.Wrong wrong = page.wrong();
    if (wrong != null) {
      HttpProblem problem = wrong.tooMuch() ? HttpProblem.QUERY_TIMEOUT : HttpProblem.BAD_QUERY;
      action.getResponse().setStatus(problem.status());
    }
    action.setResponseContentType(Pages.TYPE);
    action.setResponseHeader("Vary", Freshness.VARY);
    action.setResponseHeader("Cache-Control", "no-cache");
    try {
      action.getResponseOutputStream().write(html);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(ActionErrorException e) {
    return e.getMessage() == null ? "" : e.getMessage();
  }
}
