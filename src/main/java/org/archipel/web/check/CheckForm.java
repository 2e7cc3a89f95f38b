package org.archipel.web.check;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.archipel.reader.source.SentFile;
import org.archipel.web.door.HttpProblem;
import org.archipel.web.door.Refusal;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;

/**
 * Files that were sent to be checked or contributed: as the body of a request, or as parts of a
 * form. Immutable.
 *
 * @param files those that hold anything
 * @param office as the form says; empty when it does not
 * @param mapping how the columns of tables among them are to be understood
 */
public record CheckForm(List<SentFile> files, Optional<String> office, Optional<SentFile> mapping) {

  /** What a file is called that was sent without a name. */
  static final String UNNAMED = "Your file";

  private static final String PASTED = "What you pasted";
  private static final String FORM = "multipart/form-data";
  private static final int MOST_PARTS = 20;
  private static final int MOST_HEADER_BYTES = 4_096;
  private static final int LONGEST_NAME = 200;

  public CheckForm {
    files = List.copyOf(files);
  }

  /**
   * Reads the body of a request; nothing of it is written anywhere.
   *
   * @param type its {@code Content-Type}; whatever is no form is a file
   * @param name of a file that is the whole body, if it was given
   * @throws Refusal if the parts of a form cannot be told apart
   */
  public static CheckForm read(
      @Nullable String type, byte[] body, Optional<String> name, Optional<String> office) {
    if (type != null && type.strip().toLowerCase(Locale.ROOT).startsWith(FORM)) {
      return new Parts(type).read(body, office);
    }
    SentFile file = new SentFile(name.map(CheckForm::shortened).orElse(UNNAMED), body);
    return new CheckForm(body.length == 0 ? List.of() : List.of(file), office, Optional.empty());
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
  }

  private static Refusal malformed(String why) {
    return new Refusal(HttpProblem.BAD_REQUEST, "The form cannot be read: " + why);
  }

  /** Takes a form apart (RFC 7578). One thread. */
  private static final class Parts implements MultiPart.Parser.Listener {

    private final String boundary;
    private final List<SentFile> files = new ArrayList<>();
    private Optional<String> office = Optional.empty();
    private Optional<SentFile> mapping = Optional.empty();
    private String disposition = "";
    private java.io.ByteArrayOutputStream content = new java.io.ByteArrayOutputStream();
    private boolean failed;
    private boolean complete;

    Parts(String type) {
      String found = MultiPart.extractBoundary(type);
      if (found == null || found.isEmpty()) {
        throw malformed("its Content-Type names no boundary.");
      }
      this.boundary = found;
    }

    CheckForm read(byte[] body, Optional<String> given) {
      MultiPart.Parser parser = new MultiPart.Parser(boundary, this);
      parser.setMaxParts(MOST_PARTS);
      parser.setPartHeadersMaxLength(MOST_HEADER_BYTES);
      try {
        parser.parse(Content.Chunk.from(ByteBuffer.wrap(body), true));
      } catch (RuntimeException e) { // its message may quote the body
        failed = true;
      }
      if (failed || !complete) {
        throw malformed("expected parts between boundaries, the last closed, at most 20.");
      }
      return new CheckForm(files, office.or(() -> given), mapping);
    }

    @Override
    public void onPartBegin() {
      disposition = "";
      content = new java.io.ByteArrayOutputStream();
    }

    @Override
    public void onPartHeader(String name, String value) {
      if (name.equalsIgnoreCase("Content-Disposition")) {
        disposition = value;
      }
    }

    @Override
    public void onPartContent(Content.Chunk chunk) {
      ByteBuffer buffer = chunk.getByteBuffer();
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      content.writeBytes(bytes);
    }

    @Override
    public void onPartEnd() {
      byte[] bytes = content.toByteArray();
      switch (DispositionName.of("name", disposition).orElse("")) {
        case "file" -> sent(bytes).ifPresent(files::add);
        case "mapping" -> mapping = sent(bytes);
        case "names" -> {
          String text = new String(bytes, StandardCharsets.UTF_8);
          if (!text.isBlank()) {
            files.add(new SentFile(PASTED, bytes));
          }
        }
        case "office" ->
            office =
                Optional.of(new String(bytes, StandardCharsets.UTF_8).strip())
                    .filter(code -> !code.isEmpty());
        default -> {} // not ours, and no reason to refuse
      }
    }

    /** A browser sends an empty part for a field in which no file was chosen. */
    private Optional<SentFile> sent(byte[] bytes) {
      String name = DispositionName.of("filename", disposition).orElse(UNNAMED);
      return bytes.length == 0
          ? Optional.empty()
          : Optional.of(new SentFile(shortened(name), bytes));
    }

    @Override
    public void onComplete() {
      complete = true;
    }

    @Override
    public void onFailure(Throwable failure) {
      failed = true;
    }
  }
}
