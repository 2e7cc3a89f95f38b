package org.archipel.web.door;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.archipel.ontology.Audience;
import org.jspecify.annotations.Nullable;

/** Decides for whom a request speaks. Thread-safe. */
public final class Callers {

  private final byte[] authorization;

  public Callers(String operatorToken) {
    this.authorization = ("Bearer " + operatorToken).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Returns the audience that the request's {@code audience} parameter names; without one, the
   * public.
   *
   * @throws Refusal if it names another than the public and the request is not the operator's
   */
  public Audience audience(HttpServletRequest request) {
    return audience(request.getParameter("audience"), request);
  }

  /**
   * Returns the audience of a request whose parameters were read by somebody else, because its body
   * is no form.
   *
   * @throws Refusal if it names another than the public and the request is not the operator's
   */
  public Audience audience(@Nullable String named, HttpServletRequest request) {
    if (named == null || named.equals(Audience.PUBLIC.name())) {
      return Audience.PUBLIC;
    }
    requireOperator(request);
    try {
      return new Audience(named);
    } catch (IllegalArgumentException e) {
      throw new Refusal(HttpProblem.BAD_PARAMETER, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Lets only the operator pass.
   *
   * @throws Refusal if the request does not carry the operator's token
   */
  public void requireOperator(HttpServletRequest request) {
    if (!isOperator(request.getHeader("Authorization"))) {
      throw new Refusal(
          HttpProblem.UNAUTHORISED,
          "Send the header 'Authorization: Bearer …' with the token from server.json in the home"
              + " folder.");
    }
  }

  /**
   * Lets only this machine pass.
   *
   * @throws Refusal if the request comes from another machine
   */
  public void requireThisMachine(HttpServletRequest request) {
    try {
      if (!InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
        throw new Refusal(HttpProblem.FORBIDDEN, "Commands are taken from this machine only.");
      }
    } catch (UnknownHostException e) {
      throw new Refusal(HttpProblem.FORBIDDEN, "Commands are taken from this machine only.");
    }
  }

  /** Compares in constant time, so that the token cannot be guessed byte by byte. */
  private boolean isOperator(@Nullable String header) {
    return header != null
        && MessageDigest.isEqual(authorization, header.getBytes(StandardCharsets.UTF_8));
  }
}
