package org.archipel.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.archipel.ontology.GraphDigest;
import org.archipel.stack.ContributionKey;

/**
 * The message of a commit: what its author wrote, then one paragraph of ours. Immutable.
 *
 * <pre>{@code
 * Update the AU stack
 *
 * Archipel-Sequence: 12
 * Archipel-Contribution: 6b1f0c2a9d3e4f55
 * Archipel-Key: AU/AU/stack 812-5c0e…
 * Archipel-File: AU/AU/stack originals/AU/AU/stack/1a2b3c4d-au.yaml au.yaml
 * }</pre>
 *
 * <p>Only the last paragraph is read, and there is always one, so an author cannot write ours.
 */
record CommitText(
    String message,
    int sequence,
    String contribution,
    SortedMap<ContributionKey, GraphDigest> touched,
    List<Commit.FiledOriginal> originals) {

  private static final String SEQUENCE = "Archipel-Sequence: ";
  private static final String CONTRIBUTION = "Archipel-Contribution: ";
  private static final String KEY = "Archipel-Key: ";
  private static final String FILE = "Archipel-File: ";
  private static final int LONGEST_MESSAGE = 20_000;
  private static final int LONGEST_NAME = 200;

  /** Returns the whole message of the commit. */
  String format() {
    StringBuilder text = new StringBuilder(tidy(message)).append("\n\n");
    text.append(SEQUENCE).append(sequence).append('\n');
    text.append(CONTRIBUTION).append(contribution).append('\n');
    touched.forEach(
        (key, digest) -> text.append(KEY).append(key).append(' ').append(digest).append('\n'));
    for (Commit.FiledOriginal original : originals) {
      text.append(FILE).append(original.key()).append(' ').append(original.path());
      text.append(' ').append(name(original.name())).append('\n');
    }
    return text.toString();
  }

  /** Reads what {@link #format} writes; a foreign message has sequence 0 and touches nothing. */
  static CommitText parse(String whole) {
    String text = whole.stripTrailing();
    int start = text.lastIndexOf("\n\n");
    if (start < 0 || !text.startsWith(SEQUENCE, start + 2)) {
      return new CommitText(text, 0, "", new TreeMap<>(), List.of());
    }
    int sequence = 0;
    String contribution = "";
    SortedMap<ContributionKey, GraphDigest> touched = new TreeMap<>();
    List<Commit.FiledOriginal> originals = new ArrayList<>();
    for (String line : text.substring(start + 2).lines().toList()) {
      if (line.startsWith(SEQUENCE)) {
        sequence = Integer.parseInt(line.substring(SEQUENCE.length()));
      } else if (line.startsWith(CONTRIBUTION)) {
        contribution = line.substring(CONTRIBUTION.length());
      } else if (line.startsWith(KEY)) {
        String[] words = line.substring(KEY.length()).split(" ", 2);
        touched.put(new ContributionKey(words[0]), GraphDigest.parse(words[1]));
      } else if (line.startsWith(FILE)) {
        String[] words = line.substring(FILE.length()).split(" ", 3);
        originals.add(new Commit.FiledOriginal(new ContributionKey(words[0]), words[1], words[2]));
      }
    }
    return new CommitText(
        text.substring(0, start), sequence, contribution, touched, List.copyOf(originals));
  }

  private static String tidy(String message) {
    StringBuilder tidy = new StringBuilder();
    message.lines().forEach(line -> tidy.append(line(line, LONGEST_MESSAGE)).append('\n'));
    String text = tidy.toString().strip();
    if (text.isEmpty()) {
      return "Contribution";
    }
    return text.length() <= LONGEST_MESSAGE ? text : cut(text, LONGEST_MESSAGE);
  }

  /** Returns the text as one line without control characters. */
  static String line(String text, int longest) {
    StringBuilder line = new StringBuilder(Math.min(text.length(), longest));
    text.codePoints()
        .limit(longest)
        .map(c -> Character.isISOControl(c) || isLoneSurrogate(c) || isBreak(c) ? ' ' : c)
        .forEach(line::appendCodePoint);
    return line.toString().strip();
  }

  /** Returns a sender's name of a file as one word or more. */
  private static String name(String name) {
    String line = line(name, LONGEST_NAME);
    return line.isEmpty() ? "unnamed" : line;
  }

  private static boolean isLoneSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  private static boolean isBreak(int c) {
    return c == '\u2028' || c == '\u2029';
  }

  private static String cut(String text, int length) {
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end).stripTrailing();
  }
}
