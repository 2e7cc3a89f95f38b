package org.archipel.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What vendors are called: by slug, by name, and without the words that only say what kind of body
 * they are. {@code Apache} is the Apache Software Foundation. Immutable.
 */
final class VendorNames {

  private static final Pattern KIND =
      Pattern.compile(
          "[ ,]+(software|foundation|inc|incorporated|corporation|corp|ltd|limited|llc|gmbh|ag|se"
              + "|sas|sia|company|co|labs|project|community|team|group|association|consortium"
              + "|technologies)\\.?$");

  private final Map<String, String> slugs = new HashMap<>();

  VendorNames(List<Vendor> vendors) {
    Set<String> shared = new HashSet<>();
    for (Vendor vendor : vendors) {
      add(vendor.slug(), vendor.slug(), shared);
      String name = Names.fold(vendor.name());
      add(name, vendor.slug(), shared);
      String shorter = KIND.matcher(name).replaceFirst("");
      while (!shorter.equals(name) && !shorter.isBlank()) {
        add(shorter, vendor.slug(), shared);
        name = shorter;
        shorter = KIND.matcher(name).replaceFirst("");
      }
    }
    slugs.keySet().removeAll(shared);
  }

  /** Returns the slug of the vendor that is called so. */
  Optional<String> find(String name) {
    return Optional.ofNullable(slugs.get(Names.fold(name)));
  }

  private void add(String name, String slug, Set<String> shared) {
    String other = slugs.putIfAbsent(name, slug);
    if (other != null && !other.equals(slug)) {
      shared.add(name);
    }
  }
}
