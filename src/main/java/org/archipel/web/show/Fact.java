package org.archipel.web.show;

import java.util.List;

/**
 * One property of a thing with its values. Immutable.
 *
 * @param name what people call the property
 * @param help its definition; may be empty
 * @param values at least one
 */
public record Fact(String name, String help, List<Cell> values) {}
