package org.archipel.reader.source;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.stack.Texts;

/**
 * Reads the directory at the end of an archive (PKWARE APPNOTE 4.3.12) and refuses, before anything
 * is unpacked: more than {@value Archive#MOST_ENTRIES} entries, more than 100 MB or 200 to 1 of an
 * entry, entries that overlap, stand twice, lie outside the file, are encrypted, packed otherwise
 * than by deflate, or whose name leads out of the archive. One thread.
 */
final class ArchiveDirectory {

  /** From this size on an entry is suspicious that is packed more than {@link #MOST_RATIO} to 1. */
  private static final int LARGE = 1024 * 1024;

  private static final int MOST_RATIO = 200;
  private static final int END = 0x06054b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int LOCAL = 0x04034b50;
  private static final Pattern UNSAFE =
      Pattern.compile(
          "(?s)(?:^|.*[/\\\\])\\.\\.(?:$|[/\\\\].*)|[/\\\\].*|[A-Za-z]:.*|.*[\\x00-\\x1F\\x7F].*");

  private final SentFile file;
  private final ByteBuffer bytes;

  ArchiveDirectory(SentFile file) {
    this.file = file;
    this.bytes = ByteBuffer.wrap(file.bytes()).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Returns the entries by lower-case name, in the order of the directory. */
  Map<String, Archive.Entry> read() throws Refused {
    int end = end();
    int count = unsigned(end + 10);
    int here = bytes.getInt(end + 16);
    if (unsigned(end + 4) != 0 || here < 0 || count == 0xFFFF || count != unsigned(end + 8)) {
      throw refused(
          ProblemCode.TOO_LARGE, "The file is an archive in several pieces or of more than 2 GB.");
    }
    if (count > Archive.MOST_ENTRIES) {
      throw refused(
          ProblemCode.TOO_LARGE,
          "The archive holds %,d parts; at most %,d are taken."
              .formatted(count, Archive.MOST_ENTRIES));
    }
    Map<String, Archive.Entry> entries = new LinkedHashMap<>();
    long total = 0;
    for (int i = 0; i < count; i++) {
      require(here >= 0 && here <= end - 46 && bytes.getInt(here) == CENTRAL);
      Archive.Entry entry = entry(here, end);
      total += entry.size();
      if (total > Archive.MOST_BYTES) {
        throw refused(
            ProblemCode.TOO_LARGE,
            "The parts of the archive come to more than 100 MB when they are unpacked.");
      }
      if (entries.putIfAbsent(Archive.key(entry.name()), entry) != null) {
        throw refused(
            ProblemCode.FORBIDDEN_CONSTRUCT,
            "The part %s stands in the archive twice.".formatted(Texts.quote(entry.name())));
      }
      here += 46 + unsigned(here + 28) + unsigned(here + 30) + unsigned(here + 32);
    }
    refuseOverlap(entries);
    return entries;
  }

  /** Returns where the end record starts; what follows it is its comment. */
  private int end() throws Refused {
    int last = bytes.limit() - 22;
    for (int at = last; at >= Math.max(0, last - 0xFFFF); at--) {
      if (bytes.getInt(at) == END && at + 22 + unsigned(at + 20) == bytes.limit()) {
        return at;
      }
    }
    throw refused(
        ProblemCode.SYNTAX, "The file is cut off or damaged: the end of the archive is missing.");
  }

  private Archive.Entry entry(int here, int end) throws Refused {
    int nameLength = unsigned(here + 28);
    require(here + 46 + nameLength <= end);
    String name = text(here + 46, nameLength);
    int packed = bytes.getInt(here + 20);
    int size = bytes.getInt(here + 24);
    int local = bytes.getInt(here + 42);
    if (UNSAFE.matcher(name).matches()) {
      throw refused(
          ProblemCode.FORBIDDEN_CONSTRUCT,
          "The part %s has a name that leads out of the archive.".formatted(Texts.quote(name)));
    }
    if (packed < 0 || size < 0 || local < 0) {
      throw refused(
          ProblemCode.TOO_LARGE, "The part %s has more than 2 GB.".formatted(Texts.quote(name)));
    }
    boolean deflated = packing(here, name, packed, size);
    require(local <= end - 30 && bytes.getInt(local) == LOCAL);
    int localName = unsigned(local + 26);
    int start = local + 30 + localName + unsigned(local + 28);
    require(start <= end && packed <= end - start);
    if (!text(local + 30, localName).equals(name)) {
      throw refused(
          ProblemCode.FORBIDDEN_CONSTRUCT,
          "The part %s has another name in the directory.".formatted(Texts.quote(name)));
    }
    return new Archive.Entry(
        name, deflated, start, packed, size, bytes.getInt(here + 16) & 0xFFFFFFFFL);
  }

  /** Whether an entry is deflated, which is the one way to pack that is taken. */
  private boolean packing(int here, String name, int packed, int size) throws Refused {
    int method = unsigned(here + 10);
    if ((unsigned(here + 8) & 0x2041) != 0) {
      throw refused(
          ProblemCode.FORBIDDEN_CONSTRUCT,
          "The part %s is encrypted: save the file without a password."
              .formatted(Texts.quote(name)));
    }
    if (method != 0 && method != 8) {
      throw refused(
          ProblemCode.FORBIDDEN_CONSTRUCT,
          "The part %s is packed by method %d; 'deflate' is what is taken."
              .formatted(Texts.quote(name), method));
    }
    boolean ratio = size > LARGE && size / MOST_RATIO > packed;
    if (size > Archive.MOST_BYTES || ratio || (method == 0 && packed != size)) {
      throw refused(
          ProblemCode.TOO_LARGE,
          "The part %s unpacks from %,d to %,d bytes; at most 100 MB, and %d to 1, are taken."
              .formatted(Texts.quote(name), packed, size, MOST_RATIO));
    }
    return method == 8;
  }

  private void refuseOverlap(Map<String, Archive.Entry> entries) throws Refused {
    List<Archive.Entry> sorted = new ArrayList<>(entries.values());
    sorted.sort(Comparator.comparingInt(Archive.Entry::start));
    for (int i = 1; i < sorted.size(); i++) {
      Archive.Entry before = sorted.get(i - 1);
      if (before.start() + before.packed() > sorted.get(i).start()) {
        throw refused(
            ProblemCode.FORBIDDEN_CONSTRUCT,
            "The parts %s and %s lie over each other."
                .formatted(Texts.quote(before.name()), Texts.quote(sorted.get(i).name())));
      }
    }
  }

  private void require(boolean holds) throws Refused {
    if (!holds) {
      throw refused(
          ProblemCode.SYNTAX,
          "The file is cut off or damaged: its directory points to what is not there.");
    }
  }

  private int unsigned(int at) {
    return bytes.getShort(at) & 0xFFFF;
  }

  private String text(int from, int length) {
    return new String(file.bytes(), from, length, StandardCharsets.UTF_8);
  }

  private Refused refused(ProblemCode code, String message) {
    return new Refused(code, Position.whole(file.name()), message);
  }
}
