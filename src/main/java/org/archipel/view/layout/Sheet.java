package org.archipel.view.layout;

import org.archipel.view.Language;
import org.archipel.view.Words;

/**
 * What a layout is drawn on: how wide it wants to be and in which words. Immutable.
 *
 * @param width that the body should keep to, in pixels; a layout that cannot may be wider
 */
public record Sheet(double width, Language language, Words words) {}
