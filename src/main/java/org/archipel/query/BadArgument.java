package org.archipel.query;

/**
 * A value that a question cannot take: wrong usage, exit 2, HTTP 400. The message names the
 * parameter, the value and the nearest valid one.
 */
public final class BadArgument extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String parameter;

  /**
   * @param parameter that is wrong
   * @param message that says what is expected
   */
  public BadArgument(String parameter, String message) {
    super(message);
    this.parameter = parameter;
  }

  /** Returns the name of the parameter, as it was given. */
  public String parameter() {
    return parameter;
  }
}
