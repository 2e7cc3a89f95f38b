package org.archipel.exchange;

import java.util.List;
import java.util.Map;

/**
 * A workspace of the C4 model, as far as Structurizr's DSL is written here. Immutable.
 *
 * @param name what it is called
 * @param description one sentence; may be empty
 * @param systems in the order in which they are written; names are made unique when written
 * @param flows between systems
 */
public record Workspace(
    String name, String description, List<SoftwareSystem> systems, List<Flow> flows) {

  public Workspace {
    systems = List.copyOf(systems);
    flows = List.copyOf(flows);
  }

  /**
   * A software system.
   *
   * @param id stable and unique in a workspace
   * @param tags such as {@code External}
   * @param group that it stands in; empty for none
   */
  public record SoftwareSystem(
      String id,
      String name,
      String description,
      String group,
      List<String> tags,
      Map<String, String> properties,
      List<Container> containers) {
    public SoftwareSystem {
      tags = List.copyOf(tags);
      containers = List.copyOf(containers);
    }
  }

  /** What runs within a system; its technology in words. */
  public record Container(
      String id,
      String name,
      String description,
      String technology,
      Map<String, String> properties) {}

  /** What one system passes to another. */
  public record Flow(
      String from,
      String to,
      String description,
      String technology,
      Map<String, String> properties) {}
}
