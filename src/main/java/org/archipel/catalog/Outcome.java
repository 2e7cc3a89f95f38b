package org.archipel.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.archipel.catalog.Checker.Checked;
import org.archipel.ledger.Entry;
import org.archipel.ledger.ItemDifference;
import org.archipel.ledger.Ledger;
import org.archipel.ledger.LedgerState;
import org.archipel.ledger.Receipt;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Statements;
import org.archipel.problem.Problem;
import org.archipel.reference.Resolver;
import org.archipel.stack.Part;

/**
 * What became of a contribution. Immutable.
 *
 * @param problems of every severity, in the order of the files
 * @param changes what it changes, address by address
 * @param preview the same in the words of people
 * @param receipt there when it was accepted and is on the disk; empty when it was refused, or only
 *     tried
 */
public record Outcome(
    List<Problem> problems,
    List<ItemDifference> changes,
    Preview preview,
    Optional<Receipt> receipt) {

  public Outcome {
    problems = List.copyOf(problems);
    changes = List.copyOf(changes);
  }

  static Outcome refused(Checked checked) {
    return new Outcome(checked.problems(), List.of(), Preview.NOTHING, Optional.empty());
  }

  /** Compares what is to stand under the keys of a contribution with what stands there now. */
  static Outcome of(String office, Checked checked, Ledger ledger, Resolver names) {
    List<LedgerState> states = new ArrayList<>();
    ledger.heads().forEach((audience, head) -> states.add(ledger.state(audience, head)));
    List<Part> before = new ArrayList<>();
    List<Part> after = new ArrayList<>();
    for (Entry entry : checked.entries()) {
      SortedMap<Audience, Statements> standing = new TreeMap<>();
      for (LedgerState state : states) {
        standing.put(state.commit().audience(), state.statements(entry.key()));
      }
      before.add(new Part(entry.key(), standing));
      after.add(Part.of(entry.key(), entry.statements()));
    }
    List<ItemDifference> changes = ItemDifference.between(all(before), all(after));
    Preview preview = Previewing.of(office, before, after, changes, names);
    return new Outcome(checked.problems(), changes, preview, Optional.empty());
  }

  /** Returns the same, accepted. */
  Outcome with(Receipt accepted) {
    return new Outcome(problems, changes, preview, Optional.of(accepted));
  }

  /** Whether nothing stands against it. */
  public boolean isAcceptable() {
    return problems.stream().noneMatch(Problem::isError);
  }

  private static Statements all(List<Part> parts) {
    return parts.stream().map(Part::all).reduce(Statements.none(), Statements::plus);
  }
}
