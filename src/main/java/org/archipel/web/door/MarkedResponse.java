package org.archipel.web.door;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.archipel.demonstration.Watermark;
import org.jspecify.annotations.Nullable;

/**
 * An answer of a demonstration: kept back until it is whole, then marked and sent. All answers are
 * bounded, so what is kept is. One thread.
 */
final class MarkedResponse extends HttpServletResponseWrapper {

  private static final String FILE_NAME = "filename=\"";

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private @Nullable PrintWriter writer;

  MarkedResponse(HttpServletResponse response) {
    super(response);
    response.setHeader(Watermark.HEADER, Watermark.WORD);
  }

  /** Sends the marked answer; nothing if another was sent in its place. */
  void finish() throws IOException {
    if (writer != null) {
      writer.flush();
    }
    if (isCommitted() || body.size() == 0) {
      return;
    }
    String type = Optional.ofNullable(getContentType()).orElse("");
    byte[] marked = Watermark.stamp(type, body.toByteArray());
    super.setContentLength(marked.length);
    super.getOutputStream().write(marked);
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return new Kept(body);
  }

  @Override
  public PrintWriter getWriter() {
    PrintWriter known = writer;
    if (known == null) {
      known = new PrintWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
      writer = known;
    }
    return known;
  }

  @Override
  public void flushBuffer() {
    // The answer is not whole yet.
  }

  @Override
  public void resetBuffer() {
    super.resetBuffer();
    body.reset();
  }

  @Override
  public void reset() {
    super.reset();
    super.setHeader(Watermark.HEADER, Watermark.WORD);
    body.reset();
  }

  /** The length before the mark is not the length. */
  @Override
  public void setContentLength(int length) {}

  @Override
  public void setContentLengthLong(long length) {}

  @Override
  public void setIntHeader(String name, int value) {
    setHeader(name, Integer.toString(value));
  }

  @Override
  public void setHeader(String name, @Nullable String value) {
    if (!isLength(name)) {
      super.setHeader(name, value == null ? null : marked(name, value));
    }
  }

  @Override
  public void addHeader(String name, String value) {
    if (!isLength(name)) {
      super.addHeader(name, marked(name, value));
    }
  }

  private static boolean isLength(String name) {
    return name.equalsIgnoreCase("Content-Length");
  }

  private static String marked(String name, String value) {
    int start = value.indexOf(FILE_NAME);
    if (!name.toLowerCase(Locale.ROOT).equals("content-disposition") || start < 0) {
      return value;
    }
    int from = start + FILE_NAME.length();
    return value.substring(0, from) + Watermark.fileName(value.substring(from));
  }

  /** Writes into what is kept. */
  private static final class Kept extends ServletOutputStream {
    private final ByteArrayOutputStream body;

    Kept(ByteArrayOutputStream body) {
      this.body = body;
    }

    @Override
    public void write(int b) {
      body.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      body.write(bytes, from, length);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("answers are written by the thread of the request");
    }
  }
}
