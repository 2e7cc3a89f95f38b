package org.archipel.problem;

/** How much a problem matters, mildest first. Only {@link #ERROR} refuses a contribution. */
public enum Severity {
  INFO,
  WARNING,
  ERROR
}
