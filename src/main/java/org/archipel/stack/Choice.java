package org.archipel.stack;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Ids;

/**
 * A word from a closed list, written as in {@code catalog-data/reference/codes.csv}: {@code
 * in-use}. A test keeps the two equal.
 */
public sealed interface Choice {

  String name();

  /** Returns the concept scheme: {@code status} in {@code id/status/in-use}. */
  String scheme();

  /** Returns the code as documents write it. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the address of the concept. */
  default Node node() {
    return Ids.node(scheme(), code());
  }

  /** Returns the code of this list that is written so. */
  static <C extends Enum<C> & Choice> Optional<C> of(Class<C> list, String code) {
    return Arrays.stream(list.getEnumConstants()).filter(c -> c.code().equals(code)).findFirst();
  }

  /** Returns every code of a list, in its order. */
  static <C extends Enum<C> & Choice> List<String> codes(Class<C> list) {
    return Arrays.stream(list.getEnumConstants()).map(Choice::code).toList();
  }

  /** How far an office is with something it runs. */
  enum Status implements Choice {
    PLANNED,
    IN_USE,
    RETIRING,
    RETIRED;

    @Override
    public String scheme() {
      return "status";
    }
  }

  /** Who stands behind a claim: the office itself states, everybody else attributes. */
  enum ClaimStatus implements Choice {
    STATED,
    ATTRIBUTED;

    @Override
    public String scheme() {
      return "claim-status";
    }
  }

  /** What an office answers to a claim by somebody else. */
  enum Verdict implements Choice {
    CONFIRMED,
    REJECTED;

    @Override
    public String scheme() {
      return "claim-status";
    }
  }

  /** How good the evidence of a claim is, best first. */
  enum Grade implements Choice {
    OFFICE_DOCUMENT,
    OFFICIAL_THIRD_PARTY,
    PRESS,
    INFERRED;

    @Override
    public String scheme() {
      return "grade";
    }
  }

  /** Who makes or runs a system for the office. */
  enum Delivery implements Choice {
    IN_HOUSE,
    VENDOR,
    SHARED_PLATFORM;

    @Override
    public String scheme() {
      return "delivery";
    }
  }

  /** Where a system stands. */
  enum Hosting implements Choice {
    ON_PREMISES,
    PRIVATE_CLOUD,
    PUBLIC_CLOUD,
    HOSTED_BY_PROVIDER;

    @Override
    public String scheme() {
      return "hosting";
    }
  }

  /** What a technology is that is no known product. */
  enum TechnologyKind implements Choice {
    PRODUCT,
    SERVICE,
    ARCHITECTURE_STYLE,
    DESCRIPTION;

    @Override
    public String scheme() {
      return "technology-kind";
    }
  }

  /** Who may see an item, as a document writes it; {@code office} is the sending office alone. */
  enum Reach implements Choice {
    PUBLIC,
    MEMBERS,
    OFFICE;

    @Override
    public String scheme() {
      return "audience";
    }
  }
}
