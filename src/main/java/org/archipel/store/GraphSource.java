package org.archipel.store;

/**
 * Everything a fresh generation shall hold, told in one go. Called on the thread that builds; a
 * second time when there is more than fits the fast way.
 */
@FunctionalInterface
public interface GraphSource {

  /** Tells every graph to the sink; a graph may be told in several parts. */
  void tell(GraphSink sink);
}
