package org.archipel.architecture.count;

import java.util.Map;
import java.util.TreeMap;
import org.archipel.snapshot.Snapshot;
import org.archipel.snapshot.StandardUses;
import org.archipel.snapshot.Status;
import org.archipel.snapshot.SystemRows;
import org.archipel.snapshot.Things;

/**
 * Which offices follow which standard, and how their systems are hosted and delivered and which
 * protocols they speak, per scope. One thread.
 */
final class Practices {

  private final Snapshot snapshot;
  private final Map<Integer, Map<Integer, Tally>> standards = new TreeMap<>();
  private final Map<Integer, Map<Integer, Tally>> codes = new TreeMap<>();
  private final int everything;

  /**
   * @param scopes capabilities, and one for everything
   */
  Practices(Snapshot snapshot, int scopes, boolean countsAttributed) {
    this.snapshot = snapshot;
    this.everything = scopes - 1;
    countStandards(countsAttributed);
    countSystems(countsAttributed);
  }

  /** Returns the standards that run in a scope, by number. */
  Map<Integer, Tally> standards(int scope) {
    return standards.getOrDefault(scope, Map.of());
  }

  /** Returns the codes of hosting, delivery and protocols that systems of a scope have. */
  Map<Integer, Tally> codes(int scope) {
    return codes.getOrDefault(scope, Map.of());
  }

  private void countStandards(boolean countsAttributed) {
    StandardUses uses = snapshot.standardUses();
    for (int row = 0; row < uses.size(); row++) {
      if (counts(uses.status()[row], uses.attributed()[row], countsAttributed)) {
        int mask = mask(uses.attributed()[row], uses.system()[row]);
        Found found = new Found(standards, uses.standard()[row], mask, uses.office()[row]);
        add(uses.capabilities()[row], found);
      }
    }
  }

  private void countSystems(boolean countsAttributed) {
    SystemRows rows = snapshot.systemRows();
    for (int system = 0; system < snapshot.systems().size(); system++) {
      int office = rows.office()[system];
      if (office == Things.NONE
          || !counts(rows.status()[system], rows.attributed()[system], countsAttributed)) {
        continue;
      }
      int mask = mask(rows.attributed()[system], system);
      int[] capabilities = rows.capabilities()[system];
      addCode(capabilities, rows.hosting()[system], mask, office);
      addCode(capabilities, rows.delivery()[system], mask, office);
      for (int protocol : rows.protocols()[system]) {
        addCode(capabilities, protocol, mask, office);
      }
    }
  }

  private void addCode(int[] capabilities, int code, int mask, int office) {
    if (code != Things.NONE) {
      add(capabilities, new Found(codes, code, mask, office));
    }
  }

  private static boolean counts(Status status, boolean attributed, boolean countsAttributed) {
    return status.isRunning() && (countsAttributed || !attributed);
  }

  private int mask(boolean attributed, int system) {
    int mask = 1 << Tally.SAID | 1 << Tally.RUNNING;
    if (!attributed) {
      mask |= 1 << Tally.STATED;
    }
    boolean shared =
        system != Things.NONE && snapshot.systemRows().platform()[system] != Things.NONE;
    return shared ? mask : mask | 1 << Tally.WITHOUT_PLATFORM;
  }

  /** Something that an office has, and where to count it. */
  private record Found(Map<Integer, Map<Integer, Tally>> where, int what, int mask, int office) {}

  private void add(int[] capabilities, Found found) {
    add(everything, found);
    for (int said : capabilities) {
      for (int capability : snapshot.capabilities().upwards(said)) {
        add(capability, found);
      }
    }
  }

  private void add(int scope, Found found) {
    found
        .where()
        .computeIfAbsent(scope, unused -> new TreeMap<>())
        .computeIfAbsent(
            found.what(), unused -> new Tally(Tally.ADOPTION_MARKS, snapshot.offices().size()))
        .add(found.mask(), found.office());
  }
}
