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
import org.apache.jena.vocabulary.SKOS;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Ids;
import org.archipel.ontology.PartialDate;
import org.archipel.ontology.Statements;
import org.archipel.stack.NormalForm.Fact;
import org.archipel.stack.NormalForm.Item;
import org.archipel.stack.NormalForm.Life;
import org.archipel.stack.NormalForm.Review;
import org.archipel.stack.NormalForm.RunSystem;
import org.archipel.stack.NormalForm.SameSystem;
import org.archipel.stack.NormalForm.StandardUse;
import org.archipel.stack.NormalForm.TechnologyUse;
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
    form.items().forEach(this::item);
    List<Part> parts = new ArrayList<>();
    triples.forEach(
        (key, byAudience) -> {
          SortedMap<Audience, Statements> statements = new TreeMap<>();
          byAudience.forEach((audience, list) -> statements.put(audience, Statements.of(list)));
          parts.add(new Part(key, statements));
        });
    return parts;
  }

  private void item(Item item) {
    Sheet sheet = new Sheet(item.key(form), item.head().iri(), item.head().audience());
    switch (item) {
      case RunSystem system -> system(sheet, system);
      case TechnologyUse use -> use(sheet, use);
      case StandardUse use -> standardUse(sheet, use);
      case Review review -> review(sheet, review);
      case Thing thing -> thing(sheet, thing);
    }
  }

  private void system(Sheet sheet, RunSystem system) {
    sheet.add(RDF.Nodes.type, Arc.SYSTEM);
    sheet.text(SKOS.prefLabel.asNode(), system.name());
    sheet.text(DCTerms.description.asNode(), system.description());
    sheet.add(Arc.IS_RUN_BY, office);
    system.capabilities().forEach(node -> sheet.add(Arc.REALISES_CAPABILITY, node));
    system.rights().forEach(node -> sheet.add(Arc.SERVES_RIGHT, node));
    sheet.choice(Arc.HAS_DELIVERY, system.delivery());
    sheet.choice(Arc.HAS_HOSTING, system.hosting());
    sheet.life(system.life());
    for (SameSystem same : system.sameSystem()) {
      sheet.seenBy(same.audience()).add(Arc.DESCRIBES_SAME_SYSTEM_AS, same.iri());
    }
    sheet.claim(system.head().claim());
  }

  private void use(Sheet sheet, TechnologyUse use) {
    sheet.add(RDF.Nodes.type, Arc.TECHNOLOGY_USE);
    sheet.add(Arc.IS_USE_AT, office);
    sheet.add(Arc.IS_PART_OF_SYSTEM, use.system());
    sheet.add(Arc.USES_PRODUCT, use.product());
    sheet.text(Arc.TECHNOLOGY_NAME, use.technology());
    sheet.choice(Arc.HAS_TECHNOLOGY_KIND, use.kind());
    sheet.add(Arc.USES_RELEASE, use.release());
    sheet.text(Arc.VERSION, use.version());
    sheet.add(Arc.FILLS_BLOCK, use.block());
    sheet.text(Arc.ROLE, use.role());
    sheet.life(use.life());
    sheet.claim(use.head().claim());
  }

  private void standardUse(Sheet sheet, StandardUse use) {
    sheet.add(RDF.Nodes.type, Arc.STANDARD_USE);
    sheet.add(Arc.IS_USE_AT, office);
    sheet.add(Arc.IS_PART_OF_SYSTEM, use.system());
    sheet.add(Arc.USES_STANDARD, use.standard());
    sheet.text(Arc.VERSION, use.version());
    sheet.life(use.life());
    sheet.claim(use.head().claim());
  }

  private void review(Sheet sheet, Review review) {
    sheet.add(RDF.Nodes.type, Arc.CLAIM_REVIEW);
    sheet.add(Arc.REVIEWS_CLAIM, review.reviewed());
    sheet.choice(Arc.HAS_VERDICT, review.verdict());
    sheet.add(Arc.HAS_CLAIMANT, office);
    sheet.date(Arc.AS_OF, review.head().claim().asOf());
  }

  private void thing(Sheet sheet, Thing thing) {
    thing.kind().classes().forEach(type -> sheet.add(RDF.Nodes.type, type));
    if (thing.within() == null) {
      sheet.add(Arc.CONCERNS_OFFICE, office);
      sheet.claim(thing.head().claim());
    } else {
      sheet.add(Arc.IS_EVENT_OF, thing.within());
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

    void life(Life life) {
      choice(Arc.HAS_STATUS, life.status());
      date(Arc.SINCE, life.since());
      date(Arc.UNTIL, life.until());
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
