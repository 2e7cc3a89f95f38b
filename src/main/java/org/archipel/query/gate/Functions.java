package org.archipel.query.gate;

import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;

/**
 * The functions that have an address and may be called: casts, and parts of XPath whose work is
 * bounded by what they are given. Everything else, Java classes first of all, is unbound.
 */
final class Functions {

  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final String XPATH = "http://www.w3.org/2005/xpath-functions#";
  private static final String MATH = "http://www.w3.org/2005/xpath-functions/math#";
  private static final Pattern PARTS =
      Pattern.compile("[a-z]+-from-(?:date|dateTime|time|duration)");
  private static final Set<String> TEXT_AND_NUMBERS =
      Set.of(
          "abs",
          "boolean",
          "ceiling",
          "contains",
          "ends-with",
          "floor",
          "lower-case",
          "normalize-space",
          "normalize-unicode",
          "not",
          "round",
          "starts-with",
          "string-length",
          "substring",
          "substring-after",
          "substring-before",
          "upper-case");
  private static final Set<String> REALS =
      Set.of(
          "acos", "asin", "atan", "atan2", "cos", "exp", "log", "log10", "pi", "sin", "sqrt",
          "tan");

  private Functions() {}

  static boolean isAllowed(String iri) {
    if (iri.startsWith(MATH)) {
      return REALS.contains(iri.substring(MATH.length()));
    }
    if (iri.startsWith(XPATH)) {
      String name = iri.substring(XPATH.length());
      return TEXT_AND_NUMBERS.contains(name) || PARTS.matcher(name).matches();
    }
    return iri.startsWith(XSD);
  }

  /** Finds no function but the allowed ones, and never loads a class. */
  static final class Allowed extends FunctionRegistry {
    @Override
    public FunctionFactory get(String iri) {
      return isAllowed(iri) && FunctionRegistry.get().isRegistered(iri)
          ? FunctionRegistry.get().get(iri)
          : super.get("urn:x-archipel:unbound");
    }

    @Override
    public boolean isRegistered(String iri) {
      return isAllowed(iri) && FunctionRegistry.get().isRegistered(iri);
    }
  }

  /** Finds no property function: every predicate is a predicate. */
  static final class NoPropertyFunctions extends PropertyFunctionRegistry {
    @Override
    public PropertyFunctionFactory get(String iri) {
      return super.get("urn:x-archipel:unbound");
    }

    @Override
    public boolean manages(String iri) {
      return false;
    }

    @Override
    public boolean isRegistered(String iri) {
      return false;
    }
  }
}
