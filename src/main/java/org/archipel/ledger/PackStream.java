package org.archipel.ledger;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.eclipse.jgit.internal.storage.file.BasePackIndexWriter;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdOwnerMap;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.transport.PackedObjectInfo;

/**
 * Writes the new objects of one append into one pack file. One thread.
 *
 * <p>A pack costs two syncs however many objects it has, where loose objects cost two each. It gets
 * its name only after it is on the disk, so no torn pack can ever be found by a reader: JGit's own
 * inserter renames first. The format is that of {@code gitformat-pack}, version 2, without deltas.
 */
final class PackStream implements Closeable {

  private static final int HEADER = 12;
  private static final int CHECKSUM = 20;

  /** From here on deflating quickly matters more than well; a sweep makes deltas of most of it. */
  private static final int LARGE = 1 << 16;

  private final Path folder;
  private final Path temporary;
  private final ObjectReader existing;
  private final Output out;
  private final ObjectInserter.Formatter formatter = new ObjectInserter.Formatter();
  private final ObjectIdOwnerMap<PackedObjectInfo> written = new ObjectIdOwnerMap<>();
  private final Deflater thorough = new Deflater(Deflater.DEFAULT_COMPRESSION);
  private final Deflater quick = new Deflater(Deflater.BEST_SPEED);

  /** The deflated bytes on their way, counted and summed up. */
  private static final class Output extends CheckedOutputStream {
    private long position;

    Output(OutputStream out) {
      super(out, new CRC32());
    }

    @Override
    public void write(int b) throws IOException {
      super.write(b);
      position++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      super.write(bytes, from, length);
      position += length;
    }
  }

  /**
   * @param folder the repository's {@code objects/pack}
   * @param existing finds the objects that need not be written again
   */
  PackStream(Path folder, ObjectReader existing) throws IOException {
    this.folder = folder;
    this.existing = existing;
    this.temporary = Files.createTempFile(folder, "incoming-", ".tmp");
    this.out = new Output(new BufferedOutputStream(Files.newOutputStream(temporary), LARGE));
    out.write(new byte[HEADER]); // the count is known at the end
  }

  /** Adds an object, unless the repository has it, and returns its id. */
  ObjectId add(int type, byte[] bytes) throws IOException {
    ObjectId id = formatter.idFor(type, bytes);
    if (written.contains(id) || existing.has(id)) {
      return id;
    }
    PackedObjectInfo info = new PackedObjectInfo(id);
    info.setOffset(out.position);
    info.setType(type);
    info.setFullSize(bytes.length);
    out.getChecksum().reset();
    writeTypeAndSize(type, bytes.length);
    Deflater deflater = bytes.length < LARGE ? thorough : quick;
    deflater.reset();
    DeflaterOutputStream deflated = new DeflaterOutputStream(out, deflater, 1 << 13);
    deflated.write(bytes);
    deflated.finish();
    info.setCRC((int) out.getChecksum().getValue());
    written.add(info);
    return id;
  }

  ObjectId addBlob(byte[] bytes) throws IOException {
    return add(Constants.OBJ_BLOB, bytes);
  }

  /**
   * Brings the objects to the disk and gives the pack its name.
   *
   * @return the pack; nothing was written, and the path names no file, when all objects existed
   */
  Path finish() throws IOException {
    out.close();
    byte[] checksum = completeHeaderAndTrailer();
    String name = "pack-" + HexFormat.of().formatHex(checksum);
    Path pack = folder.resolve(name + ".pack");
    if (written.isEmpty()) {
      return pack;
    }
    Path index = folder.resolve(temporary.getFileName() + ".idx.tmp");
    List<PackedObjectInfo> sorted = new ArrayList<>();
    written.forEach(sorted::add);
    Collections.sort(sorted);
    try (OutputStream indexOut = new BufferedOutputStream(Files.newOutputStream(index))) {
      BasePackIndexWriter.createVersion(indexOut, 2).write(sorted, checksum);
    }
    Disk.sync(temporary);
    Disk.sync(index);
    Disk.move(temporary, pack);
    Disk.move(index, folder.resolve(name + ".idx"));
    Disk.sync(folder);
    return pack;
  }

  /** Removes what was not finished. */
  @Override
  public void close() throws IOException {
    thorough.end();
    quick.end();
    try {
      out.close();
    } finally {
      Files.deleteIfExists(temporary);
      Files.deleteIfExists(folder.resolve(temporary.getFileName() + ".idx.tmp"));
    }
  }

  private void writeTypeAndSize(int type, int size) throws IOException {
    int rest = size >>> 4;
    int octet = (type << 4) | (size & 0x0f);
    while (rest != 0) {
      out.write(octet | 0x80);
      octet = rest & 0x7f;
      rest >>>= 7;
    }
    out.write(octet);
  }

  private byte[] completeHeaderAndTrailer() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(temporary.toFile(), "rw")) {
      file.writeBytes("PACK");
      file.writeInt(2);
      file.writeInt(written.size());
      MessageDigest sha1 = Constants.newMessageDigest();
      try (InputStream in = new BufferedInputStream(Files.newInputStream(temporary), 1 << 16)) {
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
          sha1.update(buffer, 0, n);
        }
      }
      byte[] checksum = sha1.digest();
      file.seek(file.length());
      file.write(checksum, 0, CHECKSUM);
      return checksum;
    }
  }
}
