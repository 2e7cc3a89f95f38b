package org.archipel.benchmark;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archipel.ontology.Ontology;
import org.archipel.problem.Position;
import org.archipel.problem.Problems;
import org.archipel.reader.workbook.WorkbookOptions;
import org.archipel.reader.workbook.WorkbookWords;
import org.archipel.reader.workbook.WorkbookWriter;
import org.archipel.reference.ReferenceData;
import org.archipel.stack.ItemKind;
import org.archipel.stack.StackDraft;

/** Large files as offices have them, made up; always the same. */
final class LargeFiles {

  private static final int COMPONENTS = 900;
  private static final int SYSTEMS = 2_500;
  private static final int USES = 3;
  private static final Position NOWHERE = Position.whole("synthetic");
  private static final List<String> PRODUCTS =
      List.of(
          "postgresql", "tomcat", "rhel", "nodejs", "elasticsearch", "oracle-database", "nginx");

  private LargeFiles() {}

  /** Returns the files by what they are. */
  static Map<String, byte[]> all() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("CycloneDX bill of 900 components", SyntheticSbom.of(COMPONENTS, 1));
    files.put("ArchiMate exchange file", SyntheticExchange.bytes());
    files.put("workbook of 10,000 rows", workbook());
    return files;
  }

  /** 2,500 systems with three uses each. */
  private static byte[] workbook() {
    StackDraft draft = new StackDraft(NOWHERE);
    for (int i = 0; i < SYSTEMS; i++) {
      StackDraft.Item system =
          draft
              .add(ItemKind.SYSTEM, NOWHERE)
              .id("system-" + i)
              .set("name", "Synthetic system " + i)
              .set("status", "in-use");
      for (int j = 0; j < USES; j++) {
        String product = PRODUCTS.get((i + j) % PRODUCTS.size());
        system
            .part(ItemKind.USE, NOWHERE)
            .id(product)
            .set("product", product)
            .set("version", Integer.toString(8 + i % 10))
            .set("status", "in-use");
      }
    }
    ReferenceData data = ReferenceData.read(Path.of("catalog-data/reference"), new Problems());
    WorkbookWords words = WorkbookWords.of(Ontology.graph(Path.of("ontology")));
    return WorkbookWriter.write(
        draft.document("AU", null, null),
        Map.of(),
        new WorkbookOptions("en", words, data.resolver()));
  }
}
