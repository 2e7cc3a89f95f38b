package org.archipel.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.archipel.exchange.Workspace.Container;
import org.archipel.exchange.Workspace.Flow;
import org.archipel.exchange.Workspace.SoftwareSystem;

/**
 * Writes a workspace in Structurizr's DSL, with a landscape and a view of the containers of each
 * system that has some. The same workspace always gives the same text. One thread, used once.
 */
public final class WorkspaceDsl {

  /** Media type of the written text. */
  public static final String MEDIA_TYPE = "text/x-structurizr-dsl";

  private final StringBuilder text = new StringBuilder(1 << 14);
  private final Map<String, String> identifiers = new LinkedHashMap<>();
  private int depth;

  private WorkspaceDsl() {}

  /** Returns the whole text. */
  public static String write(Workspace workspace) {
    WorkspaceDsl dsl = new WorkspaceDsl();
    dsl.workspace(workspace);
    return dsl.text.toString();
  }

  private void workspace(Workspace workspace) {
    for (SoftwareSystem system : workspace.systems()) {
      identifiers.put(system.id(), "s" + (identifiers.size() + 1));
    }
    open("workspace " + quoted(workspace.name()) + " " + quoted(workspace.description()));
    open("model");
    systems(workspace.systems());
    workspace.flows().forEach(this::flow);
    close();
    views(workspace.systems());
    close();
  }

  private void systems(List<SoftwareSystem> systems) {
    Set<String> taken = new HashSet<>();
    Map<String, List<SoftwareSystem>> groups = new TreeMap<>();
    systems.forEach(
        system -> groups.computeIfAbsent(system.group(), any -> new ArrayList<>()).add(system));
    groups.forEach(
        (group, members) -> {
          if (!group.isEmpty()) {
            open("group " + quoted(group));
          }
          members.forEach(system -> system(system, unique(system.name(), taken)));
          if (!group.isEmpty()) {
            close();
          }
        });
  }

  private void system(SoftwareSystem system, String name) {
    open(
        identifiers.get(system.id())
            + " = softwareSystem "
            + quoted(name)
            + " "
            + quoted(system.description()));
    if (!system.tags().isEmpty()) {
      line("tags " + quoted(String.join(",", system.tags())));
    }
    properties(system.properties());
    Set<String> taken = new HashSet<>();
    for (Container container : system.containers()) {
      open(
          "container "
              + quoted(unique(container.name(), taken))
              + " "
              + quoted(container.description())
              + " "
              + quoted(container.technology()));
      properties(container.properties());
      close();
    }
    close();
  }

  private void flow(Flow flow) {
    String from = identifiers.get(flow.from());
    String to = identifiers.get(flow.to());
    if (from != null && to != null && !from.equals(to)) {
      open(from + " -> " + to + " " + quoted(flow.description()) + " " + quoted(flow.technology()));
      properties(flow.properties());
      close();
    }
  }

  private void properties(Map<String, String> properties) {
    if (properties.isEmpty()) {
      return;
    }
    open("properties");
    properties.forEach((name, value) -> line(quoted(name) + " " + quoted(value)));
    close();
  }

  private void views(List<SoftwareSystem> systems) {
    open("views");
    open("systemLandscape \"landscape\"");
    line("include *");
    line("autoLayout lr");
    close();
    for (SoftwareSystem system : systems) {
      if (!system.containers().isEmpty()) {
        String identifier = String.valueOf(identifiers.get(system.id()));
        open("container " + identifier + " " + quoted(identifier));
        line("include *");
        line("autoLayout lr");
        close();
      }
    }
    open("styles");
    open("element \"Attributed\"");
    line("border dashed");
    close();
    open("element \"External\"");
    line("background #dddddd");
    line("color #000000");
    close();
    close();
    close();
  }

  /** Names within a workspace, and within a system, must differ. */
  private static String unique(String name, Set<String> taken) {
    String unique = name;
    for (int i = 2; !taken.add(unique.toLowerCase(java.util.Locale.ROOT)); i++) {
      unique = name + " (" + i + ")";
    }
    return unique;
  }

  /** A text stands on one line; what would be a constant, {@code ${…}}, is not to be one. */
  private static String quoted(String text) {
    String line =
        text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ")
            .replace("${", "$ {")
            .replace("\\", "/")
            .replace("\"", "\\\"");
    return "\"" + line.strip() + "\"";
  }

  private void open(String words) {
    line(words + " {");
    depth++;
  }

  private void close() {
    depth--;
    line("}");
  }

  private void line(String words) {
    text.append("  ".repeat(depth)).append(words).append('\n');
  }
}
