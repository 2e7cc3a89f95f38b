package org.archipel.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.archipel.reference.Resolver;

/** Knows things by the names people give them: slugs, codes, aliases. Thread-safe. */
public interface Names {

  /** Returns the names of the reference tables. */
  static Names of(Resolver resolver) {
    return new ResolvedNames(resolver);
  }

  /** Returns names that are not known: every well-formed slug is taken as it is. */
  static Names unknown() {
    return new UnknownNames();
  }

  /** Returns the thing of this type that a person calls so. */
  Optional<Node> find(ValueType type, String name);

  /** Whether every thing of this type is known here, so that an unknown name is a mistake. */
  boolean isComplete(ValueType type);

  /** Returns {@code " Did you mean 'x'?"} for a misspelt name, or nothing when none is close. */
  String hint(ValueType type, String name);

  /** Returns the codes of a code list, sorted; none when they are not known. */
  Collection<String> codes(String scheme);

  /** Names that are not known. */
  record UnknownNames() implements Names {
    @Override
    public Optional<Node> find(ValueType type, String name) {
      return Optional.empty();
    }

    @Override
    public boolean isComplete(ValueType type) {
      return false;
    }

    @Override
    public String hint(ValueType type, String name) {
      return "";
    }

    @Override
    public Collection<String> codes(String scheme) {
      return List.of();
    }
  }
}
