package org.archipel.web.show;

/**
 * One value as a page shows it. Immutable.
 *
 * @param text what people read; empty where nothing is known
 * @param href where it leads: a path here, or an http address elsewhere; empty for plain text
 * @param raw the term as it stands in the store, for scripts that read the page; empty where
 *     nothing is known
 * @param tone how it is set
 */
public record Cell(String text, String href, String raw, Tone tone) {

  private static final int UNBROKEN = 14;

  /** How a value is set in a page; the lower-case name is its CSS class. */
  public enum Tone {
    PLAIN,
    /** A number: aligned right. */
    NUMBER,
    /** Said by somebody else than the office. */
    ATTRIBUTED,
    /** Over, or denied. */
    FADED
  }

  public static final Cell EMPTY = new Cell("", "", "", Tone.PLAIN);

  public static Cell text(String text) {
    return new Cell(text, "", text, Tone.PLAIN);
  }

  public static Cell link(String text, String href, String raw) {
    return new Cell(text, href, raw, Tone.PLAIN);
  }

  public Cell withTone(Tone other) {
    return new Cell(text, href, raw, other);
  }

  public Cell withText(String other) {
    return new Cell(other, href, raw, tone);
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  public boolean isLink() {
    return !href.isEmpty();
  }

  /** Whether the link leaves this server. */
  public boolean leaves() {
    return href.startsWith("http");
  }

  /** Returns the CSS classes: the tone, and whether the text is short enough not to be broken. */
  public String css() {
    String name = tone.name().toLowerCase(java.util.Locale.ROOT);
    return text.length() <= UNBROKEN ? name + " short" : name;
  }
}
