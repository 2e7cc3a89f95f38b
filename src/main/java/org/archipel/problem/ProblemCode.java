package org.archipel.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The stable codes of everything that can be wrong with what a user sends. Each has a heading of
 * the same name in {@code docs/problems.md}; a test keeps the two equal.
 */
public enum ProblemCode {
  // The file as bytes
  UNREADABLE_FILE,
  UNKNOWN_FORMAT,
  TOO_LARGE,
  BAD_ENCODING,
  FORBIDDEN_CONSTRUCT,

  // Its syntax
  SYNTAX,
  DUPLICATE_KEY,
  TRAILING_CONTENT,

  // The fields of a document
  UNKNOWN_FIELD,
  MISSING_FIELD,
  WRONG_TYPE,
  BAD_DATE,
  BAD_TEXT,
  BAD_IRI,
  UNKNOWN_CODE,
  DUPLICATE_ID,

  // What it refers to
  UNKNOWN_OFFICE,
  UNKNOWN_CLAIMANT,
  UNKNOWN_PRODUCT,
  UNKNOWN_RELEASE,
  UNKNOWN_STANDARD,
  UNKNOWN_CAPABILITY,
  UNKNOWN_BLOCK,
  UNKNOWN_REFERENCE,
  FOREIGN_NAMESPACE,

  // What it says
  SHAPE_VIOLATION,
  CONTRADICTION,
  QUOTA;

  /** Returns the code as users meet it: {@code unknown-product}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the code with this {@linkplain #id() id}. */
  public static Optional<ProblemCode> of(String id) {
    return Arrays.stream(values()).filter(code -> code.id().equals(id)).findFirst();
  }
}
