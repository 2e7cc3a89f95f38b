package org.archipel.catalog;

import java.util.List;
import java.util.Optional;
import org.archipel.ledger.Commit;
import org.archipel.ledger.ItemDifference;
import org.archipel.ledger.Ledger;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Statements;
import org.archipel.stack.ContributionKey;

/**
 * What changed about an office, or for the network, between two moments. Immutable.
 *
 * @param sources whose repositories are looked into
 */
record OfficeDifference(Ledger ledger, List<Audience> sources) {

  List<ItemDifference> of(String office, String from, String to) {
    return ItemDifference.between(
        at(office, Moment.parse(from, ledger, sources)),
        at(office, Moment.parse(to, ledger, sources)));
  }

  private Statements at(String office, Moment moment) {
    Statements all = Statements.none();
    for (Audience source : sources) {
      Optional<Commit> commit = moment.of(source, ledger);
      if (commit.isPresent()) {
        var state = ledger.state(source, commit.get());
        for (ContributionKey key : state.keys()) {
          boolean network = key.isNetwork() && office.equals(ContributionKey.NETWORK);
          if (network || key.office().orElse("").equals(office)) {
            all = all.plus(state.statements(key));
          }
        }
      }
    }
    return all;
  }
}
