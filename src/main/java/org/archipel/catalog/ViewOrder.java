package org.archipel.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.archipel.ontology.Audience;
import org.archipel.view.Language;
import org.archipel.view.View;

/**
 * Which view somebody wants drawn. Immutable.
 *
 * @param given what was given for its parameters, as a person types it
 * @param language of all texts
 * @param asOf the date of asking
 * @param audience from whose store it is drawn
 */
public record ViewOrder(
    View view,
    Map<String, List<String>> given,
    Language language,
    LocalDate asOf,
    Audience audience) {}
