package org.archipel.catalog.release;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.archipel.ontology.Audience;

/**
 * What a release is made from: the data of public and members, at one moment. To be read on one
 * thread, inside transactions of whoever made it.
 *
 * @param commits per audience the commit that its data stand for
 */
record Ground(DatasetGraph open, DatasetGraph members, Map<Audience, String> commits) {

  private static final int SHORT = 12;

  /** Returns the commits of audiences as an edition names them: {@code public=0a1b2c3d4e5f}. */
  List<String> named(Collection<Audience> audiences) {
    return audiences.stream()
        .flatMap(
            audience ->
                Optional.ofNullable(commits.get(audience)).stream()
                    .map(id -> audience + "=" + id.substring(0, Math.min(SHORT, id.length()))))
        .toList();
  }

  DatasetGraph data(Audience audience) {
    return audience.equals(Audience.PUBLIC) ? open : members;
  }

  boolean holds(ReleaseName name) {
    return open.contains(name.key(Audience.PUBLIC).graph(), Node.ANY, Node.ANY, Node.ANY);
  }
}
