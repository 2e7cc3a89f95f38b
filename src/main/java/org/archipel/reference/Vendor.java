package org.archipel.reference;

/** A row of {@code vendors.csv}: who supplies a product. Immutable. */
public record Vendor(String slug, String name) {}
