package org.archipel.reader.sbom;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.archipel.problem.Position;
import org.archipel.stack.Texts;

/** Takes the texts of a bill of materials, or says that one is odd. One thread. */
record Words(Oddities oddities) {

  /** As the shape of a component asks for it. */
  private static final Pattern PURL = Pattern.compile("pkg:[a-z][a-z0-9.+-]*/.*");

  /** Nearer to the running system first. */
  private static final List<String> SCOPES = List.of("required", "optional", "excluded");

  /** Returns a text without space around it; nothing when it is empty or may not be stored. */
  Optional<String> text(String written, Position place) {
    String text = written.strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> fault = Texts.fault(text);
    fault.ifPresent(words -> oddities.add(Oddity.BAD_TEXT, place, words));
    return fault.isPresent() ? Optional.empty() : Optional.of(text);
  }

  /** Returns a package URL as it is written, or in its canonical form where only that will do. */
  Optional<String> purl(String written, Position place) {
    try {
      PackageURL purl = new PackageURL(written);
      return Optional.of(PURL.matcher(written).matches() ? written : purl.canonicalize());
    } catch (MalformedPackageURLException | RuntimeException e) { // its parser trips over some
      oddities.add(Oddity.BAD_PURL, place, Texts.quote(written));
      return Optional.empty();
    }
  }

  Optional<String> scope(String written, Position place) {
    if (SCOPES.contains(written)) {
      return Optional.of(written);
    }
    oddities.add(Oddity.UNKNOWN_SCOPE, place, Texts.quote(written));
    return Optional.empty();
  }

  /** Returns which of two scopes is nearer to the running system. */
  static String nearer(String one, String other) {
    return SCOPES.indexOf(one) <= SCOPES.indexOf(other) ? one : other;
  }
}
