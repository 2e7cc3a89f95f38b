package org.archipel.view;

import java.util.List;

/**
 * How a kind of view is made, as ISO/IEC/IEEE 42010 wants it said. Immutable. Texts are keys of
 * {@code view/words_<language>.properties}, or plain English where no translation is there.
 *
 * @param name of the view
 * @param stakeholders for whom
 * @param concerns which questions it answers
 * @param modelKinds what kind of model it is, such as a layered map
 * @param correspondences how it corresponds to other views and to the catalogue
 * @param knownGaps what it cannot show
 */
public record Viewpoint(
    String name,
    List<String> stakeholders,
    List<String> concerns,
    List<String> modelKinds,
    List<String> correspondences,
    List<String> knownGaps) {}
