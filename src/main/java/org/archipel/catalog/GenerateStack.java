package org.archipel.catalog;

import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.archipel.reference.Concept;
import org.archipel.reference.Release;

/** Writes the synthetic stack document of one office. One thread, used once. */
final class GenerateStack {

  private static final int USES = 13;
  private static final int STANDARDS = 2;
  private static final int PLATFORMS = 6;

  private final String office;
  private final GenerateTables tables;
  private final Random random;
  private final StringBuilder yaml = new StringBuilder(1 << 16);

  GenerateStack(String office, GenerateTables tables, Random random) {
    this.office = office;
    this.tables = tables;
    this.random = random;
  }

  /** Returns the document, with so many systems and what they use. */
  String write(int systems) {
    line("# synthetic: made by a program, says nothing about any real office");
    line("archipel: stack/1");
    line("office: \"%s\"".formatted(office));
    line("claim:");
    line("  asOf: 2026-06-30");
    line("  source: https://example.org/synthetic/%s".formatted(office));
    line("systems:");
    for (int number = 1; number <= systems; number++) {
      system(number);
    }
    line("uses:");
    for (String platform : distinct(PLATFORMS, () -> tables.platform(random))) {
      line("  - { product: %s, role: synthetic use, %s }".formatted(platform, life()));
    }
    line("standards:");
    for (String standard : distinct(PLATFORMS, () -> tables.standard(random))) {
      line("  - { standard: %s, %s }".formatted(standard, life()));
    }
    return yaml.toString();
  }

  private void system(int number) {
    Concept capability = tables.capability(random);
    line("  - name: Synthetic %s %d".formatted(capability.label(), number));
    line("    description: Synthetic system %d of %s; no real system.".formatted(number, office));
    Set<String> capabilities = new LinkedHashSet<>();
    capabilities.add(capability.slug());
    capabilities.add(tables.capability(random).slug());
    line("    capabilities: [%s]".formatted(String.join(", ", capabilities)));
    line("    rights: [%s]".formatted(String.join(", ", distinct(2, () -> tables.right(random)))));
    line(
        "    delivery: %s"
            .formatted(one("in-house", "vendor", "vendor", "in-house", "shared-platform")));
    line(
        "    hosting: %s"
            .formatted(one("on-premises", "on-premises", "private-cloud", "public-cloud")));
    line("    status: in-use");
    line("    since: %d".formatted(2004 + random.nextInt(22)));
    if (random.nextInt(100) < 14) {
      line("    audience: members");
    }
    line("    uses:");
    for (String product : distinct(USES, () -> tables.product(random))) {
      use(product);
    }
    line("    standards:");
    for (String standard : distinct(STANDARDS, () -> tables.standard(random))) {
      line("      - { standard: %s, %s }".formatted(standard, life()));
    }
  }

  private void use(String product) {
    Release release = tables.release(product, random);
    StringBuilder use = new StringBuilder("      - { product: ").append(product);
    if (release != null) {
      use.append(", release: \"").append(release.cycle()).append('"');
      String version = release.latest().orElse("");
      if (random.nextBoolean() && tables.isVersionOf(release, version)) {
        use.append(", version: \"").append(version).append('"');
      }
    }
    use.append(", ").append(life());
    if (random.nextInt(100) < 7) {
      use.append(", audience: members");
    }
    if (random.nextInt(100) < 6) {
      use.append(", claim: { claimant: press, status: attributed, grade: press, asOf: ")
          .append(2016 + random.nextInt(10))
          .append(" }");
    }
    line("%s }".formatted(use));
  }

  private String life() {
    int since = 2006 + random.nextInt(20);
    int dice = random.nextInt(100);
    if (dice < 5) {
      return "status: planned, since: " + (2027 + random.nextInt(3));
    }
    if (dice < 11) {
      return "status: retiring, since: %d, until: %d-06".formatted(since, 2027 + random.nextInt(4));
    }
    if (dice < 15) {
      return "status: retired, since: 2006, until: " + (2012 + random.nextInt(14));
    }
    return "status: in-use, since: %d-%02d".formatted(since, 1 + random.nextInt(12));
  }

  private String one(String... words) {
    return words[random.nextInt(words.length)];
  }

  /** Draws until so many differ, or it has tried long enough. */
  private static Set<String> distinct(int count, Supplier<String> draw) {
    Set<String> drawn = new LinkedHashSet<>();
    for (int tries = 0; drawn.size() < count && tries < count * 20; tries++) {
      drawn.add(draw.get());
    }
    return drawn;
  }

  private void line(String text) {
    yaml.append(text).append('\n');
  }
}
