package org.archipel.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.jspecify.annotations.Nullable;

/**
 * A Git tree that is read as far as it is looked at and written as far as it was changed. One
 * thread, and only as long as its reader is open.
 */
final class Folder {

  private record Node(FileMode mode, ObjectId id, @Nullable Folder folder) {}

  private record Named(String name, Node node) {
    /** Git sorts a folder as if its name ended with a slash. */
    byte[] sortKey() {
      return (node.mode.equals(FileMode.TREE) ? name + "/" : name).getBytes(StandardCharsets.UTF_8);
    }
  }

  private final ObjectReader reader;
  private final ObjectId stored;
  private boolean changed;
  private @Nullable Map<String, Node> nodes;

  private Folder(ObjectReader reader, ObjectId stored) {
    this.reader = reader;
    this.stored = stored;
  }

  /** Returns the tree with this id; an empty one for the zero id. */
  static Folder of(ObjectReader reader, ObjectId tree) {
    return new Folder(reader, tree);
  }

  /** Returns the id of the file at a path. */
  Optional<ObjectId> file(String path) throws IOException {
    int slash = path.indexOf('/');
    Node node = nodes().get(slash < 0 ? path : path.substring(0, slash));
    if (node == null) {
      return Optional.empty();
    }
    if (slash < 0) {
      return node.mode.equals(FileMode.TREE) ? Optional.empty() : Optional.of(node.id);
    }
    return node.mode.equals(FileMode.TREE)
        ? open(path.substring(0, slash), node).file(path.substring(slash + 1))
        : Optional.empty();
  }

  /** Returns the names of the files directly in the folder at a path, sorted. */
  List<String> filesIn(String path) throws IOException {
    Optional<Folder> folder = folder(path);
    if (folder.isEmpty()) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    folder
        .get()
        .nodes()
        .forEach(
            (name, node) -> {
              if (!node.mode.equals(FileMode.TREE)) {
                names.add(name);
              }
            });
    names.sort(Comparator.naturalOrder());
    return names;
  }

  /** Returns the names of all that is directly in here. */
  List<String> names() throws IOException {
    return List.copyOf(nodes().keySet());
  }

  /** Returns the id of the folder with a name. */
  Optional<ObjectId> subtree(String name) throws IOException {
    Node node = nodes().get(name);
    return node != null && node.mode.equals(FileMode.TREE)
        ? Optional.of(node.id)
        : Optional.empty();
  }

  /** Puts another folder in place of the one with a name; the zero id removes it. */
  void replace(String name, ObjectId tree) throws IOException {
    if (subtree(name).equals(Optional.of(tree))) {
      return;
    }
    changed = true;
    if (tree.equals(ObjectId.zeroId())) {
      nodes().remove(name);
    } else {
      nodes().put(name, new Node(FileMode.TREE, tree, null));
    }
  }

  /** Puts a file at a path, in place of the one that is there. */
  void put(String path, ObjectId blob) throws IOException {
    int slash = path.indexOf('/');
    String name = slash < 0 ? path : path.substring(0, slash);
    Node there = nodes().get(name);
    if (there != null && there.mode.equals(FileMode.TREE) == slash < 0) {
      throw new IllegalArgumentException("a file and a folder would both be named " + path);
    }
    changed = true;
    if (slash < 0) {
      nodes().put(name, new Node(FileMode.REGULAR_FILE, blob, null));
      return;
    }
    Folder inner =
        there == null ? keep(name, new Folder(reader, ObjectId.zeroId())) : open(name, there);
    inner.put(path.substring(slash + 1), blob);
  }

  /** Removes the file at a path; its folder goes with it when nothing else is in there. */
  void remove(String path) throws IOException {
    if (file(path).isEmpty()) {
      return;
    }
    changed = true;
    int slash = path.indexOf('/');
    if (slash < 0) {
      nodes().remove(path);
      return;
    }
    String name = path.substring(0, slash);
    Folder inner = folder(name).orElseThrow();
    inner.remove(path.substring(slash + 1));
    if (inner.nodes().isEmpty()) {
      nodes().remove(name);
    }
  }

  boolean isChanged() {
    return changed;
  }

  /** Writes what was changed and returns the id of the tree. */
  ObjectId write(PackStream out) throws IOException {
    if (!changed && !stored.equals(ObjectId.zeroId())) {
      return stored;
    }
    List<Named> sorted = new ArrayList<>();
    nodes().forEach((name, node) -> sorted.add(new Named(name, node)));
    sorted.sort((a, b) -> Arrays.compareUnsigned(a.sortKey(), b.sortKey()));
    TreeFormatter tree = new TreeFormatter();
    for (Named named : sorted) {
      Folder inner = named.node.folder;
      tree.append(named.name, named.node.mode, inner == null ? named.node.id : inner.write(out));
    }
    return out.add(Constants.OBJ_TREE, tree.toByteArray());
  }

  /** Passes every file below here with its path. */
  void forEachFile(BiConsumer<String, ObjectId> visitor) throws IOException {
    forEachFile("", visitor);
  }

  private void forEachFile(String prefix, BiConsumer<String, ObjectId> visitor) throws IOException {
    for (Map.Entry<String, Node> entry : List.copyOf(nodes().entrySet())) {
      String path = prefix + entry.getKey();
      if (entry.getValue().mode.equals(FileMode.TREE)) {
        open(entry.getKey(), entry.getValue()).forEachFile(path + "/", visitor);
      } else {
        visitor.accept(path, entry.getValue().id);
      }
    }
  }

  /** Returns the folder at a path. */
  Optional<Folder> folder(String path) throws IOException {
    int slash = path.indexOf('/');
    String name = slash < 0 ? path : path.substring(0, slash);
    Node node = nodes().get(name);
    if (node == null || !node.mode.equals(FileMode.TREE)) {
      return Optional.empty();
    }
    Folder inner = open(name, node);
    return slash < 0 ? Optional.of(inner) : inner.folder(path.substring(slash + 1));
  }

  private Folder open(String name, Node node) throws IOException {
    return node.folder == null ? keep(name, new Folder(reader, node.id)) : node.folder;
  }

  private Folder keep(String name, Folder folder) throws IOException {
    nodes().put(name, new Node(FileMode.TREE, folder.stored, folder));
    return folder;
  }

  private Map<String, Node> nodes() throws IOException {
    if (nodes == null) {
      nodes = new LinkedHashMap<>();
      if (!stored.equals(ObjectId.zeroId())) {
        CanonicalTreeParser tree = new CanonicalTreeParser(null, reader, stored);
        for (; !tree.eof(); tree.next()) {
          nodes.put(
              tree.getEntryPathString(),
              new Node(tree.getEntryFileMode(), tree.getEntryObjectId(), null));
        }
      }
    }
    return nodes;
  }
}
