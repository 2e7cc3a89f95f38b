package org.archipel.reader.rdf;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.loader.DocumentLoader;
import java.io.StringReader;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.sparql.util.Context;
import org.archipel.ontology.Statements;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.FormatReader;
import org.archipel.reader.source.Intake;
import org.archipel.reader.source.JsonTree;
import org.archipel.reader.source.Limits;
import org.archipel.reader.source.Located;
import org.archipel.reader.source.Opening;
import org.archipel.reader.source.Refused;
import org.archipel.reader.source.SourceText;
import org.archipel.reader.source.Tree;
import org.archipel.stack.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON-LD. A context stands in the file itself: an address of one is refused where it stands,
 * and the processor is given a loader that loads nothing.
 */
public final class JsonLdReader implements FormatReader {

  /** Most terms of all contexts of a file together; bounds what each group of fields costs. */
  private static final int MOST_TERMS = 1_000;

  private static final DocumentLoader NOTHING =
      (address, options) -> {
        throw new JsonLdError(
            JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "a context by address is refused");
      };

  @Override
  public String name() {
    return "RDF (JSON-LD)";
  }

  @Override
  public Optional<String> recognise(Opening opening) {
    if (opening.kind() != Opening.Kind.JSON) {
      return Optional.empty();
    }
    if (opening.text().stripLeading().startsWith("[")) {
      return opening.text().contains("\"@")
          ? Optional.of("it is a list of groups with fields of JSON-LD")
          : Optional.empty();
    }
    return opening.fields().keySet().stream()
        .filter(name -> name.startsWith("@"))
        .findFirst()
        .map("its field '%s' is one of JSON-LD"::formatted);
  }

  @Override
  public Document read(Intake intake) throws Refused {
    SourceText source = intake.text(RdfIntake.LIMITS);
    Tree tree = JsonTree.read(source, Limits.STACK, intake.problems());
    return new Document.Rdf(read(tree, source, RdfIntake.Owner.of(intake), intake.problems()));
  }

  /**
   * @param tree the same text as JSON, already within its limits
   * @throws Refused if a context is given by address, or contexts are too large
   */
  static Statements read(Tree tree, SourceText source, RdfIntake.Owner owner, Problems problems)
      throws Refused {
    new Reach(tree).refuse(tree.root());
    RdfPlaces places = new RdfPlaces(source.file(), owner.namespace(), problems);
    RdfIntake intake = new RdfIntake(owner, problems, node -> place(tree, node));
    Context context = RIOT.getContext().copy();
    context.set(LangJSONLD11.JSONLD_OPTIONS, new JsonLdOptions(NOTHING));
    try {
      new LangJSONLD11(Lang.JSONLD11, places, places.getErrorHandler())
          .read(
              new StringReader(source.text()),
              owner.namespace(),
              Lang.JSONLD11.getContentType(),
              intake,
              context);
    } catch (RdfPlaces.RdfStopped e) {
      return Statements.none();
    } catch (RiotException e) {
      if (!problems.hasErrors()) {
        problems.error(
            ProblemCode.SYNTAX,
            Position.whole(source.file()),
            "The file is not JSON-LD: " + Texts.quote(String.valueOf(e.getMessage())) + ".");
      }
      return Statements.none();
    }
    return intake.statements();
  }

  /** Looks for what a file would have fetched. One thread. */
  private static final class Reach {
    private final Tree tree;
    private int terms;

    Reach(Tree tree) {
      this.tree = tree;
    }

    void refuse(Located value) throws Refused {
      if (value instanceof Located.Items list) {
        for (Located item : list.items()) {
          refuse(item);
        }
      }
      if (value instanceof Located.Fields group) {
        for (var field : group.fields().entrySet()) {
          if (field.getKey().equals("@context")) {
            context(field.getValue().value());
          }
          if (field.getKey().equals("@import")) {
            address(field.getValue().value());
          }
          refuse(field.getValue().value());
        }
      }
    }

    private void context(Located context) throws Refused {
      if (context instanceof Located.Text address) {
        address(address);
      }
      if (context instanceof Located.Items list) {
        for (Located item : list.items()) {
          context(item);
        }
      }
      if (context instanceof Located.Fields group) {
        terms += group.fields().size();
        if (terms > MOST_TERMS) {
          throw new Refused(
              ProblemCode.QUOTA,
              tree.position(context),
              "The contexts of the file have more than %,d terms.".formatted(MOST_TERMS));
        }
      }
    }

    private void address(Located address) throws Refused {
      throw new Refused(
          ProblemCode.FORBIDDEN_CONSTRUCT,
          tree.position(address),
          "A context by address is refused, nothing is fetched (found %s): write the context into the file."
              .formatted(address.description()));
    }
  }

  /** Returns where an address stands, whole or shortened by a prefix or the base. */
  private static Position place(Tree tree, Node node) {
    String sought =
        node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralLexicalForm() : "";
    Located found = sought.isEmpty() ? null : find(tree.root(), sought);
    return found == null ? Position.whole(tree.file()) : tree.position(found);
  }

  private static @Nullable Located find(Located value, String iri) {
    return switch (value) {
      case Located.Text text -> means(text.value(), iri) ? text : null;
      case Located.Items list -> {
        for (Located item : list.items()) {
          Located found = find(item, iri);
          if (found != null) {
            yield found;
          }
        }
        yield null;
      }
      case Located.Fields group -> {
        for (Located.Field field : group.fields().values()) {
          Located found = find(field.value(), iri);
          if (found != null) {
            yield found;
          }
        }
        yield null;
      }
      default -> null;
    };
  }

  private static boolean means(String written, String iri) {
    if (written.equals(iri)) {
      return true;
    }
    String tail = written.substring(written.indexOf(':') + 1);
    return !tail.isBlank() && !written.contains("://") && iri.endsWith("/" + tail);
  }
}
