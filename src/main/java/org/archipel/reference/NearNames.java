package org.archipel.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.archipel.problem.Nearest;
import org.archipel.reference.Identity.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * Finds products whose names are like a name. Immutable, thread-safe.
 *
 * <p>Two names are like each other in letters or in words, whichever is more. In letters: one less
 * the share of letters and digits that must be changed, left out, added or swapped. In words: the
 * share of the words of both that they have in common, where a word counts the more the fewer
 * products bear it, and a word with a slip counts by its likeness in letters. A name without its
 * remark or version is looked at too, and counts three quarters: {@code Office 365} is not Office.
 * Names are compared only if they share enough runs of three letters, or a word that few bear.
 */
final class NearNames {

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}#]+");
  private static final int COMPARED = 40;
  private static final int FEW = 100;
  private static final double SAME_WORD = 0.74;
  private static final double PART = 0.75;
  private static final int[] NONE = {};

  /** Makes the index when it is first asked for: most runs know every name. */
  static final class Once implements Supplier<NearNames> {
    private final List<Product> products;
    private final List<Alias> accepted;
    private @Nullable NearNames made;

    Once(List<Product> products, List<Alias> accepted) {
      this.products = products;
      this.accepted = accepted;
    }

    @Override
    public synchronized NearNames get() {
      NearNames names = made == null ? new NearNames(products, accepted) : made;
      made = names;
      return names;
    }
  }

  private record Entry(Product product, String letters, List<String> words, int runs) {}

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, int[]> byGram = new HashMap<>();
  private final Map<String, int[]> byWord = new HashMap<>();

  private NearNames(List<Product> products, List<Alias> accepted) {
    Map<String, List<Integer>> grams = new HashMap<>();
    Map<String, List<Integer>> words = new HashMap<>();
    for (Product product : products) {
      Set<String> names = new LinkedHashSet<>(List.of(product.slug(), product.name()));
      names.addAll(product.aliases());
      accepted.stream()
          .filter(alias -> alias.product().equals(product.slug()))
          .forEach(alias -> names.add(alias.name()));
      names.forEach(name -> add(product, name, grams, words));
    }
    grams.forEach((gram, list) -> byGram.put(gram, ints(list)));
    words.forEach((word, list) -> byWord.put(word, ints(list)));
  }

  private void add(
      Product product,
      String name,
      Map<String, List<Integer>> grams,
      Map<String, List<Integer>> words) {
    String letters = letters(name);
    Entry entry = new Entry(product, letters, words(name), grams(letters).size());
    int place = entries.size();
    entries.add(entry);
    grams(entry.letters()).forEach(gram -> put(grams, gram, place));
    new LinkedHashSet<>(entry.words()).forEach(word -> put(words, word, place));
  }

  /** Returns at most so many products, the likeliest first, equals by slug. */
  List<Suggestion> find(String name, int most, double least) {
    Map<String, Suggestion> best = new TreeMap<>();
    for (String form : forms(name)) {
      double whole = form.equals(name) ? 1 : PART;
      String letters = letters(form);
      List<String> words = words(form);
      for (int place : compared(letters, words)) {
        Product product = entries.get(place).product();
        double score = rounded(whole * score(letters, words, entries.get(place)));
        if (score >= least) {
          best.merge(
              product.slug(),
              new Suggestion(product, score),
              (a, b) -> a.score() >= b.score() ? a : b);
        }
      }
    }
    return best.values().stream()
        .sorted(Comparator.comparingDouble(Suggestion::score).reversed())
        .limit(most)
        .toList();
  }

  /** The name, and the name without remark or version. */
  private static Set<String> forms(String name) {
    Set<String> forms = new LinkedHashSet<>(List.of(name));
    RemarkedName.of(name).ifPresent(remarked -> forms.add(remarked.name()));
    List<NamedVersion> versions = NamedVersion.of(name);
    if (!versions.isEmpty()) {
      forms.add(versions.getLast().name());
    }
    return forms;
  }

  private double score(String letters, List<String> words, Entry entry) {
    return Math.max(likeness(letters, entry.letters()), inWords(words, entry.words()));
  }

  private static double rounded(double score) {
    return Math.round(score * 1000) / 1000.0;
  }

  private double inWords(List<String> asked, List<String> known) {
    boolean[] taken = new boolean[known.size()];
    double all = known.stream().mapToDouble(this::weight).sum();
    double common = 0;
    for (String word : asked) {
      int place = nearest(word, known, taken);
      if (place < 0) {
        all += weight(word);
      } else {
        taken[place] = true;
        double weight = weight(known.get(place));
        all += weight;
        common += 2 * weight * likeness(word, known.get(place));
      }
    }
    return all == 0 ? 0 : common / all;
  }

  private static int nearest(String word, List<String> known, boolean[] taken) {
    int nearest = -1;
    double most = SAME_WORD;
    for (int i = 0; i < taken.length; i++) {
      double likeness = taken[i] ? 0 : likeness(word, known.get(i));
      if (likeness > most) {
        nearest = i;
        most = likeness;
      }
    }
    return nearest;
  }

  private double weight(String word) {
    int[] bearers = byWord.get(word);
    return Math.log(1 + (double) entries.size() / (bearers == null ? 1 : bearers.length));
  }

  private static double likeness(String a, String b) {
    int longer = Math.max(a.length(), b.length());
    if (longer == 0) {
      return 0;
    }
    if (a.equals(b)) {
      return 1;
    }
    return Math.abs(a.length() - b.length()) * 2 > longer
        ? 0
        : 1 - (double) Nearest.distance(a, b) / longer;
  }

  private Set<Integer> compared(String letters, List<String> words) {
    Set<Integer> compared = new LinkedHashSet<>();
    for (String word : words) {
      int[] bearers = byWord.getOrDefault(word, NONE);
      if (bearers.length <= FEW) {
        Arrays.stream(bearers).forEach(compared::add);
      }
    }
    byGrams(grams(letters), compared);
    return compared;
  }

  /** Adds those that share most runs, in hundredths of all of both; a place wins among equals. */
  private void byGrams(Set<String> grams, Set<Integer> compared) {
    int[] shared = new int[entries.size()];
    for (String gram : grams) {
      for (int place : byGram.getOrDefault(gram, NONE)) {
        shared[place]++;
      }
    }
    int[] known = new int[201];
    for (int place = 0; place < shared.length; place++) {
      if (shared[place] > 0) {
        shared[place] = 200 * shared[place] / (grams.size() + entries.get(place).runs());
        known[shared[place]]++;
      }
    }
    int least = known.length;
    for (int sum = 0; least > 1 && sum < COMPARED; ) {
      sum += known[--least];
    }
    int most = compared.size() + COMPARED;
    for (int place = 0; place < shared.length && compared.size() < most; place++) {
      if (shared[place] > least) {
        compared.add(place);
      }
    }
    for (int place = 0; place < shared.length && compared.size() < most; place++) {
      if (shared[place] == least) {
        compared.add(place);
      }
    }
  }

  /** Runs of three letters; the ends of the name count as letters. */
  private static Set<String> grams(String letters) {
    Set<String> grams = new LinkedHashSet<>();
    String padded = "^" + letters + "$";
    for (int i = 0; i + 3 <= padded.length(); i++) {
      grams.add(padded.substring(i, i + 3));
    }
    return grams;
  }

  private static String letters(String name) {
    return NO_LETTERS.matcher(Names.fold(name)).replaceAll("");
  }

  private static List<String> words(String name) {
    return NO_LETTERS.splitAsStream(Names.fold(name)).filter(word -> !word.isEmpty()).toList();
  }

  private static void put(Map<String, List<Integer>> map, String key, int place) {
    map.computeIfAbsent(key, unused -> new ArrayList<>()).add(place);
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }
}
