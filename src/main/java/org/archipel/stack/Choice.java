package org.archipel.stack;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Ids;

/**
 * A word from a closed list that the check itself rests on, written as in {@code
 * catalog-data/reference/codes.csv}: {@code in-use}. A test keeps the two equal.
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

  /** Who stands behind a claim: the office itself states, everybody else attributes. */
  enum ClaimStatus implements Choice {
    STATED,
    ATTRIBUTED;

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
