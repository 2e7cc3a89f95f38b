package org.archipel.view.format.told;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.archipel.view.Kind;
import org.archipel.view.Model;
import org.archipel.view.Model.Bar;
import org.archipel.view.Model.Box;
import org.archipel.view.Model.Group;
import org.archipel.view.Model.Lane;
import org.archipel.view.Model.Link;
import org.archipel.view.Picture;

/**
 * A picture as a Mermaid diagram: networks and layered maps as flowcharts, timelines as Gantt
 * charts. Other forms have none. Labels are escaped by Mermaid's entity codes, so that none of
 * their characters is read as a part of the diagram.
 */
final class Mermaid {

  /** More than this Mermaid's own limits refuse, or nobody reads. */
  private static final int MOST_BOXES = 150;

  private static final Pattern BREAKS = Pattern.compile("[\\p{C}\\u2028\\u2029\\s]+");

  private final StringBuilder out = new StringBuilder();
  private final Map<String, String> names = new HashMap<>();
  private int groups;

  private Mermaid() {}

  static Optional<String> of(Picture picture) {
    Mermaid mermaid = new Mermaid();
    switch (picture.model()) {
      case Model.Network network -> mermaid.network(network);
      case Model.Layers layers -> mermaid.layers(layers);
      case Model.Timeline timeline -> mermaid.timeline(timeline);
      case Model.Matrix matrix -> {
        return Optional.empty();
      }
      case Model.Radar radar -> {
        return Optional.empty();
      }
    }
    return mermaid.names.size() > MOST_BOXES
        ? Optional.empty()
        : Optional.of(mermaid.out.toString());
  }

  private void network(Model.Network network) {
    out.append("flowchart TB\n");
    network.boxes().forEach(box -> box(box, "  "));
    for (Link link : network.links()) {
      out.append("  ").append(name(link.from()));
      if (link.label().isBlank()) {
        out.append(" --> ");
      } else {
        out.append(" -->|\"").append(text(link.label())).append("\"| ");
      }
      out.append(name(link.to())).append('\n');
    }
  }

  private void layers(Model.Layers layers) {
    out.append("flowchart TB\n");
    layers.groups().forEach(group -> group(group, "  "));
  }

  private void group(Group group, String indent) {
    if (group.boxes().isEmpty() && group.groups().isEmpty()) {
      box(group.box(), indent);
      return;
    }
    out.append(indent).append("subgraph g").append(groups++).append("[\"");
    out.append(text(group.box().label())).append("\"]\n");
    group.boxes().forEach(box -> box(box, indent + "  "));
    group.groups().forEach(inner -> group(inner, indent + "  "));
    out.append(indent).append("end\n");
  }

  private void box(Box box, String indent) {
    boolean actor = box.kind() == Kind.BUSINESS_ACTOR;
    out.append(indent).append(name(box.id())).append(actor ? "([\"" : "[\"");
    out.append(text(box.label())).append(actor ? "\"])\n" : "\"]\n");
  }

  private String name(String id) {
    return names.computeIfAbsent(id, any -> "n" + names.size());
  }

  private void timeline(Model.Timeline timeline) {
    out.append("gantt\n  dateFormat YYYY-MM-DD\n  axisFormat %Y\n");
    int number = 0;
    for (Lane lane : timeline.lanes()) {
      out.append("  section ").append(task(lane.box().label())).append('\n');
      for (Bar bar : lane.bars()) {
        bar(bar, timeline, number++);
      }
    }
  }

  private void bar(Bar bar, Model.Timeline timeline, int number) {
    LocalDate from = bar.from() == null ? timeline.from() : bar.from();
    LocalDate to = bar.to() == null ? timeline.to() : bar.to();
    boolean point = from.equals(to);
    out.append("  ").append(task(bar.box().label()));
    out.append(bar.to() == null ? " → ?" : "").append(point ? " :milestone, t" : " :t");
    out.append(number).append(", ").append(from).append(", ");
    out.append(point ? "0d" : to.isAfter(from) ? to : from.plusDays(1)).append('\n');
  }

  /** Returns a text as it stands in quotes, by Mermaid's entity codes. */
  static String text(String text) {
    StringBuilder escaped = new StringBuilder();
    BREAKS.matcher(text).replaceAll(" ").strip().codePoints().forEach(c -> append(escaped, c));
    return escaped.isEmpty() ? " " : escaped.toString();
  }

  /** Gantt charts have no quotes: a colon, a comma or a semicolon would end the name. */
  private static String task(String text) {
    String plain = text(text).replaceAll("#\\d+;", " ").replaceAll("[:;,]", " ");
    String line = BREAKS.matcher(plain).replaceAll(" ").strip();
    return line.isEmpty() ? "-" : line;
  }

  private static void append(StringBuilder escaped, int c) {
    if ("\"#&<>`\\|;{}[]()%~".indexOf(c) >= 0) {
      escaped.append('#').append(c).append(';');
    } else {
      escaped.appendCodePoint(c);
    }
  }
}
