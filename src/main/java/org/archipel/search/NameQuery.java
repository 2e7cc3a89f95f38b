package org.archipel.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What a typed text asks for. A name is the better hit the closer it is: the whole name or code,
 * its beginning, all words, words that begin so, a part of a word, words with a typing error or
 * two. Only the best of these counts, so that the score is the rank and equal hits can be put in an
 * order of our own.
 */
final class NameQuery {

  /** Longest word for which one wrong letter is allowed; longer ones may have two. */
  private static final int ONE_ERROR = 5;

  /** Shortest word in which a wrong letter is allowed. */
  private static final int NO_ERROR = 3;

  /** Most words that one misspelt word may stand for. */
  private static final int MOST_SPELLINGS = 50;

  private final Analyzer words;
  private final Analyzer grams;

  NameQuery(Analyzer words, Analyzer grams) {
    this.words = words;
    this.grams = grams;
  }

  /** Returns the query for a text that has at least one letter or digit. */
  Query of(String text) {
    String whole = Folding.fold(text);
    String compact = Folding.compact(text);
    List<String> tokens = tokens(words, NameField.WORDS, text);
    List<Query> ways = new ArrayList<>();
    ways.add(rank(9, new TermQuery(new Term(NameField.WHOLE, whole))));
    ways.add(rank(8, new TermQuery(new Term(NameField.COMPACT, compact))));
    ways.add(rank(7, new PrefixQuery(new Term(NameField.WHOLE, whole))));
    if (!tokens.isEmpty()) {
      ways.add(rank(6, all(tokens, NameQuery::exactly)));
      ways.add(rank(5, all(tokens, NameQuery::beginning)));
      ways.add(rank(2, all(tokens, NameQuery::misspelt)));
    }
    ways.add(rank(4, new PrefixQuery(new Term(NameField.COMPACT, compact))));
    if (compact.length() >= Folding.GRAM) {
      ways.add(rank(3, all(tokens(grams, NameField.GRAMS, compact), NameQuery::part)));
    }
    return new DisjunctionMaxQuery(ways, 0);
  }

  private static Query rank(int rank, Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), rank);
  }

  private static Query all(List<String> tokens, Function<String, Query> match) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    tokens.stream().distinct().limit(40).forEach(t -> all.add(match.apply(t), Occur.MUST));
    return all.build();
  }

  private static Query exactly(String word) {
    return new TermQuery(new Term(NameField.WORDS, word));
  }

  private static Query beginning(String word) {
    return new PrefixQuery(new Term(NameField.WORDS, word));
  }

  private static Query part(String gram) {
    return new TermQuery(new Term(NameField.GRAMS, gram));
  }

  private static Query misspelt(String word) {
    int letters = word.codePointCount(0, word.length());
    if (letters <= NO_ERROR) {
      return beginning(word);
    }
    int errors = letters <= ONE_ERROR ? 1 : 2;
    return new BooleanQuery.Builder()
        .add(beginning(word), Occur.SHOULD)
        .add(
            new FuzzyQuery(new Term(NameField.WORDS, word), errors, 0, MOST_SPELLINGS, true),
            Occur.SHOULD)
        .build();
  }

  private static List<String> tokens(Analyzer analyzer, String field, String text) {
    List<String> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be read", e);
    }
    return tokens;
  }
}
