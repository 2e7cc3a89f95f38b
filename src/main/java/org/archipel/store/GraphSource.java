package org.archipel.store;

/**
 * Everything a fresh generation shall hold, told in one go. Called once per build, on the thread
 * that builds.
 */
@FunctionalInterface
public interface GraphSource {

  /** Tells every graph to the sink; a graph may be told in several parts. */
  void tell(GraphSink sink);
}
