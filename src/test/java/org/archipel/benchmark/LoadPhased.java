package org.archipel.benchmark;

/** {@code tdb2.tdbloader --loader=phased}, the yardstick. */
final class LoadPhased {

  private LoadPhased() {}

  public static void main(String[] arguments) {
    Fork.reportAtEnd();
    tdb2.tdbloader.main("--loader=phased", "--loc=" + arguments[0], arguments[1]);
  }
}
