package org.archipel.reader.rdf;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.irix.IRIx;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.ParserProfileStd;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.RiotLib;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What a parser asks to make its nodes; remembers where each address stood first and refuses blank
 * nodes, which have no name that would last from one contribution to the next. One thread.
 */
final class RdfPlaces extends ParserProfileStd {

  /** Blank nodes reported before the rest of the file is left; bounds the nesting of brackets. */
  private static final int MOST_BLANK_NODES = 10;

  static final String BLANK_NODE =
      "A blank node (also [ … ] and ( … )) has no lasting name: give it an address.";

  private record Place(long line, long column) {}

  private final String file;
  private final Problems problems;
  private final Map<String, Place> places = new HashMap<>();
  private int blankNodes;
  private @Nullable Node literal;
  private Place literalPlace = new Place(-1, -1);

  RdfPlaces(String file, String base, Problems problems) {
    super(
        RiotLib.factoryRDF(),
        new Handler(file, problems),
        IRIxResolver.create(base).resolve(true).allowRelative(false).build(),
        PrefixMapFactory.create(),
        RIOT.getContext().copy(),
        true,
        false);
    this.file = file;
    this.problems = problems;
  }

  /** Returns where an address stood first; the whole file when the format does not say. */
  Position of(Node node) {
    Place place = node.equals(literal) ? literalPlace : null;
    if (node.isURI()) {
      place = places.get(node.getURI());
    }
    return position(file, place == null ? -1 : place.line, place == null ? -1 : place.column);
  }

  static Position position(String file, long line, long column) {
    return line < 1
        ? Position.whole(file)
        : new Position.Text(file, (int) line, (int) Math.max(1, column));
  }

  @Override
  public Node createURI(String iri, long line, long column) {
    return placed(super.createURI(iri, line, column), line, column);
  }

  @Override
  public Node createURI(IRIx iri, long line, long column) {
    return placed(super.createURI(iri, line, column), line, column);
  }

  @Override
  public Node createTypedLiteral(String text, RDFDatatype type, long line, long column) {
    return literal(super.createTypedLiteral(text, type, line, column), line, column);
  }

  @Override
  public Node createLangLiteral(String text, String language, long line, long column) {
    return literal(super.createLangLiteral(text, language, line, column), line, column);
  }

  @Override
  public Node createStringLiteral(String text, long line, long column) {
    return literal(super.createStringLiteral(text, line, column), line, column);
  }

  @Override
  public Node createBlankNode(Node scope, long line, long column) {
    refuseBlankNode(line, column);
    return super.createBlankNode(scope, line, column);
  }

  @Override
  public Node createBlankNode(Node scope, String label, long line, long column) {
    refuseBlankNode(line, column);
    return super.createBlankNode(scope, label, line, column);
  }

  private Node literal(Node made, long line, long column) {
    literal = made;
    literalPlace = new Place(line, column);
    return made;
  }

  private Node placed(Node node, long line, long column) {
    places.putIfAbsent(node.getURI(), new Place(line, column));
    return node;
  }

  private void refuseBlankNode(long line, long column) {
    problems.error(ProblemCode.FORBIDDEN_CONSTRUCT, position(file, line, column), BLANK_NODE);
    if (++blankNodes >= MOST_BLANK_NODES) {
      throw new RdfStopped();
    }
  }

  /** The rest of the file is not worth reading; what is wrong is said already. */
  static final class RdfStopped extends RuntimeException {
    static final String MESSAGE = "reading stopped";

    private static final long serialVersionUID = 1;

    RdfStopped() {
      super(MESSAGE, null, false, false);
    }
  }

  private record Handler(String file, Problems problems) implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {
      // What it warns of (texts, languages, addresses) is checked again when a triple is taken in.
    }

    @Override
    public void error(String message, long line, long column) {
      if (!message.equals(RdfStopped.MESSAGE)) {
        problems.error(ProblemCode.SYNTAX, position(file, line, column), sentence(message));
      }
      throw new RdfStopped();
    }

    @Override
    public void fatal(String message, long line, long column) {
      error(message, line, column);
    }

    private static String sentence(String message) {
      String line = message.lines().findFirst().orElse("unreadable").strip();
      return line.endsWith(".") ? line : line + ".";
    }
  }
}
