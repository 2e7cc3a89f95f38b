package org.archipel.web.door;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer that is sent and remembered, if it is a page that may be kept. One thread. */
final class CopiedResponse extends HttpServletResponseWrapper {

  private final int most;
  private @Nullable Copy copy;

  /**
   * @param most how many bytes are remembered; of a longer answer nothing is
   */
  CopiedResponse(HttpServletResponse response, int most) {
    super(response);
    this.most = most;
  }

  /** Returns the page, once it was written; empty when what was written is to be made anew. */
  Optional<byte[]> page() {
    boolean mayBeKept =
        getStatus() == SC_OK
            && Pages.TYPE.equalsIgnoreCase(getContentType())
            && "no-cache".equals(getHeader("Cache-Control"));
    Copy written = copy;
    return mayBeKept && written != null && written.isWhole()
        ? Optional.of(written.bytes.toByteArray())
        : Optional.empty();
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    Copy known = copy;
    if (known == null) {
      known = new Copy(super.getOutputStream(), most);
      copy = known;
    }
    return known;
  }

  /** Writes and remembers. */
  private static final class Copy extends ServletOutputStream {

    private final ServletOutputStream out;
    private final int most;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean tooLong;

    Copy(ServletOutputStream out, int most) {
      this.out = out;
      this.most = most;
    }

    boolean isWhole() {
      return !tooLong;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] content, int from, int length) throws IOException {
      out.write(content, from, length);
      tooLong |= bytes.size() + length > most;
      if (!tooLong) {
        bytes.write(content, from, length);
      }
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }

    @Override
    public boolean isReady() {
      return out.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      out.setWriteListener(listener);
    }
  }
}
