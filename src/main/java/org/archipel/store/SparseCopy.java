package org.archipel.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** Copies the files of a database and leaves holes where they have zeroes. */
final class SparseCopy {

  private static final int BLOCK = 1 << 16;

  private SparseCopy() {}

  /** Copies a folder to one that does not exist yet; lock files stay behind. */
  static void folder(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> paths = Files.list(from)) {
      for (Path path : paths.toList()) {
        Path target = to.resolve(path.getFileName());
        if (Files.isDirectory(path)) {
          folder(path, target);
        } else if (!path.getFileName().toString().endsWith(".lock")) {
          file(path, target);
        }
      }
    }
  }

  private static void file(Path from, Path to) throws IOException {
    try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
        FileChannel out =
            FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);
      long position = 0;
      long length = in.size();
      while (position < length) {
        block.clear();
        int read = in.read(block, position);
        if (read < 0) {
          break;
        }
        block.flip();
        if (!isZero(block) || position + read == length) {
          for (long at = position; block.hasRemaining(); ) {
            at += out.write(block, at);
          }
        }
        position += read;
      }
    }
  }

  private static boolean isZero(ByteBuffer block) {
    int i = 0;
    for (; i + 8 <= block.limit(); i += 8) {
      if (block.getLong(i) != 0) {
        return false;
      }
    }
    for (; i < block.limit(); i++) {
      if (block.get(i) != 0) {
        return false;
      }
    }
    return true;
  }
}
