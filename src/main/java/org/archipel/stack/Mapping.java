package org.archipel.stack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Ids;
import org.archipel.ontology.PartialDate;
import org.archipel.ontology.Statements;
import org.archipel.stack.NormalForm.Fact;
import org.archipel.stack.NormalForm.Thing;
import org.jspecify.annotations.Nullable;

/**
 * The one way from a normal form to statements. {@code ontology/context/stack.jsonld} says the same
 * for JSON-LD processors; a test holds the two equal. One thread.
 */
public final class Mapping {

  private final NormalForm form;
  private final Node office;
  private final Map<String, Node> texts = new HashMap<>();
  private final Map<String, Node> links = new HashMap<>();
  private final SortedMap<ContributionKey, SortedMap<Audience, List<Triple>>> triples =
      new TreeMap<>();

  private Mapping(NormalForm form) {
    this.form = form;
    this.office = Ids.office(form.office());
  }

  /** Returns the contributions that a document comes to, in the order of their keys. */
  public static List<Part> map(NormalForm form) {
    return new Mapping(form).parts();
  }

  private List<Part> parts() {
    form.items().forEach(this::thing);
    List<Part> parts = new ArrayList<>();
    triples.forEach(
        (key, byAudience) -> {
          SortedMap<Audience, Statements> statements = new TreeMap<>();
          byAudience.forEach((audience, list) -> statements.put(audience, Statements.of(list)));
          parts.add(new Part(key, statements));
        });
    return parts;
  }

  private void thing(Thing thing) {
    Sheet sheet = new Sheet(thing.key(form), thing.head().iri(), thing.head().audience());
    thing.kind().classes().forEach(type -> sheet.add(RDF.Nodes.type, type));
    Node about = thing.kind().isOfNetwork() ? claimant(thing.head().claim().claimant()) : office;
    thing.kind().office().ifPresent(tie -> sheet.add(tie.property(), about));
    sheet.add(thing.kind().within().property(), thing.within());
    if (thing.kind().hasClaim()) {
      sheet.claim(thing.head().claim());
    }
    for (Fact fact : thing.facts()) {
      sheet.seenBy(fact.audience()).add(fact.field().property(), fact.value());
    }
  }

  private Node text(String text) {
    return texts.computeIfAbsent(text, NodeFactory::createLiteralString);
  }

  private Node link(String iri) {
    return links.computeIfAbsent(iri, NodeFactory::createURI);
  }

  /** Returns the address of a claimant: the office itself when it speaks about itself. */
  private Node claimant(String claimant) {
    return claimant.equals(form.office()) ? office : link(Ids.ID + "claimant/" + claimant);
  }

  /** The statements about one item. What is {@code null} is not said. */
  private final class Sheet {
    private final ContributionKey key;
    private final Node item;
    private final List<Triple> list;

    Sheet(ContributionKey key, Node item, Audience audience) {
      this.key = key;
      this.item = item;
      this.list =
          triples
              .computeIfAbsent(key, k -> new TreeMap<>())
              .computeIfAbsent(audience, a -> new ArrayList<>());
    }

    Sheet seenBy(Audience audience) {
      return new Sheet(key, item, audience);
    }

    void add(Node property, @Nullable Node value) {
      if (value != null) {
        list.add(Triple.create(item, property, value));
      }
    }

    void text(Node property, @Nullable String value) {
      if (value != null) {
        add(property, Mapping.this.text(value));
      }
    }

    void choice(Node property, @Nullable Choice value) {
      if (value != null) {
        add(property, link(value.node().getURI()));
      }
    }

    void date(Node property, @Nullable PartialDate value) {
      if (value != null) {
        add(property, value.toNode());
      }
    }

    void claim(NormalForm.Claim claim) {
      choice(Arc.HAS_CLAIM_STATUS, claim.status());
      add(Arc.HAS_CLAIMANT, claimant(claim.claimant()));
      choice(Arc.HAS_EVIDENCE_GRADE, claim.grade());
      date(Arc.AS_OF, claim.asOf());
      claim.sources().forEach(source -> add(DCTerms.source.asNode(), link(source)));
      text(Arc.SOURCE_SAYS, claim.says());
    }
  }
}
