package org.archipel.reader.source;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.archipel.reader.source.SheetRows.Cell;
import org.archipel.reader.source.SheetRows.Form;

/**
 * How the numbers of a workbook are shown: as days, with leading zeros, or plainly. Immutable.
 *
 * @param formats format of each style
 */
record CellFormats(List<String> formats, boolean since1904) {

  private static final Pattern NO_LETTERS =
      Pattern.compile(
          "\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]|(?i:general|am/pm|a/p|e[+-])");
  private static final Pattern ZEROS = Pattern.compile("0{1,20}(?:\\.0{1,10})?");
  private static final MathContext AS_PROGRAMS_SHOW = new MathContext(15, RoundingMode.HALF_EVEN);
  private static final long LAST_DAY = 2_958_465; // 9999-12-31

  static CellFormats of(SentFile file, Archive archive, WorkbookParts parts) throws Refused {
    List<String> formats = new ArrayList<>();
    if (parts.styles().isPresent()) {
      Map<String, String> own = new HashMap<>();
      PartXml.read(
          file,
          archive,
          parts.styles().get(),
          xml -> {
            boolean cells = false;
            while (xml.nextElement()) {
              switch (xml.name()) {
                case "numFmt" ->
                    own.put(
                        String.valueOf(xml.attribute("numFmtId")),
                        String.valueOf(xml.attribute("formatCode")));
                case "cellXfs" -> cells = true;
                case "cellStyleXfs", "cellStyles", "dxfs" -> cells = false;
                case "xf" -> {
                  if (cells) {
                    String id = String.valueOf(xml.attribute("numFmtId"));
                    formats.add(own.getOrDefault(id, builtIn(id)));
                  }
                }
                default -> {}
              }
            }
          });
    }
    return new CellFormats(formats, parts.since1904());
  }

  /** Returns a cell that holds a number, as its style shows it. */
  Cell number(int column, String written, int style) {
    BigDecimal value;
    try {
      value = new BigDecimal(written.strip());
    } catch (NumberFormatException e) {
      return new Cell(column, Form.NUMBER, written);
    }
    if (written.length() > 40 || Math.abs((long) value.precision() - value.scale()) > 30) {
      return new Cell(column, Form.NUMBER, written);
    }
    String format = style >= 0 && style < formats.size() ? formats.get(style) : "";
    String letters = NO_LETTERS.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
    if (letters.matches("[^;]*[ymdhse年月日].*") && isDay(value)) {
      return new Cell(column, Form.DATE, day(value, letters));
    }
    return new Cell(column, Form.NUMBER, plain(value, format));
  }

  /** Returns a day that is written as one (ISO 8601); a time of midnight is none. */
  static String iso(String written) {
    return written.strip().replaceFirst("T00:00(?::00(?:\\.0+)?)?Z?$", "");
  }

  private static String plain(BigDecimal value, String format) {
    BigDecimal shown = value.round(AS_PROGRAMS_SHOW);
    if (ZEROS.matcher(format).matches()) {
      int dot = format.indexOf('.');
      int places = dot < 0 ? 0 : format.length() - dot - 1;
      if (shown.stripTrailingZeros().scale() <= places && shown.signum() >= 0) {
        String text = shown.setScale(places, RoundingMode.UNNECESSARY).toPlainString();
        return "0".repeat(Math.max(0, format.length() - text.length())) + text;
      }
    }
    return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
  }

  private boolean isDay(BigDecimal value) {
    return value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(LAST_DAY + 1)) < 0;
  }

  /** Says no more than is shown: a format without day gives a month, one without month a year. */
  private String day(BigDecimal value, String letters) {
    LocalDateTime moment = moment(value);
    boolean hasDay = letters.matches(".*[d日].*");
    boolean hasYear = letters.matches(".*[ye年].*");
    if (!hasDay && !hasYear) {
      return moment.toLocalTime().truncatedTo(ChronoUnit.SECONDS).toString();
    }
    String text = iso(moment.truncatedTo(ChronoUnit.SECONDS).toString());
    if (hasDay || text.length() > 10 || letters.matches(".*[hs].*")) {
      return text;
    }
    return letters.matches(".*[m月].*") ? text.substring(0, 7) : text.substring(0, 4);
  }

  private LocalDateTime moment(BigDecimal value) {
    long days = value.longValue();
    long seconds =
        value
            .subtract(BigDecimal.valueOf(days))
            .multiply(BigDecimal.valueOf(86_400))
            .setScale(0, RoundingMode.HALF_UP)
            .longValue();
    // Excel counts a 29 February 1900 that never was, to agree with Lotus 1-2-3.
    LocalDateTime start =
        since1904
            ? LocalDateTime.of(1904, 1, 1, 0, 0)
            : LocalDateTime.of(1899, 12, days < 60 ? 31 : 30, 0, 0);
    return start.plusDays(days).plusSeconds(seconds);
  }

  /** Returns the formats that need no writing (ECMA-376, 18.8.30), as far as they matter here. */
  private static String builtIn(String id) {
    return switch (id) {
      case "1" -> "0";
      case "2" -> "0.00";
      case "14", "15", "22", "30" -> "yyyy-mm-dd";
      case "16" -> "d-mmm";
      case "17" -> "mmm-yy";
      case "18", "19", "20", "21", "45", "46", "47" -> "h:mm:ss";
      case "27", "28", "29", "31", "36", "50", "51", "52", "53", "54", "57", "58" -> "yyyy-mm-dd";
      default -> "";
    };
  }
}
