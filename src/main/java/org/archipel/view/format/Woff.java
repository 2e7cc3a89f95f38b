package org.archipel.view.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks a font of the Web Open Font Format 1.0 into the OpenType file that it was made of (W3C
 * Recommendation of 13 December 2012, sections 3 to 5).
 */
final class Woff {

  private static final int SIGNATURE = 0x774F4646;
  private static final int HEADER = 44;
  private static final int ENTRY = 20;

  /** A table of a font, as its directory describes it. */
  private record Table(int tag, int offset, int packed, int length, int checksum) {}

  private Woff() {}

  /**
   * Returns the OpenType file.
   *
   * @throws IOException if it is no such font
   */
  static byte[] unpack(byte[] woff) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(woff);
    if (in.getInt(0) != SIGNATURE) {
      throw new IOException("not a WOFF font");
    }
    List<Table> tables = tables(in);
    int directory = 12 + 16 * tables.size();
    int length = directory + tables.stream().mapToInt(table -> padded(table.length)).sum();
    ByteBuffer out = ByteBuffer.allocate(length);
    writeHeader(out, in.getInt(4), tables.size());
    int offset = directory;
    for (Table table : tables) {
      out.putInt(table.tag).putInt(table.checksum).putInt(offset).putInt(table.length);
      out.put(offset, content(woff, table));
      offset += padded(table.length);
    }
    return out.array();
  }

  private static List<Table> tables(ByteBuffer in) {
    List<Table> tables = new ArrayList<>();
    for (int i = 0; i < in.getShort(12); i++) {
      int at = HEADER + i * ENTRY;
      tables.add(
          new Table(
              in.getInt(at),
              in.getInt(at + 4),
              in.getInt(at + 8),
              in.getInt(at + 12),
              in.getInt(at + 16)));
    }
    return tables;
  }

  /** The search fields of the offset table follow from the number of tables (OpenType 1.9). */
  private static void writeHeader(ByteBuffer out, int flavor, int tables) {
    int power = Integer.highestOneBit(tables);
    out.putInt(flavor).putShort((short) tables).putShort((short) (power * 16));
    out.putShort((short) Integer.numberOfTrailingZeros(power));
    out.putShort((short) ((tables - power) * 16));
  }

  private static byte[] content(byte[] woff, Table table) throws IOException {
    byte[] content = new byte[table.length];
    if (table.packed == table.length) {
      System.arraycopy(woff, table.offset, content, 0, table.length);
      return content;
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(woff, table.offset, table.packed);
      if (inflater.inflate(content) != table.length) {
        throw new IOException("a table of the font is shorter than it says");
      }
      return content;
    } catch (DataFormatException e) {
      throw new IOException("a table of the font is damaged", e);
    } finally {
      inflater.end();
    }
  }

  private static int padded(int length) {
    return (length + 3) & ~3;
  }
}
