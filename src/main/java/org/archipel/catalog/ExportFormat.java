package org.archipel.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.archipel.exchange.ArchimateWriter;
import org.archipel.exchange.WorkspaceDsl;

/** The forms in which what is said of an office can be had, the one for people to edit first. */
public enum ExportFormat {
  YAML("yaml", "application/yaml"),
  JSON("json", "application/json"),
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  /** An archive with a CSV file for each sheet of the workbook. */
  CSV("zip", "application/zip"),
  /** A model for tools of architects, with what others say marked as theirs. */
  ARCHIMATE("archimate.xml", ArchimateWriter.MEDIA_TYPE),
  /** A workspace in Structurizr's DSL, likewise. */
  STRUCTURIZR("dsl", WorkspaceDsl.MEDIA_TYPE);

  private static final Map<String, String> ALIASES =
      Map.of(
          "yml", "yaml",
          "csv", "zip",
          "xml", "archimate.xml",
          "archimate", "archimate.xml",
          "structurizr", "dsl");

  private final String ending;
  private final String mediaType;

  ExportFormat(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /** Returns how names of its files end, without the dot. */
  public String ending() {
    return ending;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Returns the format with an ending or a name, in any letter case: {@code yaml, csv, zip}. */
  public static Optional<ExportFormat> named(String ending) {
    String word = ending.toLowerCase(Locale.ROOT);
    String known = ALIASES.getOrDefault(word, word);
    return Arrays.stream(values()).filter(format -> format.ending.equals(known)).findFirst();
  }

  /** Returns the endings, as messages list them: {@code yaml, json}. */
  public static String all() {
    return Arrays.stream(values()).map(ExportFormat::ending).collect(Collectors.joining(", "));
  }

  /** Returns a name for the file: {@code au.yaml}. */
  public String fileName(OfficeExport export) {
    return export.office().toLowerCase(Locale.ROOT) + "." + ending;
  }

  /** Whether a file is text, which can be printed. */
  public boolean isText() {
    return this != XLSX && this != CSV;
  }
}
