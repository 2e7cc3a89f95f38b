package org.archipel.reader;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Changes files a little, so that they are nearly right: the same seed, the same changes. */
final class Mutation {

  private static final List<String> PIECES =
      List.of(
          "null",
          "true",
          "-1",
          "1e999",
          "99999999999999999999",
          "NaN",
          "\"\"",
          "[]",
          "{}",
          "[[[[[[",
          "{\"a\":",
          "\\ud800",
          "\\u0000",
          "\u202E",
          "\uFEFF",
          "\u0000",
          "\r",
          "\t",
          "  ",
          "\n---\n",
          "&a",
          "*a",
          "<<: *a",
          "!!java.net.URL",
          "? ",
          "- - - -",
          "|\n",
          "<a>",
          "</a>",
          "<!--",
          "<![CDATA[",
          "&amp;",
          "&x;",
          "&#0;",
          "&#xD800;",
          "<!DOCTYPE x>",
          "<?x?>",
          "xmlns:x=\"\"",
          "xsi:type=\"x\"",
          "http://x/",
          "file:///etc/x",
          "javascript:x",
          "../../x",
          "pkg:a/b@%zz",
          "cpe:2.3:a:*",
          "2026-13-40",
          "0000-00-00",
          "!include x",
          "{",
          "}",
          "->",
          "=SUM(A1)",
          ";",
          ",,,,",
          "\"",
          "'",
          "#REF!",
          "1900-01-00",
          "%%TAG",
          "@prefix",
          "_:x",
          "\\",
          "ﬁ",
          "日本",
          "x".repeat(300));

  private static final String VALUE = "\"[^\"\\\\\\n]{0,40}\"|[0-9]+|true|false|null";

  private final Random random;

  Mutation(long seed) {
    this.random = new Random(seed);
  }

  /** Returns one of the files with one to four changes. */
  byte[] next(List<byte[]> files) {
    byte[] bytes = files.get(random.nextInt(files.size()));
    byte[] other = files.get(random.nextInt(files.size()));
    return isArchive(bytes) && random.nextInt(4) > 0 ? withinArchive(bytes) : changed(bytes, other);
  }

  private byte[] changed(byte[] bytes, byte[] other) {
    String text = new String(bytes, ISO_8859_1);
    for (int i = random.nextInt(4); i >= 0; i--) {
      text = change(text, new String(other, ISO_8859_1));
    }
    return text.getBytes(ISO_8859_1);
  }

  private String change(String text, String other) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(30));
    String before = text.substring(0, from);
    String piece =
        new String(PIECES.get(random.nextInt(PIECES.size())).getBytes(UTF_8), ISO_8859_1);
    return switch (random.nextInt(8)) {
      case 0 -> before + (char) random.nextInt(256) + text.substring(to == from ? from : from + 1);
      case 1 -> before + text.substring(to);
      case 2 ->
          before + text.substring(from, to).repeat(1 + random.nextInt(20)) + text.substring(to);
      case 3 -> before + piece + text.substring(from);
      case 4 -> before + piece + text.substring(to);
      case 5 ->
          before + other.substring(Math.min(other.length(), random.nextInt(other.length() + 1)));
      case 6 -> before + before.replaceFirst("(?s).*\\n", "") + text.substring(from);
      default -> before + replaceValue(text.substring(from), piece);
    };
  }

  private static String replaceValue(String text, String piece) {
    return text.replaceFirst(VALUE, java.util.regex.Matcher.quoteReplacement(piece));
  }

  private static boolean isArchive(byte[] bytes) {
    return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
  }

  /** Changes one part of an archive, which stays an archive. */
  private byte[] withinArchive(byte[] bytes) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    } catch (IOException | IllegalArgumentException e) {
      return changed(bytes, bytes);
    }
    if (parts.isEmpty()) {
      return changed(bytes, bytes);
    }
    List<String> names = List.copyOf(parts.keySet());
    String name = names.get(random.nextInt(names.size()));
    byte[] part = parts.get(name);
    parts.put(name, changed(part, part));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
