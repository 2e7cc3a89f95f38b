package org.archipel.query.gate;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;

/**
 * Lets a stranger's SPARQL 1.1 query pass, or refuses it with a reason and a place: HTTP 400, exit
 * 2.
 *
 * <p>What passes can still take long or grow large; {@link Guard} stops that. What is refused here
 * is what no guard can stop: see the package.
 */
public final class Gate {

  /** Most characters of a query. */
  public static final int LONGEST = 100_000;

  private static final Pattern UPDATE =
      Pattern.compile(
          "(?is)\\A(?:\\s|#[^\\n]*\\n|prefix\\s+\\S*\\s*<[^>]*>|base\\s*<[^>]*>)*+"
              + "(insert|delete|load|clear|drop|create|add|move|copy|with)\\b.*");

  private static final Pattern PLACE = Pattern.compile("at line (\\d{1,6}), column (\\d{1,6})");

  private Gate() {}

  /** What the gate says of a query. */
  public sealed interface Verdict {}

  /** It may run. */
  public record Passed(Query query) implements Verdict {}

  /**
   * It may not.
   *
   * @param reason one sentence for its author
   * @param line first line is 1
   * @param column first column is 1
   */
  public record Refused(String reason, int line, int column) implements Verdict {
    @Override
    public String toString() {
      return "line " + line + ", column " + column + ": " + reason;
    }
  }

  /** Judges a query. */
  public static Verdict judge(String text) {
    if (text.length() > LONGEST) {
      return new Refused("The query is longer than " + LONGEST + " characters.", 1, 1);
    }
    Matcher update = UPDATE.matcher(text);
    if (update.matches()) {
      return at(text, update.start(1), "Updates are not taken here: the catalogue is read only.");
    }
    int deep = Nesting.tooDeepAt(text);
    if (deep >= 0) {
      return at(text, deep, "The query is nested too deeply.");
    }
    try {
      Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
      GateWalk walk = new GateWalk();
      walk.judge(query);
      return walk.objection()
          .<Verdict>map(found -> at(text, find(text, found.token()), found.reason()))
          .orElseGet(() -> new Passed(query));
    } catch (QueryParseException e) {
      return placed(e);
    } catch (JenaException | IllegalArgumentException | UnsupportedOperationException e) {
      return new Refused(reason(e), 1, 1);
    } catch (StackOverflowError e) {
      return new Refused("The query is nested too deeply.", 1, 1);
    }
  }

  /** The exception's own place is that of the token before the wrong one; its words know better. */
  private static Refused placed(QueryParseException e) {
    String reason = reason(e);
    Matcher place = PLACE.matcher(reason);
    boolean said = place.find();
    int line = said ? Integer.parseInt(place.group(1)) : e.getLine();
    int column = said ? Integer.parseInt(place.group(2)) : e.getColumn();
    return new Refused(reason, Math.max(1, line), Math.max(1, column));
  }

  private static String reason(RuntimeException e) {
    String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    String shown = first.length() > 300 ? first.substring(0, 300) + "…" : first;
    return "Not a SPARQL 1.1 query: " + shown.strip().replaceFirst("[.:]*$", ".");
  }

  /** The syntax tree keeps no places: the first match is shown. */
  private static int find(String text, String token) {
    return Math.max(0, text.toLowerCase(Locale.ROOT).indexOf(token.toLowerCase(Locale.ROOT)));
  }

  private static Refused at(String text, int offset, String reason) {
    int lineStart = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
    int line = (int) text.substring(0, lineStart).chars().filter(c -> c == '\n').count() + 1;
    return new Refused(reason, line, offset - lineStart + 1);
  }
}
