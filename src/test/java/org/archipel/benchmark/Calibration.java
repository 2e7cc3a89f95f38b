package org.archipel.benchmark;

import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;

/** The fixed kernel that makes figures of different machines comparable: N-Quads to a sink. */
final class Calibration {

  private Calibration() {}

  public static void main(String[] arguments) {
    Fork.reportAtEnd();
    RDFParser.source(arguments[0]).lang(Lang.NQUADS).parse(StreamRDFLib.sinkNull());
  }
}
