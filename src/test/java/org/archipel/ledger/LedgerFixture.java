package org.archipel.ledger;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Statements;
import org.archipel.stack.ContributionKey;

/** Short ways to write statements and submissions down. */
final class LedgerFixture {

  static final Audience PUBLIC = Audience.PUBLIC;
  static final Audience MEMBERS = Audience.MEMBERS;
  static final Audience AU = Audience.office("AU");
  static final ContributionKey STACK = ContributionKey.of("AU", "AU", "stack");
  static final ContributionKey PRESS = ContributionKey.of("AU", "press", "stack");
  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private LedgerFixture() {}

  /** Returns the statements {@code <https://example.org/a> <…#b> "c"} of lines {@code a b c}. */
  static Statements statements(String... lines) {
    StringBuilder ntriples = new StringBuilder();
    for (String line : lines) {
      String[] words = line.split(" ", 3);
      ntriples
          .append("<https://example.org/%s> ".formatted(words[0]))
          .append("<https://example.org/ns#%s> \"%s\" .%n".formatted(words[1], words[2]));
    }
    return Statements.read(
        new ByteArrayInputStream(ntriples.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /** Returns this many statements about items of a name, of roughly 130 bytes each. */
  static Statements many(String name, int count) {
    List<String> lines = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      lines.add("%s-%d version release %d of something that has a name".formatted(name, i, i));
    }
    return statements(lines.toArray(String[]::new));
  }

  static Submission submission(Entry... entries) {
    return submission(NOON, entries);
  }

  static Submission submission(Instant recorded, Entry... entries) {
    return new Submission("An Office", "Say what we run", recorded, List.of(entries));
  }

  static Entry entry(ContributionKey key, Audience audience, String... lines) {
    return Entry.of(key, Map.of(audience, statements(lines)));
  }

  static Entry entry(ContributionKey key, Map<Audience, Statements> statements, Original original) {
    return new Entry(key, statements, Optional.of(original));
  }

  static Original original(Audience owner, String name, String text) {
    return new Original(owner, name, text.getBytes(StandardCharsets.UTF_8));
  }
}
