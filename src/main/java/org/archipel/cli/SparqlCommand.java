package org.archipel.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;
import org.archipel.catalog.Catalog;
import org.archipel.problem.Trouble;
import org.archipel.query.gate.FreeAnswer;
import org.archipel.query.gate.FreeQuery;
import org.archipel.query.gate.Gate;
import org.archipel.query.gate.Limits;
import org.archipel.query.gate.QueryStopped;
import org.archipel.store.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code archipel sparql}: a free query, under the same rules as over HTTP. */
@Command(
    name = "sparql",
    description = {"Run a SPARQL 1.1 query; the default graph is the union of all graphs.", ""},
    footer = {
      "",
      "Examples:",
      "  archipel sparql my-query.rq --format csv",
      "  archipel sparql -e 'SELECT * { ?s a <https://w3id.org/archipel/ns#Office> } LIMIT 5'"
    },
    mixinStandardHelpOptions = true)
final class SparqlCommand extends CatalogCommand {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE",
      description = "A query file; - is standard input.")
  private @Nullable Path file;

  @Option(names = "-e", paramLabel = "TEXT", description = "The query itself.")
  private @Nullable String text;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES} (default: table); graphs are always Turtle.")
  private RowFormat format = RowFormat.table;

  @Mixin private AudienceOption audience;

  private String printed = "text/plain";

  /** How rows are printed; named as the user types it. */
  enum RowFormat {
    table,
    csv,
    json;

    String mediaType() {
      return switch (this) {
        case table -> "text/plain";
        case csv -> "text/csv";
        case json -> "application/json";
      };
    }

    Lang lang() {
      return switch (this) {
        case table -> ResultSetLang.RS_Text;
        case csv -> ResultSetLang.RS_CSV;
        case json -> ResultSetLang.RS_JSON;
      };
    }
  }

  @Override
  String mediaType() {
    return printed;
  }

  @Override
  int run(Catalog catalog, Console console) {
    String query = read(console);
    Gate.Passed passed =
        switch (Gate.judge(query)) {
          case Gate.Passed judged -> judged;
          case Gate.Refused refused -> throw Trouble.usage(refused.toString());
        };
    try (Reading reading = catalog.storeFor(query, audience.get()).reading()) {
      print(FreeQuery.run(passed, reading.dataset(), Limits.FREE), console);
    } catch (QueryStopped e) {
      throw Trouble.usage(String.valueOf(e.getMessage()));
    }
    return Archipel.DONE;
  }

  private String read(Console console) {
    if ((text == null) == (file == null)) {
      throw Trouble.usage("Give one query: a FILE, - for standard input, or -e TEXT.");
    }
    return text != null
        ? text
        : new String(
            SentFiles.read(List.of(file), console).getFirst().bytes(), StandardCharsets.UTF_8);
  }

  private void print(FreeAnswer answer, Console console) {
    boolean truncated =
        switch (answer) {
          case FreeAnswer.Truth truth -> {
            console.out().println(truth.value());
            yield false;
          }
          case FreeAnswer.Table table -> {
            printed = format.mediaType();
            console.out().print(rows(table));
            yield table.truncated();
          }
          case FreeAnswer.Statements statements -> {
            printed = "text/turtle";
            console
                .out()
                .print(
                    RDFWriter.source(statements.graph())
                        .format(RDFFormat.TURTLE_PRETTY)
                        .asString());
            yield statements.truncated();
          }
        };
    if (truncated) {
      console.err().println("There is more; the answer was cut at its limit.");
    }
  }

  private String rows(FreeAnswer.Table table) {
    List<Var> columns = Var.varList(table.columns());
    List<Binding> rows = table.rows().stream().map(row -> binding(columns, row)).toList();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RowSetWriterRegistry.getFactory(format.lang())
        .create(format.lang())
        .write(bytes, RowSetStream.create(columns, rows.iterator()), Context.emptyContext());
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static Binding binding(List<Var> columns, List<@Nullable Node> row) {
    BindingBuilder binding = BindingFactory.builder();
    for (int i = 0; i < row.size(); i++) {
      Node value = row.get(i);
      if (value != null) {
        binding.add(columns.get(i), value);
      }
    }
    return binding.build();
  }
}
