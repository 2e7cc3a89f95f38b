package org.archipel.reader.source;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * A ZIP archive whose directory was inspected before anything of it is unpacked: {@link
 * ArchiveDirectory} says what is refused. Its entries are streams, never files; an archive within
 * it stays closed. Immutable; streams are of one thread.
 */
public final class Archive {

  /** Most bytes of all entries together, unpacked (a count, inclusive). */
  public static final long MOST_BYTES = 100L * 1024 * 1024;

  /** Most entries (a count, inclusive). */
  public static final int MOST_ENTRIES = 1_000;

  private final SentFile file;
  private final Map<String, Entry> entries;

  private Archive(SentFile file, Map<String, Entry> entries) {
    this.file = file;
    this.entries = entries;
  }

  /**
   * An entry as the directory describes it.
   *
   * @param start of its data in the file
   * @param packed count of bytes in the file
   * @param size count of bytes, unpacked
   */
  record Entry(String name, boolean deflated, int start, int packed, int size, long crc) {}

  /**
   * Inspects an archive.
   *
   * @throws Refused if it is truncated, encrypted, too large, or its directory does not hold
   */
  public static Archive open(SentFile file) throws Refused {
    return new Archive(file, new ArchiveDirectory(file).read());
  }

  /** Returns the names of its entries, in the order of the directory. */
  public Iterable<String> names() {
    return entries.values().stream().map(Entry::name).toList();
  }

  /** Returns the entry of a name as the directory writes it, whatever the letter case. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(entries.get(key(name))).map(Entry::name);
  }

  /**
   * Opens an entry. It gives the declared number of bytes or fails.
   *
   * @throws Refused if there is none of this name
   */
  public InputStream stream(String name) throws Refused {
    Entry entry = entries.get(key(name));
    if (entry == null) {
      throw new Refused(
          ProblemCode.SYNTAX,
          position(),
          "The file names its part '%s', which is missing.".formatted(name));
    }
    InputStream packed = new ByteArrayInputStream(file.bytes(), entry.start, entry.packed);
    InputStream data =
        entry.deflated ? new InflaterInputStream(packed, new Inflater(true), 8_192) : packed;
    return new Counted(data, entry);
  }

  /**
   * Returns an entry as a file of its own, for readers of text.
   *
   * @throws Refused if it is not what the directory says
   */
  public SentFile unpack(String name) throws Refused {
    try (InputStream in = stream(name)) {
      return new SentFile(name, in.readAllBytes());
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  /** Returns the refusal of an entry that could not be unpacked. */
  public Refused damaged(IOException cause) {
    return new Refused(
        ProblemCode.SYNTAX,
        position(),
        "The file is damaged: %s. Save it again."
            .formatted(cause.getMessage() == null ? "it cannot be unpacked" : cause.getMessage()));
  }

  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private Position position() {
    return Position.whole(file.name());
  }

  /** Stops where the declared size is passed, and compares size and checksum at the end. */
  private static final class Counted extends FilterInputStream {
    private final Entry entry;
    private final CRC32 sum = new CRC32();
    private long count;

    Counted(InputStream in, Entry entry) {
      super(in);
      this.entry = entry;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte @Nullable [] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      if (read > 0 && bytes != null) {
        count += read;
        sum.update(bytes, from, read);
      }
      boolean wrong =
          count > entry.size || (read < 0 && (count != entry.size || sum.getValue() != entry.crc));
      if (wrong) {
        throw new IOException("its part '%s' is not what its directory says".formatted(entry.name));
      }
      return read;
    }
  }
}
