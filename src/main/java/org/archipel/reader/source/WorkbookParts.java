package org.archipel.reader.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;

/**
 * Which part of a workbook holds what. Immutable.
 *
 * @param tabs in their order
 * @param since1904 whether days are counted from 1904
 */
record WorkbookParts(
    List<Tab> tabs, Optional<String> sharedTexts, Optional<String> styles, boolean since1904) {

  /** Most sheets (a count, inclusive). */
  private static final int MOST_TABS = 200;

  /** A sheet. */
  record Tab(String name, boolean hidden, String part) {}

  private record Link(String type, String target) {}

  static WorkbookParts of(SentFile file, Archive archive) throws Refused {
    String workbook =
        links(file, archive, "_rels/.rels", "").values().stream()
            .filter(link -> link.type.endsWith("/officeDocument"))
            .map(Link::target)
            .findFirst()
            .orElse("xl/workbook.xml");
    int slash = workbook.lastIndexOf('/') + 1;
    String folder = workbook.substring(0, slash);
    String beside = folder + "_rels/" + workbook.substring(slash) + ".rels";
    Map<String, Link> links = links(file, archive, beside, folder);
    List<Tab> tabs = new ArrayList<>();
    boolean[] since1904 = new boolean[1];
    PartXml.read(
        file,
        archive,
        workbook,
        xml -> {
          while (xml.nextElement()) {
            if (xml.is("workbookPr")) {
              since1904[0] = xml.isTrue("date1904");
            } else if (xml.is("sheet")) {
              tab(xml, links)
                  .filter(tab -> archive.find(tab.part).isPresent())
                  .ifPresent(tabs::add);
            }
          }
        });
    if (tabs.isEmpty() || tabs.size() > MOST_TABS) {
      throw new Refused(
          tabs.isEmpty() ? ProblemCode.SYNTAX : ProblemCode.TOO_LARGE,
          Position.whole(file.name()),
          "The workbook has %,d sheets; 1 to %d are taken.".formatted(tabs.size(), MOST_TABS));
    }
    return new WorkbookParts(
        List.copyOf(tabs),
        part(archive, links, "/sharedStrings"),
        part(archive, links, "/styles"),
        since1904[0]);
  }

  private static Optional<Tab> tab(PartXml xml, Map<String, Link> links) {
    String name = xml.attribute("name");
    Link link = links.get(String.valueOf(xml.attribute("id")));
    String state = xml.attribute("state");
    if (name == null || link == null || !link.type.endsWith("/worksheet")) {
      return Optional.empty();
    }
    boolean hidden = state != null && !state.equals("visible");
    return Optional.of(new Tab(name, hidden, link.target));
  }

  private static Optional<String> part(Archive archive, Map<String, Link> links, String type) {
    return links.values().stream()
        .filter(link -> link.type.endsWith(type))
        .map(Link::target)
        .filter(part -> archive.find(part).isPresent())
        .findFirst();
  }

  /** Returns the links of a part to others of the same file; those that lead out are left. */
  private static Map<String, Link> links(SentFile file, Archive archive, String part, String folder)
      throws Refused {
    Map<String, Link> links = new HashMap<>();
    if (archive.find(part).isPresent()) {
      PartXml.read(
          file,
          archive,
          part,
          xml -> {
            while (xml.nextElement()) {
              String target = xml.attribute("Target");
              if (xml.is("Relationship")
                  && target != null
                  && !"External".equals(xml.attribute("TargetMode"))) {
                String path = target.startsWith("/") ? target.substring(1) : folder + target;
                links.put(
                    String.valueOf(xml.attribute("Id")),
                    new Link(String.valueOf(xml.attribute("Type")), path));
              }
            }
          });
    }
    return links;
  }
}
