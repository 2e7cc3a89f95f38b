package org.archipel.benchmark;

import java.nio.file.Path;
import org.archipel.catalog.Catalog;
import org.archipel.catalog.Home;
import org.archipel.catalog.HomeLock;
import org.archipel.catalog.Installation;
import org.archipel.ontology.Audience;

/** Documents of an installation to a served home: ledger, public and members stores. */
final class LoadDocuments {

  private LoadDocuments() {}

  public static void main(String[] arguments) {
    Fork.reportAtEnd();
    Home home = new Home(Path.of(arguments[1]));
    long start = System.nanoTime();
    HomeLock lock = HomeLock.take(home).orElseThrow();
    try (Catalog catalog =
        Catalog.open(
            home,
            lock,
            new Installation(Path.of(arguments[0])),
            (work, done, total) ->
                System.out.printf("%.2f s %s%n", (System.nanoTime() - start) / 1e9, work))) {
      System.out.println(
          "statements "
              + catalog.statements(Audience.PUBLIC)
              + " "
              + catalog.statements(Audience.MEMBERS));
      System.out.printf("%.2f s served%n", (System.nanoTime() - start) / 1e9);
    }
  }
}
