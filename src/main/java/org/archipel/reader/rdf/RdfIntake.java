package org.archipel.reader.rdf;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Ids;
import org.archipel.ontology.PartialDate;
import org.archipel.ontology.Statements;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.reader.rdf.RdfPlaces.RdfStopped;
import org.archipel.reader.source.Intake;
import org.archipel.reader.source.Limits;
import org.archipel.reader.source.ReadContext;
import org.archipel.reader.source.Refused;
import org.archipel.stack.Field;
import org.archipel.stack.ItemKind;
import org.archipel.stack.LanguageTag;
import org.archipel.stack.Links;
import org.archipel.stack.Past;
import org.archipel.stack.Spelling;
import org.archipel.stack.Texts;
import org.archipel.stack.ValueKind;

/**
 * Takes in the triples of one RDF file and says what a contribution may not say: about things
 * outside the sender's namespace, in somebody else's name, or in texts and addresses that are
 * refused. One thread.
 */
final class RdfIntake extends StreamRDFBase {

  /** Most statements of a file (a count, inclusive). */
  static final int MOST_STATEMENTS = 100_000;

  /** Of the files themselves. */
  static final Limits LIMITS =
      new Limits(16 * 1024 * 1024, Limits.STACK.values(), Limits.STACK.longestText());

  private static final Set<Node> CLASSES =
      ItemKind.ofOffices().stream()
          .flatMap(kind -> kind.classes().stream())
          .collect(Collectors.toUnmodifiableSet());
  private static final Pattern SLUGS =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+~-]{0,99}(?:/[A-Za-z0-9][A-Za-z0-9._+~-]{0,99})*");

  /** Properties whose values must look like something, whatever they are said of. */
  private static final Map<Node, ValueKind> SPELT =
      ItemKind.ofOffices().stream()
          .flatMap(kind -> kind.fields().stream())
          .filter(field -> !field.property().equals(SKOS.prefLabel.asNode()))
          .collect(
              Collectors.toUnmodifiableMap(Field::property, Field::value, (first, same) -> first));

  private static final Set<Node> PAST = Set.of(Arc.AS_OF, Arc.EVENT_DATE);

  private final Owner owner;
  private final Problems problems;
  private final Function<Node, Position> places;
  private final List<Triple> triples = new ArrayList<>();
  private final Set<Node> subjects = new HashSet<>();
  private final Set<String> links = new HashSet<>();
  private final Set<Node> contacts = new HashSet<>();

  /**
   * Whose statements a file holds.
   *
   * @param office WIPO ST.3 code
   * @param claimant the office's code, or a claimant's slug
   * @param past when it can have been said
   */
  record Owner(String office, String claimant, Past past) {

    /**
     * Returns whose statements a file holds that does not say it itself.
     *
     * @throws Refused if the sender does not say it either
     */
    static Owner of(Intake intake) throws Refused {
      ReadContext context = intake.context();
      String office =
          context
              .office()
              .orElseThrow(
                  () ->
                      new Refused(
                          ProblemCode.UNKNOWN_OFFICE,
                          Position.whole(intake.file().name()),
                          "An RDF file does not say whose it is: name the office that it is about."));
      LocalDate today = context.today().orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
      return new Owner(office, context.claimant().orElse(office), Past.of(today));
    }

    /** Returns the namespace of everything that the owner may speak about; ends with a slash. */
    String namespace() {
      return Ids.namespace(office, claimant);
    }

    boolean owns(String iri) {
      String namespace = namespace();
      return iri.startsWith(namespace)
          && (!claimant.equals(office) || !iri.startsWith(namespace + "by/"));
    }

    Node node() {
      return claimant.equals(office) ? Ids.office(office) : Ids.node("claimant", claimant);
    }
  }

  /**
   * @param places where an address stood first
   */
  RdfIntake(Owner owner, Problems problems, Function<Node, Position> places) {
    this.owner = owner;
    this.problems = problems;
    this.places = places;
  }

  /** Returns what was taken in; the whole is known, so names of contacts are checked here. */
  Statements statements() {
    for (Triple triple : triples) {
      boolean name = triple.getPredicate().equals(SKOS.prefLabel.asNode());
      if (name && contacts.contains(triple.getSubject())) {
        spelling(new ValueKind.UnitName(), triple.getSubject(), triple.getObject());
      }
    }
    return Statements.of(triples);
  }

  @Override
  public void triple(Triple triple) {
    if (triples.size() >= MOST_STATEMENTS) {
      problems.error(
          ProblemCode.QUOTA,
          places.apply(triple.getSubject()),
          "The file has more than %,d statements.".formatted(MOST_STATEMENTS));
      throw new RdfStopped();
    }
    Node subject = triple.getSubject();
    if (!subject.isURI() || !isGround(triple.getObject(), subject)) {
      if (!problems.hasErrors()) {
        error(ProblemCode.FORBIDDEN_CONSTRUCT, subject, RdfPlaces.BLANK_NODE);
      }
      return;
    }
    if (subjects.add(subject)) {
      subject(subject);
    }
    predicate(subject, triple.getPredicate());
    object(subject, triple.getPredicate(), triple.getObject());
    if (!isHuge(subject) && !isHuge(triple.getObject())) {
      triples.add(triple);
    }
  }

  @Override
  public void quad(Quad quad) {
    if (quad.isDefaultGraph()) {
      triple(quad.asTriple());
      return;
    }
    error(
        ProblemCode.FORBIDDEN_CONSTRUCT,
        quad.getGraph(),
        "The named graph %s is refused: a file holds statements without a graph."
            .formatted(Texts.quote(quad.getGraph().toString())));
    throw new RdfStopped();
  }

  /**
   * Most formats report blank nodes where they are made; terms that hold triples are reported here.
   */
  private boolean isGround(Node object, Node subject) {
    if (object.isURI() || object.isLiteral()) {
      return true;
    }
    if (!object.isBlank()) {
      error(
          ProblemCode.FORBIDDEN_CONSTRUCT,
          subject,
          "A statement about a statement is refused: say it with an address of its own.");
    }
    return false;
  }

  /** Whether a term is refused for its length; sorting it would cost memory for nothing. */
  private static boolean isHuge(Node node) {
    return node.isLiteral()
        ? node.getLiteralLexicalForm().length() > Texts.LONGEST
        : node.getURI().length() > Links.LONGEST;
  }

  private void subject(Node subject) {
    String iri = subject.getURI();
    if (!owner.owns(iri)) {
      error(
          ProblemCode.FOREIGN_NAMESPACE,
          subject,
          "%s may not be spoken about here: expected an address that starts with %s."
              .formatted(Texts.quote(iri), owner.namespace()));
    } else if (!SLUGS.matcher(iri.substring(owner.namespace().length())).matches()) {
      error(
          ProblemCode.BAD_IRI,
          subject,
          "%s is no address of a thing: after %s expected words of letters, digits and . _ + ~ -."
              .formatted(Texts.quote(iri), owner.namespace()));
    }
  }

  private void predicate(Node subject, Node predicate) {
    link(predicate);
    if (predicate.equals(OWL.sameAs.asNode())) {
      error(
          ProblemCode.FORBIDDEN_CONSTRUCT,
          subject,
          "owl:sameAs would merge things of others: use arc:describesSameSystemAs.");
    }
  }

  private void object(Node subject, Node predicate, Node object) {
    ValueKind kind = SPELT.get(predicate);
    if (kind != null) {
      spelling(kind, object, object);
    }
    if (object.isLiteral()) {
      literal(object);
      past(predicate, object);
      return;
    }
    if (object.equals(Arc.CONTACT)) {
      contacts.add(subject);
    }
    boolean office = predicate.equals(Arc.FROM_OFFICE) || predicate.equals(Arc.TO_OFFICE);
    if (!office || !isOffice(object)) {
      link(object);
    }
    String iri = object.getURI();
    if (predicate.equals(RDF.Nodes.type) && iri.startsWith(Arc.NS) && !CLASSES.contains(object)) {
      error(
          ProblemCode.FORBIDDEN_CONSTRUCT,
          subject,
          "A contribution holds the items of a stack document, such as systems and APIs, not %s."
              .formatted(Texts.quote(iri)));
    }
    if (predicate.equals(Arc.HAS_CLAIMANT) && !object.equals(owner.node())) {
      error(
          ProblemCode.FOREIGN_NAMESPACE,
          object,
          "The claimant is %s: expected %s, who sends this."
              .formatted(Texts.quote(iri), owner.node().getURI()));
    }
  }

  private void spelling(ValueKind kind, Node place, Node value) {
    String text = value.isURI() ? value.getURI() : value.getLiteralLexicalForm();
    Spelling.fault(kind, text)
        .ifPresent(
            fault ->
                error(fault.code(), place, "%s %s.".formatted(Texts.quote(text), fault.words())));
  }

  private void past(Node predicate, Node literal) {
    String text = literal.getLiteralLexicalForm();
    boolean future =
        PAST.contains(predicate)
            && PartialDate.parse(text).filter(date -> !owner.past().holds(date)).isPresent();
    if (future) {
      error(
          ProblemCode.BAD_DATE,
          literal,
          "The date %s lies in the future.".formatted(Texts.quote(text)));
    }
  }

  /** Whether an address is an office itself, not something of it. */
  private static boolean isOffice(Node node) {
    return Ids.officeOf(node.getURI()).filter(code -> Ids.office(code).equals(node)).isPresent();
  }

  /** Checks an address once, wherever it stands. */
  private void link(Node node) {
    String iri = node.getURI();
    if (!links.add(iri)) {
      return;
    }
    Optional<String> fault = Links.fault(iri);
    if (fault.isPresent()) {
      error(
          ProblemCode.BAD_IRI, node, "The address %s %s.".formatted(Texts.quote(iri), fault.get()));
    }
    boolean others = Ids.officeOf(iri).filter(office -> !office.equals(owner.office())).isPresent();
    if (others || iri.startsWith(Ids.GRAPH)) {
      error(
          ProblemCode.FOREIGN_NAMESPACE,
          node,
          "%s belongs to somebody else and may not be referred to here."
              .formatted(Texts.quote(iri)));
    }
  }

  private void literal(Node literal) {
    String text = literal.getLiteralLexicalForm();
    String language = literal.getLiteralLanguage();
    Optional<String> fault = Texts.fault(text);
    if (fault.isPresent()) {
      error(
          ProblemCode.BAD_TEXT,
          literal,
          "The text %s %s.".formatted(Texts.quote(text), fault.get()));
    } else if (!language.isEmpty() && LanguageTag.fault(language).isPresent()) {
      error(
          ProblemCode.BAD_TEXT,
          literal,
          "The language tag %s %s."
              .formatted(Texts.quote(language), LanguageTag.fault(language).get()));
    } else if (!literal.getLiteral().isWellFormed()) {
      error(
          ProblemCode.BAD_TEXT,
          literal,
          "%s is no value of the type %s."
              .formatted(Texts.quote(text), literal.getLiteralDatatypeURI()));
    }
  }

  private void error(ProblemCode code, Node place, String message) {
    problems.error(code, places.apply(place), message);
  }
}
