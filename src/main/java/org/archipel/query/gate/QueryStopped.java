package org.archipel.query.gate;

/** A query took more than its {@link Limits} allow: exit 3, HTTP 503. */
public final class QueryStopped extends RuntimeException {

  private static final long serialVersionUID = 1;

  QueryStopped(String message) {
    super(message);
  }
}
