package org.archipel.web.door;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/** A request whose body ends with a refusal once it is longer than allowed, chunked or not. */
final class BoundedRequest extends HttpServletRequestWrapper {

  private final long most;

  BoundedRequest(HttpServletRequest request, long most) {
    super(request);
    this.most = most;
  }

  static Refusal tooLarge(long most) {
    return new Refusal(
        HttpProblem.TOO_LARGE, "At most " + most / 1024 + " KB are taken at this address.");
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return new Bounded(super.getInputStream(), most);
  }

  private static final class Bounded extends ServletInputStream {

    private final ServletInputStream body;
    private final long most;
    private long taken;

    Bounded(ServletInputStream body, long most) {
      this.body = body;
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      int next = body.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = body.read(buffer, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int more) {
      taken += more;
      if (taken > most) {
        throw tooLarge(most);
      }
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("bodies are read at once here");
    }
  }
}
