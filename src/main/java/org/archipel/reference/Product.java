package org.archipel.reference;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Ids;

/** Something that offices use, under one address: {@code id/product/<slug>}. Immutable. */
public sealed interface Product {

  String slug();

  String name();

  /** Other names, in the order given. */
  List<String> aliases();

  Origin origin();

  /** Returns the slug of the building block that it fills, where the table gives one. */
  Optional<String> block();

  default Node node() {
    return Ids.product(slug());
  }

  /**
   * A row of {@code products.csv}: a product of the general market.
   *
   * @param vendor slug of the vendor
   * @param licence kind of licence, such as {@code open-source}
   */
  record Technology(
      String slug,
      String name,
      List<String> aliases,
      Optional<String> vendor,
      Optional<String> block,
      Optional<String> licence,
      Identifiers identifiers,
      Origin origin)
      implements Product {}

  /**
   * What others call a technology.
   *
   * @param wikidata an item such as {@code Q192490}
   * @param purls package URLs without version
   * @param cpes vendor and product of CPE names: {@code postgresql:postgresql}
   * @param endOfLife slug at endoflife.date
   */
  record Identifiers(
      Optional<String> wikidata,
      List<String> purls,
      List<String> cpes,
      Optional<String> endOfLife) {}

  /**
   * A row of {@code platforms.csv}: a product or shared platform of the IP domain.
   *
   * @param kind {@code product}, {@code shared-platform}, {@code register} and so on
   * @param operator code of the office that operates it
   * @param capabilities slugs
   * @param rights slugs
   * @param replaces slugs of products
   * @param note how it stands, in words: {@code launched in 2011}
   */
  record Platform(
      String slug,
      String name,
      List<String> aliases,
      String kind,
      Operator operator,
      Optional<String> purpose,
      List<String> capabilities,
      List<String> rights,
      List<String> replaces,
      Optional<String> note,
      Optional<String> website,
      Origin origin)
      implements Product {

    /** Returns nothing: a platform realises capabilities and fills no single block. */
    @Override
    public Optional<String> block() {
      return Optional.empty();
    }
  }

  /**
   * Who operates a platform.
   *
   * @param office code of the office, where it is one
   * @param name name of the operator, where it is not an office
   */
  record Operator(Optional<String> office, Optional<String> name) {}
}
