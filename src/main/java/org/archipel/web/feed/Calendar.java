package org.archipel.web.feed;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Writes days as an iCalendar file (RFC 5545). Immutable.
 *
 * @param name of the calendar
 * @param language BCP 47
 * @param asOf the day for which the events stand; it is their time stamp
 */
record Calendar(String name, String language, LocalDate asOf) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  /** The longest line in bytes without its end (section 3.1). */
  private static final int LONGEST = 75;

  /**
   * Something that happens on a day, or on an unknown one of some.
   *
   * @param uid the same whenever this is said again
   * @param first the first day
   * @param after the day after the last
   */
  record Event(
      String uid,
      LocalDate first,
      LocalDate after,
      String summary,
      String description,
      String url) {}

  byte[] of(List<Event> events) {
    StringBuilder text = new StringBuilder();
    line(text, "BEGIN:VCALENDAR");
    line(text, "VERSION:2.0");
    line(text, "PRODID:-//Archipel//Dates//EN");
    line(text, "CALSCALE:GREGORIAN");
    line(text, "METHOD:PUBLISH");
    line(text, "NAME;LANGUAGE=" + language + ":" + escaped(name));
    line(text, "X-WR-CALNAME:" + escaped(name));
    line(text, "REFRESH-INTERVAL;VALUE=DURATION:P1D");
    events.forEach(event -> event(text, event));
    line(text, "END:VCALENDAR");
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void event(StringBuilder text, Event event) {
    line(text, "BEGIN:VEVENT");
    line(text, "UID:" + event.uid());
    line(text, "DTSTAMP:" + DAY.format(asOf) + "T000000Z");
    line(text, "DTSTART;VALUE=DATE:" + DAY.format(event.first()));
    line(text, "DTEND;VALUE=DATE:" + DAY.format(event.after()));
    line(text, "SUMMARY;LANGUAGE=" + language + ":" + escaped(event.summary()));
    line(text, "DESCRIPTION;LANGUAGE=" + language + ":" + escaped(event.description()));
    line(text, "URL:" + event.url());
    line(text, "TRANSP:TRANSPARENT");
    line(text, "END:VEVENT");
  }

  /** Escapes a text (section 3.3.11); other control characters have no place in one. */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\n")
        .replace("\n", "\\n")
        .replaceAll("\\p{Cntrl}", " ");
  }

  /** Ends a line, folded so that no part is longer than it may be, nor a character torn apart. */
  private static void line(StringBuilder text, String line) {
    int bytes = 0;
    for (int i = 0; i < line.length(); ) {
      int point = line.codePointAt(i);
      int width = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
      if (bytes + width > LONGEST) {
        text.append("\r\n ");
        bytes = 1;
      }
      text.appendCodePoint(point);
      bytes += width;
      i += Character.charCount(point);
    }
    text.append("\r\n");
  }
}
