package org.archipel.query;

import java.util.Arrays;
import java.util.Optional;

/** What a parameter or a column of a question holds, by the word that stands in its header. */
public enum ValueType {
  OFFICE("Office", "office"),
  PRODUCT("Product", "product"),
  SHARED_PLATFORM("SharedPlatform", "product"),
  RELEASE("Release", "release"),
  VENDOR("Vendor", "vendor"),
  STANDARD("Standard", "standard"),
  CAPABILITY("Capability", "capability"),
  BUILDING_BLOCK("BuildingBlock", "block"),
  RIGHT("IpRight", "right"),
  /** A place in the reference architecture: {@code e-filing/relational-database}. */
  SLOT("Slot", "slot"),
  /** A derivation of the reference architecture: {@code current}, or the name of a release. */
  ARCHITECTURE("Architecture", "architecture"),
  /** Something an office runs: its address lies in the office's namespace. */
  SYSTEM("System", "office"),
  /** A claimant of the tables, or an office. */
  CLAIMANT("Claimant", "claimant"),
  /** A member of the code list that the header names as {@code scheme}. */
  CODE("Code", ""),
  /** Anything with an address. */
  THING("Thing", ""),
  /** An address outside the catalogue, such as a source. */
  URL("Url", ""),
  TEXT("Text", ""),
  /** {@code xsd:date}. */
  DATE("Date", ""),
  /** A year, a month or a day: EDTF level 0. */
  PARTIAL_DATE("PartialDate", ""),
  /** {@code xsd:dateTime}. */
  DATE_TIME("DateTime", ""),
  INTEGER("Integer", ""),
  DECIMAL("Decimal", ""),
  BOOLEAN("Boolean", "");

  private final String word;
  private final String folder;

  ValueType(String word, String folder) {
    this.word = word;
    this.folder = folder;
  }

  /** Returns the word of the header: {@code BuildingBlock}. */
  public String word() {
    return word;
  }

  /** Returns the type with this {@linkplain #word() word}. */
  public static Optional<ValueType> of(String word) {
    return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
  }

  /** Whether values are addresses of things of the catalogue, which have labels. */
  public boolean isThing() {
    return compareTo(THING) <= 0;
  }

  /** Returns the segment after {@code id/} in addresses of this type; empty when there is none. */
  public String folder() {
    return folder;
  }
}
