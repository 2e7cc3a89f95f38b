package org.archipel.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archipel.ontology.Audience;

/**
 * The repositories in a ledger's folder: {@code public.git}, {@code members.git}, {@code
 * office/AU.git}. Made on demand, by the one writer; thread-safe for readers.
 */
final class Repositories implements Closeable {

  private static final Pattern OFFICE = Pattern.compile("([A-Z]{2})\\.git");
  private static final String CONFIG =
      """
      [core]
      \trepositoryformatversion = 0
      \tfilemode = false
      \tbare = true
      \tlogAllRefUpdates = false
      \tfsync = all
      [gc]
      \tauto = 0
      """;

  private final Path folder;
  private final SortedMap<Audience, AudienceRepository> open = new ConcurrentSkipListMap<>();

  /** Opens what is there, after removing what a killed process left behind. */
  Repositories(Path folder) throws IOException {
    this.folder = folder;
    openIfThere(Audience.PUBLIC);
    openIfThere(Audience.MEMBERS);
    removeTemporaries(folder);
    Path offices = folder.resolve("office");
    removeTemporaries(offices);
    for (Path path : Disk.list(offices)) {
      Matcher matcher = OFFICE.matcher(String.valueOf(path.getFileName()));
      if (matcher.matches()) {
        openIfThere(Audience.office(matcher.group(1)));
      }
    }
  }

  /** Returns the audiences that have a repository, public first. */
  List<Audience> audiences() {
    return List.copyOf(open.keySet());
  }

  Optional<AudienceRepository> find(Audience audience) {
    return Optional.ofNullable(open.get(audience));
  }

  /** Returns the repository of an audience, which is made if need be. */
  AudienceRepository make(Audience audience) throws IOException {
    AudienceRepository there = open.get(audience);
    if (there != null) {
      return there;
    }
    Path target = folderOf(audience);
    Path parent = Disk.folderOf(target);
    if (!Files.isDirectory(parent)) {
      Files.createDirectories(parent);
      Disk.sync(Disk.folderOf(parent));
    }
    Path fresh = target.resolveSibling(target.getFileName() + ".tmp");
    Disk.deleteTree(fresh);
    for (String inner : List.of("objects/pack", "objects/info", "refs/heads")) {
      Files.createDirectories(fresh.resolve(inner));
    }
    Disk.write(
        fresh.resolve("HEAD"),
        ("ref: " + AudienceRepository.BRANCH + "\n").getBytes(StandardCharsets.UTF_8));
    Disk.write(fresh.resolve("config"), CONFIG.getBytes(StandardCharsets.UTF_8));
    Disk.sync(fresh.resolve("objects"));
    Disk.sync(fresh.resolve("refs"));
    Disk.move(fresh, target);
    Disk.sync(parent);
    AudienceRepository made = new AudienceRepository(audience, target);
    open.put(audience, made);
    return made;
  }

  @Override
  public void close() {
    open.values().forEach(AudienceRepository::close);
  }

  private void openIfThere(Audience audience) throws IOException {
    Path path = folderOf(audience);
    if (Files.isDirectory(path)) {
      Leftovers.remove(path);
      open.put(audience, new AudienceRepository(audience, path));
    }
  }

  private Path folderOf(Audience audience) {
    return audience
        .officeCode()
        .map(code -> folder.resolve("office").resolve(code + ".git"))
        .orElseGet(() -> folder.resolve(audience.name() + ".git"));
  }

  private static void removeTemporaries(Path folder) throws IOException {
    for (Path path : Disk.list(folder)) {
      if (String.valueOf(path.getFileName()).endsWith(".tmp")) {
        Disk.deleteTree(path);
      }
    }
  }
}
