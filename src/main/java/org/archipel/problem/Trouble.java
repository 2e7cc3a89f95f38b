package org.archipel.problem;

/**
 * The environment does not let us work: a locked home, a taken port, a full disk. The message is
 * one clear line for the person at the terminal.
 */
public final class Trouble extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** What the person at the terminal can do about it; decides the exit code. */
  public enum Kind {
    /** Wrong arguments: exit 2. */
    USAGE(2),
    /** Could not read or write: exit 3. */
    ENVIRONMENT(3);

    private final int exitCode;

    Kind(int exitCode) {
      this.exitCode = exitCode;
    }

    public int exitCode() {
      return exitCode;
    }
  }

  private final Kind kind;

  private Trouble(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  private Trouble(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public static Trouble usage(String message) {
    return new Trouble(Kind.USAGE, message);
  }

  public static Trouble environment(String message) {
    return new Trouble(Kind.ENVIRONMENT, message);
  }

  public static Trouble environment(String message, Throwable cause) {
    return new Trouble(Kind.ENVIRONMENT, message, cause);
  }

  public Kind kind() {
    return kind;
  }
}
