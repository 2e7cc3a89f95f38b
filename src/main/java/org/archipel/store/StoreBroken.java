package org.archipel.store;

/**
 * The generation can no longer be trusted and is dropped; the caller builds the store again from
 * the ledger.
 */
public final class StoreBroken extends RuntimeException {

  private static final long serialVersionUID = 1;

  StoreBroken(String message) {
    super(message);
  }

  StoreBroken(String message, Throwable cause) {
    super(message, cause);
  }
}
