package org.archipel.reader.source;

import org.archipel.problem.Position;
import org.archipel.stack.Positions;

/**
 * A YAML or JSON document with the place of every value. Immutable.
 *
 * @param file the sender's name of it
 */
public record Tree(String file, Located root) implements Positions {

  @Override
  public Position at(String pointer) {
    Located here = root;
    for (String step : pointer.split("/", -1)) {
      Located next =
          step.isEmpty() ? here : child(here, step.replace("~1", "/").replace("~0", "~"));
      if (next == null) {
        break;
      }
      here = next;
    }
    return position(here);
  }

  public Position position(Located value) {
    return new Position.Text(file, value.line(), value.column());
  }

  private static @org.jspecify.annotations.Nullable Located child(Located parent, String step) {
    if (parent instanceof Located.Fields fields) {
      Located.Field field = fields.fields().get(step);
      return field == null ? null : field.value();
    }
    if (parent instanceof Located.Items items && step.matches("[0-9]{1,9}")) {
      int index = Integer.parseInt(step);
      return index < items.items().size() ? items.items().get(index) : null;
    }
    return null;
  }
}
