package org.archipel.web.door;

import java.util.Arrays;
import java.util.Locale;
import org.archipel.ontology.Ids;

/**
 * Everything that a request can meet besides its answer: the page for people and the RFC 9457
 * document for programs are both made from it.
 */
public enum HttpProblem {
  BAD_REQUEST(400, "The request cannot be understood"),
  BAD_PARAMETER(400, "A parameter is wrong"),
  BAD_QUERY(400, "The SPARQL query is refused"),
  UNAUTHORISED(401, "The operator's token is needed"),
  FORBIDDEN(403, "This is not open to you"),
  NOT_FOUND(404, "Nothing is known under this address"),
  METHOD_NOT_ALLOWED(405, "This address does not do that"),
  NOT_ACCEPTABLE(406, "No such format here"),
  REQUEST_TIMEOUT(408, "The request took too long to arrive"),
  TOO_LARGE(413, "The request is too large"),
  ADDRESS_TOO_LONG(414, "The address is too long"),
  UNSUPPORTED_MEDIA_TYPE(415, "The format of the request is not read here"),
  REFUSED_CONTENT(422, "The contribution is refused"),
  UNREADABLE_FILE(422, "The file cannot be read"),
  TOO_MANY_REQUESTS(429, "Too much at once"),
  HEADERS_TOO_LARGE(431, "The headers of the request are too large"),
  INTERNAL(500, "Something broke here"),
  QUERY_TIMEOUT(503, "The query took too long"),
  UNAVAILABLE(503, "Not available right now");

  private final int status;
  private final String title;

  HttpProblem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** Returns the HTTP status code. */
  public int status() {
    return status;
  }

  /** Returns what went wrong in general, the same for every occurrence. */
  public String title() {
    return title;
  }

  /** Returns the code that programs may rely on: {@code bad-query}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the address that names this problem; {@code /problems} on every server explains it. */
  public String type() {
    return Ids.BASE + "problems#" + code();
  }

  /** Returns the most general problem with a status, for those that libraries raise. */
  public static HttpProblem ofStatus(int status) {
    return Arrays.stream(values())
        .filter(problem -> problem.status == status)
        .reduce((general, last) -> status == 503 ? last : general)
        .orElse(status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL);
  }
}
