package org.archipel.view;

import java.util.Arrays;
import java.util.Optional;

/** The languages of the United Nations, in which pictures are labelled. */
public enum Language {
  AR,
  EN,
  ES,
  FR,
  RU,
  ZH;

  /** Returns the BCP 47 tag: {@code ar}. */
  public String tag() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  public boolean isRightToLeft() {
    return this == AR;
  }

  public static Optional<Language> of(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findFirst();
  }
}
