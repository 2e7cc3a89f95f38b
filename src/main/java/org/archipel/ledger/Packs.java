package org.archipel.ledger;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.internal.storage.file.Pack;
import org.eclipse.jgit.internal.storage.file.PackIndex;
import org.eclipse.jgit.internal.storage.pack.PackWriter;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.pack.PackConfig;

/**
 * Keeps the number of packs small, and removes what no branch leads to. For the writer only.
 *
 * <p>A new pack is on the disk before an old one goes, so that a kill in between costs some space
 * and nothing else.
 */
final class Packs {

  /** How many packs of about one size may lie side by side. */
  private static final int SIDE_BY_SIDE = 16;

  /** The size of the smallest packs; each further size is {@value #SIDE_BY_SIDE} times it. */
  private static final long SMALLEST = 64 * 1024;

  /** Packs of this size and up are left alone until they are swept. */
  private static final long LARGEST = 256L * 1024 * 1024;

  private Packs() {}

  /**
   * Merges packs of about one size into one as soon as there are {@value #SIDE_BY_SIDE} of them: so
   * that there are never more than some dozens, and an object is copied a few times in its life.
   */
  static void merge(AudienceRepository repository) throws IOException {
    Map<Integer, List<Pack>> bySize = new TreeMap<>();
    for (Pack pack : repository.git().getObjectDatabase().getPacks()) {
      long bytes = pack.getPackFile().length();
      if (bytes < LARGEST) {
        bySize.computeIfAbsent(sizeClass(bytes), any -> new ArrayList<>()).add(pack);
      }
    }
    for (List<Pack> packs : bySize.values()) {
      if (packs.size() >= SIDE_BY_SIDE) {
        merge(repository, packs);
        return; // what came of it is looked at with the next append
      }
    }
  }

  /**
   * Leaves exactly what the branch leads to, in one pack, with deltas. Other branches, tags and
   * reflogs go: nothing may keep alive what was forgotten.
   */
  static void sweep(AudienceRepository repository) throws IOException {
    ObjectId tip = repository.tip().orElse(ObjectId.zeroId());
    Set<Path> kept = new HashSet<>();
    if (!tip.equals(ObjectId.zeroId())) {
      try (ObjectReader reader = repository.git().newObjectReader();
          PackWriter writer = new PackWriter(config(repository, true), reader)) {
        writer.preparePack(NullProgressMonitor.INSTANCE, Set.of(tip), PackWriter.NONE);
        kept.addAll(write(repository, writer));
      }
    }
    repository.sweep(
        () -> {
          keepOnlyTheBranch(repository.folder(), tip);
          deleteFilesExcept(repository.folder().resolve("objects"), kept);
          Disk.sync(repository.packFolder());
        });
  }

  private static void merge(AudienceRepository repository, List<Pack> packs) throws IOException {
    Set<ObjectId> ids = new HashSet<>();
    List<Path> old = new ArrayList<>();
    for (Pack pack : packs) {
      for (PackIndex.MutableEntry entry : pack) {
        ids.add(entry.toObjectId());
      }
      old.add(pack.getPackFile().toPath());
    }
    Set<Path> fresh = new HashSet<>();
    try (ObjectReader reader = repository.git().newObjectReader();
        RevWalk walk = new RevWalk(reader);
        PackWriter writer = new PackWriter(config(repository, false), reader)) {
      List<RevObject> objects = new ArrayList<>();
      for (ObjectId id : ids) {
        objects.add(walk.lookupAny(id, reader.open(id).getType()));
      }
      writer.preparePack(objects.iterator());
      fresh.addAll(write(repository, writer));
    }
    repository.sweep(
        () -> {
          for (Path pack : old) {
            deletePack(pack, fresh);
          }
          Disk.sync(repository.packFolder());
        });
  }

  private static PackConfig config(AudienceRepository repository, boolean deltas) {
    PackConfig config = new PackConfig(repository.git());
    config.setThreads(1);
    config.setDeltaCompress(deltas);
    config.setBuildBitmaps(false);
    config.setReuseObjects(true);
    config.setReuseDeltas(true);
    config.setIndexVersion(2);
    return config;
  }

  /** Writes a pack and its index, and returns the two files. */
  private static List<Path> write(AudienceRepository repository, PackWriter writer)
      throws IOException {
    Path folder = repository.packFolder();
    Path pack = Files.createTempFile(folder, "merged-", ".tmp");
    Path index = Files.createTempFile(folder, "merged-", ".idx.tmp");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(pack), 1 << 16)) {
        writer.writePack(NullProgressMonitor.INSTANCE, NullProgressMonitor.INSTANCE, out);
      }
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(index))) {
        writer.writeIndex(out);
      }
      Disk.sync(pack);
      Disk.sync(index);
      String name = "pack-" + writer.computeName().name();
      Path finalPack = folder.resolve(name + ".pack");
      Path finalIndex = folder.resolve(name + ".idx");
      Disk.move(pack, finalPack);
      Disk.move(index, finalIndex);
      Disk.sync(folder);
      return List.of(finalPack, finalIndex);
    } finally {
      Files.deleteIfExists(pack);
      Files.deleteIfExists(index);
    }
  }

  private static int sizeClass(long bytes) {
    int size = 0;
    for (long limit = SMALLEST; bytes >= limit; limit *= SIDE_BY_SIDE) {
      size++;
    }
    return size;
  }

  /** Deletes a pack with its index and whatever else has its name; the index last but one. */
  private static void deletePack(Path pack, Set<Path> kept) throws IOException {
    if (kept.contains(pack)) {
      return;
    }
    String stem = String.valueOf(pack.getFileName()).replaceFirst("\\.pack$", ".");
    for (Path file : Disk.list(Disk.folderOf(pack))) {
      if (String.valueOf(file.getFileName()).startsWith(stem)) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static void deleteFilesExcept(Path objects, Set<Path> kept) throws IOException {
    try (Stream<Path> all = Files.walk(objects)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (!kept.contains(file)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static void keepOnlyTheBranch(Path repository, ObjectId tip) throws IOException {
    Path branch = repository.resolve(AudienceRepository.BRANCH);
    if (!Files.exists(branch) && !tip.equals(ObjectId.zeroId())) {
      Disk.write(branch, (tip.name() + "\n").getBytes(StandardCharsets.US_ASCII));
    }
    Disk.delete(repository.resolve("packed-refs"));
    try (Stream<Path> refs = Files.walk(repository.resolve("refs"))) {
      for (Path ref : refs.filter(Files::isRegularFile).toList()) {
        if (!ref.equals(branch)) {
          Disk.delete(ref);
        }
      }
    }
    Disk.deleteTree(repository.resolve("logs"));
    for (String name : List.of("FETCH_HEAD", "ORIG_HEAD")) {
      Disk.delete(repository.resolve(name));
    }
  }
}
