package org.archipel.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Makes names that people take for the same the same: case, accents, width, Arabic vowel signs and
 * letter forms. No stemming: names are short and of many languages.
 */
final class Folding {

  /** Letters of a gram of the compact form; shorter texts are found by prefix only. */
  static final int GRAM = 3;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Folding() {}

  /** Returns a whole name folded: {@code Industrie 4.0 } becomes {@code industrie 4.0}. */
  static String fold(String name) {
    String marked = Normalizer.normalize(name, Normalizer.Form.NFKD);
    String plain = MARKS.matcher(marked).replaceAll("");
    return SPACES.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /** Returns letters and digits only: {@code ST.96} and {@code st 96} are {@code st96}. */
  static String compact(String name) {
    return NO_LETTERS.matcher(fold(name)).replaceAll("");
  }

  /** Splits a name into words; each Chinese character is one. */
  static Analyzer words() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(words));
        return new TokenStreamComponents(words, new ArabicNormalizationFilter(folded));
      }

      @Override
      protected TokenStream normalize(String field, TokenStream in) {
        return new ArabicNormalizationFilter(new ASCIIFoldingFilter(new LowerCaseFilter(in)));
      }
    };
  }

  /** Splits a compact name into overlapping grams, so that a part of a word is found too. */
  static Analyzer grams() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer whole = new KeywordTokenizer();
        return new TokenStreamComponents(whole, new NGramTokenFilter(whole, GRAM));
      }
    };
  }
}
