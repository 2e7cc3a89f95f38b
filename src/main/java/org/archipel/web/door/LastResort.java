package org.archipel.web.door;

import java.nio.ByteBuffer;
import org.archipel.demonstration.Watermark;
import org.eclipse.jetty.ee10.servlet.ErrorHandler;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers what neither Jersey nor Fuseki came to see, such as headers that are too large; never
 * tells what broke inside. Thread-safe.
 */
public final class LastResort extends ErrorHandler {

  private final Pages pages;
  private final boolean demonstration;

  /**
   * @param demonstration whether every answer is to be marked as one
   */
  public LastResort(Pages pages, boolean demonstration) {
    this.pages = pages;
    this.demonstration = demonstration;
  }

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    ProblemAnswer answer = answer(code);
    boolean html = Accept.prefersHtml(request.getHeaders().get(HttpHeader.ACCEPT));
    byte[] body = html ? pages.render("problem", answer, Here.nowhere()) : answer.json();
    HttpFields.Mutable headers = response.getHeaders();
    SecurityHeaders.ALL.forEach(headers::put);
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    String type = html ? Pages.TYPE : ProblemAnswer.JSON_TYPE;
    headers.put(HttpHeader.CONTENT_TYPE, type);
    if (demonstration) {
      headers.put(Watermark.HEADER, Watermark.WORD);
      body = Watermark.stamp(type, body);
    }
    response.write(true, ByteBuffer.wrap(body), callback);
  }

  private static ProblemAnswer answer(int status) {
    return new ProblemAnswer(HttpProblem.ofStatus(status), "");
  }
}
