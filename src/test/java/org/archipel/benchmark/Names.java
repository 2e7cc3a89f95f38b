package org.archipel.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.archipel.problem.Problems;
import org.archipel.reference.Identity;
import org.archipel.reference.Naming;
import org.archipel.reference.ReferenceData;

/** How many names a second are told from 10,000 products. */
final class Names {

  private static final int PRODUCTS = 10_000;
  private static final int NAMES = 60_000;
  private static final int MISSPELT = 4_000;
  private static final String RESULT = "names ";
  private static final String[] SYLLABLES = {
    "al", "bor", "cen", "dra", "el", "fin", "gor", "hal", "ix", "jun", "kor", "lim", "mar", "nex",
    "ov", "pra", "qua", "rin", "sol", "tra", "ul", "vex", "wen", "xan", "yor", "zet"
  };

  private Names() {}

  /**
   * Names a second of one processor.
   *
   * @param matched by package URL, CPE, slug, name, alias, vendor and version, each a part
   * @param missed that no product bears
   * @param suggested misspelt ones, with three suggestions each
   */
  record Result(double matched, double missed, double suggested) {}

  static Result run() throws IOException, InterruptedException {
    Fork fork = Fork.run(Intake.HEAP, Names.class);
    String[] fields =
        fork.lines().stream()
            .filter(line -> line.startsWith(RESULT))
            .findFirst()
            .orElseThrow()
            .substring(RESULT.length())
            .split(" ");
    return new Result(
        Double.parseDouble(fields[0]),
        Double.parseDouble(fields[1]),
        Double.parseDouble(fields[2]));
  }

  public static void main(String[] arguments) {
    Fork.reportAtEnd();
    Random random = new Random(1);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < PRODUCTS; i++) {
      names.add(word(random) + " " + word(random) + (i % 3 == 0 ? " " + word(random) : ""));
    }
    Identity identity = identity(names);
    List<Naming> known = new ArrayList<>();
    List<Naming> unknown = new ArrayList<>();
    for (int i = 0; i < NAMES; i++) {
      int product = random.nextInt(PRODUCTS);
      known.add(naming(product, names.get(product), i % 6));
      unknown.add(Naming.of(word(random) + " " + word(random) + " 3." + i));
    }
    List<Naming> misspelt = new ArrayList<>();
    for (int i = 0; i < MISSPELT; i++) {
      String name = names.get(random.nextInt(PRODUCTS));
      misspelt.add(Naming.of(name.charAt(0) + name.substring(2)));
    }
    System.out.println(
        RESULT
            + rate(known, naming -> identity.match(naming).orElseThrow())
            + " "
            + rate(unknown, identity::match)
            + " "
            + rate(misspelt, naming -> identity.suggestions(naming, 3)));
  }

  /** Of the processor, so that the figure is of the names and not of what else runs. */
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Does it three times and returns how many a second the last time. */
  private static double rate(List<Naming> namings, Consumer<Naming> work) {
    double rate = 0;
    for (int round = 0; round < 3; round++) {
      long start = cpuNanos();
      namings.forEach(work);
      rate = namings.size() / ((cpuNanos() - start) / 1e9);
    }
    return rate;
  }

  private static Naming naming(int product, String name, int kind) {
    return switch (kind) {
      case 0 -> of("x", "pkg:generic/acme/p" + product + "@1.2", null);
      case 1 -> of("x", null, "cpe:2.3:a:acme:p" + product + ":1.2:*:*:*:*:*:*:*");
      case 2 -> Naming.of("p" + product);
      case 3 -> Naming.of(name.toUpperCase(java.util.Locale.ROOT));
      case 4 -> Naming.of("Acme " + name);
      default -> Naming.of(name + " 2.4");
    };
  }

  private static Naming of(String name, String purl, String cpe) {
    return new Naming(
        name,
        Optional.empty(),
        Optional.empty(),
        Optional.ofNullable(purl),
        Optional.ofNullable(cpe));
  }

  private static Identity identity(List<String> names) {
    StringBuilder products =
        new StringBuilder(
            "slug,name,vendor,block,licence,aliases,wikidata,purl,cpe,endoflife,source,as_of\n");
    StringBuilder releases =
        new StringBuilder(
            "product,cycle,label,released,active_support_end,support_end,extended_support_end,"
                + "discontinued,lts,latest,latest_released,as_of\n");
    for (int i = 0; i < names.size(); i++) {
      products.append(
          "p%d,%s,acme,,,Alias %d,,pkg:generic/acme/p%d,acme:p%d,,,\n"
              .formatted(i, names.get(i), i, i, i));
      releases.append("p%d,2,,,,,,,,,,\n".formatted(i));
    }
    return ReferenceData.read(
            Map.of(
                "vendors.csv", "slug,name\nacme,Acme\n".getBytes(StandardCharsets.UTF_8),
                "products.csv", products.toString().getBytes(StandardCharsets.UTF_8),
                "releases.csv", releases.toString().getBytes(StandardCharsets.UTF_8)),
            new Problems())
        .resolver()
        .identity();
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
