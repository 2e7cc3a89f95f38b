package org.archipel.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * Writes CycloneDX bills of invented components, laid out as build tools write them: with hashes,
 * licences, links and a graph of dependencies. Like a bill of a large Java application, one of 900
 * components has 2.2 MB.
 */
public final class SyntheticSbom {

  private static final int[] HASHES = {32, 40, 64, 96, 128, 96, 64, 128};
  private static final String[] ALGORITHMS = {
    "MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512", "SHA3-384", "SHA3-256", "SHA3-512"
  };
  private static final String[] LICENCES = {"Apache-2.0", "MIT", "EPL-2.0", "BSD-3-Clause"};

  private final Random random;
  private final StringBuilder text = new StringBuilder();

  private SyntheticSbom(long seed) {
    this.random = new Random(seed);
  }

  /**
   * Returns a bill; the same for the same arguments.
   *
   * @param components how many it lists (a count, at least 1)
   */
  public static byte[] of(int components, long seed) {
    return new SyntheticSbom(seed).bill(components).getBytes(StandardCharsets.UTF_8);
  }

  private String bill(int components) {
    text.append(
        """
        {
          "bomFormat": "CycloneDX",
          "specVersion": "1.6",
          "version": 1,
          "metadata": {
            "timestamp": "2026-10-05T08:30:00Z",
            "component": {"type": "application", "bom-ref": "app", "name": "Synthetic", "version": "1"}
          },
          "components": [
        """);
    for (int i = 0; i < components; i++) {
      component(i);
      text.append(i + 1 < components ? ",\n" : "\n");
    }
    text.append("  ],\n  \"dependencies\": [\n");
    for (int i = 0; i < components; i++) {
      dependency(i, components);
    }
    return text.append("    {\"ref\": \"app\", \"dependsOn\": [\"")
        .append(purl(0))
        .append("\"]}\n  ]\n}\n")
        .toString();
  }

  private void component(int i) {
    text.append("    {\n      \"type\": \"library\",\n      \"bom-ref\": \"")
        .append(purl(i))
        .append("\",\n      \"group\": \"org.synthetic.group")
        .append(i % 40)
        .append("\",\n      \"name\": \"component-")
        .append(i)
        .append("\",\n      \"version\": \"")
        .append(version(i))
        .append("\",\n      \"description\": \"An invented component that does one thing")
        .append(" and says so in a sentence of the usual length.\",\n      \"hashes\": [\n");
    for (int h = 0; h < HASHES.length; h++) {
      text.append("        {\n          \"alg\": \"")
          .append(ALGORITHMS[h])
          .append("\",\n          \"content\": \"")
          .append(hexadecimal(HASHES[h]))
          .append("\"\n        }")
          .append(h + 1 < HASHES.length ? ",\n" : "\n");
    }
    text.append("      ],\n      \"licenses\": [{\"license\": {\"id\": \"")
        .append(LICENCES[i % LICENCES.length])
        .append("\", \"url\": \"https://example.org/licence\"}}],\n      \"purl\": \"")
        .append(purl(i))
        .append("\",\n      \"externalReferences\": [\n");
    for (String type : new String[] {"website", "vcs", "issue-tracker", "mailing-list"}) {
      text.append("        {\n          \"type\": \"")
          .append(type)
          .append("\",\n          \"url\": \"https://example.org/component/")
          .append(i)
          .append('/')
          .append(type)
          .append("\"\n        }")
          .append(type.equals("mailing-list") ? "\n" : ",\n");
    }
    text.append("      ]\n    }");
  }

  private void dependency(int i, int components) {
    text.append("    {\"ref\": \"").append(purl(i)).append("\", \"dependsOn\": [");
    int count = random.nextInt(6);
    for (int d = 0; d < count; d++) {
      text.append(d == 0 ? "\"" : ", \"").append(purl(random.nextInt(components))).append('"');
    }
    text.append("]},\n");
  }

  private static String purl(int i) {
    return "pkg:maven/org.synthetic.group%d/component-%d@%s?type=jar"
        .formatted(i % 40, i, version(i));
  }

  private static String version(int i) {
    return 1 + i % 9 + "." + i % 30 + "." + i % 7;
  }

  private String hexadecimal(int length) {
    StringBuilder digits = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      digits.append(Character.forDigit(random.nextInt(16), 16));
    }
    return digits.toString();
  }
}
