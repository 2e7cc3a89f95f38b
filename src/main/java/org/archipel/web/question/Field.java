package org.archipel.web.question;

import java.util.List;
import org.archipel.query.Parameter;
import org.archipel.query.ValueType;
import org.archipel.web.show.Words;

/**
 * A field of a question's form. Immutable.
 *
 * @param value what was typed, or the default; lists joined by commas
 * @param options values to choose from or to complete with; empty when not all are known
 * @param wrong whether the value was refused
 */
public record Field(Parameter parameter, String value, List<Option> options, boolean wrong) {

  /** A value with what people call it. */
  public record Option(String value, String label) {}

  public String name() {
    return parameter.name();
  }

  /** Returns the id of the input within the page. */
  public String id() {
    return "p-" + parameter.name();
  }

  /** Returns the parameter's name in words: {@code at office}. */
  public String label() {
    return Words.of(parameter.name());
  }

  public String help() {
    return parameter.help() + (parameter.list() ? " Several: with commas." : "");
  }

  public boolean required() {
    return parameter.required();
  }

  public boolean hasOptions() {
    return !options.isEmpty();
  }

  /** Whether the options are few and all there are, and one is taken. */
  public boolean isChoice() {
    return parameter.type() == ValueType.CODE && !parameter.list();
  }

  public boolean isWrong() {
    return wrong;
  }

  public String placeholder() {
    return parameter.example().isEmpty() ? "" : "e.g. " + String.join(",", parameter.example());
  }

  public String inputType() {
    return switch (parameter.type()) {
      case DATE -> "date";
      case INTEGER -> "number";
      default -> "text";
    };
  }
}
