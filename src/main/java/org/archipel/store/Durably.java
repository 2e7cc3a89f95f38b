package org.archipel.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What has to outlive a power cut: files forced to disk, and the folders that name them. */
final class Durably {

  private Durably() {}

  /** Replaces a small file atomically. */
  static void write(Path file, String text) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".tmp");
    Files.writeString(fresh, text, StandardCharsets.UTF_8);
    force(fresh);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceFolder(file.resolveSibling("."));
  }

  /** Forces every file below a folder, the folders and the folder's own name. */
  static void forceTree(Path folder) throws IOException {
    for (Path path : below(folder)) {
      if (Files.isDirectory(path)) {
        forceFolder(path);
      } else {
        force(path);
      }
    }
    forceFolder(folder.resolveSibling("."));
  }

  /** Deletes a folder and everything in it; what is not there is deleted already. */
  static void deleteTree(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try {
      for (Path path : below(folder)) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything below and including a folder, contents before their folder. */
  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.sorted(Comparator.reverseOrder()).toList();
    }
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void forceFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
