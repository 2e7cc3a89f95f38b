package org.archipel.reader.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares what people type into tables: case, accents, space and signs around do not count. */
final class Words {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[\\s_\\u00A0]+");

  private Words() {}

  static String fold(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return BETWEEN.matcher(bare).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
