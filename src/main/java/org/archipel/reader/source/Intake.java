package org.archipel.reader.source;

import org.archipel.problem.Problems;
import org.archipel.reference.Resolver;

/**
 * A file on its way to becoming a document. One thread.
 *
 * @param resolver of names in the reference tables
 * @param problems where the reader puts what it finds wrong
 */
public record Intake(SentFile file, ReadContext context, Resolver resolver, Problems problems) {

  /**
   * Returns the file as text.
   *
   * @throws Refused if it is larger than the limits, not UTF-8, or holds control characters
   */
  public SourceText text(Limits limits) throws Refused {
    return SourceText.of(file, limits.bytes());
  }

  /**
   * Returns the file as one JSON document.
   *
   * @throws Refused if it is none, or beyond the limits
   */
  public Tree json(Limits limits) throws Refused {
    return JsonTree.read(text(limits), limits, problems);
  }

  /**
   * Returns the file as one YAML document.
   *
   * @throws Refused if it is none, or beyond the limits, or uses what is refused
   */
  public Tree yaml(Limits limits) throws Refused {
    return YamlTree.read(text(limits), limits, problems);
  }

  /**
   * Returns the file as one JSON or YAML document, whichever its beginning shows.
   *
   * @throws Refused if it is none, or beyond the limits, or uses what is refused
   */
  public Tree jsonOrYaml(Limits limits) throws Refused {
    return Opening.of(file).kind() == Opening.Kind.JSON ? json(limits) : yaml(limits);
  }

  /**
   * Returns the root of the file as XML.
   *
   * @throws Refused if it is none, has a DOCTYPE, or is beyond the limits
   */
  public XmlElement xml(Limits limits) throws Refused {
    return XmlTree.read(text(limits), limits);
  }
}
