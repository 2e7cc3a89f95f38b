package org.archipel.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.archipel.pattern.Transactions;

/**
 * Reads files of the FIMI repository: a transaction a line, items as numbers with blanks between.
 */
final class FimiFile {

  private FimiFile() {}

  /**
   * @throws IOException if the file cannot be read or is not such a file
   */
  static Transactions read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    List<int[]> rows = new ArrayList<>();
    int[] row = new int[16];
    int size = 0;
    int largest = -1;
    int number = -1;
    for (int i = 0; i <= bytes.length; i++) {
      int next = i < bytes.length ? bytes[i] : '\n';
      if (next >= '0' && next <= '9') {
        number = Math.max(number, 0) * 10 + next - '0';
        continue;
      }
      if (next > ' ' || next < 0) {
        throw new IOException(
            "%s, line %d: items are numbers, not '%c'"
                .formatted(file, rows.size() + 1, (char) next));
      }
      if (number >= 0) {
        row = size == row.length ? Arrays.copyOf(row, size * 2) : row;
        row[size++] = number;
        largest = Math.max(largest, number);
        number = -1;
      }
      if (next == '\n' && size > 0) {
        rows.add(Arrays.stream(row, 0, size).sorted().distinct().toArray());
        size = 0;
      }
    }
    return Transactions.flat(largest + 1, rows);
  }
}
