package org.archipel.search;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/** The fields of the index: one Lucene document per name of a thing. */
final class NameField {

  static final String THING = "thing";
  static final String WHOLE = "whole";
  static final String COMPACT = "compact";
  static final String WORDS = "words";
  static final String GRAMS = "grams";

  private static final String TYPE = "type";
  private static final String LABEL = "label";
  private static final String NAME = "name";
  private static final String RANK = "rank";
  private static final String LENGTH = "length";
  private static final String ORDER = "order";

  /** Best way of matching first, then by type, shorter names, and address: a total order. */
  static final Sort BEST_FIRST =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField(RANK, SortField.Type.INT),
          new SortField(LENGTH, SortField.Type.INT),
          new SortField(ORDER, SortField.Type.STRING));

  /** Longer texts than this are no names; their ends are not searched (in UTF-16 units). */
  private static final int LONGEST = 1_000;

  private NameField() {}

  static Document document(NamedThing thing, String name) {
    String text = cut(name);
    String compact = cut(Folding.compact(text));
    Document document = new Document();
    document.add(new StringField(THING, thing.node().getURI(), Store.YES));
    document.add(new StoredField(TYPE, thing.type()));
    document.add(new StoredField(LABEL, thing.label()));
    document.add(new StoredField(NAME, name));
    document.add(new StringField(WHOLE, cut(Folding.fold(text)), Store.NO));
    document.add(new StringField(COMPACT, compact, Store.NO));
    document.add(new TextField(WORDS, text, Store.NO));
    document.add(new TextField(GRAMS, compact, Store.NO));
    document.add(new NumericDocValuesField(RANK, thing.rank()));
    document.add(new NumericDocValuesField(LENGTH, text.length()));
    document.add(new SortedDocValuesField(ORDER, new BytesRef(order(thing.node(), text))));
    return document;
  }

  static Hit hit(Document document) {
    return new Hit(
        NodeFactory.createURI(document.get(THING)),
        document.get(TYPE),
        document.get(LABEL),
        document.get(NAME));
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private static String order(Node thing, String name) {
    return thing.getURI() + " " + name;
  }
}
