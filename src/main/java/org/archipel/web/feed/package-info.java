/**
 * Doors by which programs that know nothing of us come in: search boxes of browsers, search
 * engines, feed readers, calendars.
 *
 * <p>{@link org.archipel.web.feed.OpenSearch} describes the search, {@code Sitemap} lists the pages
 * that are worth finding, {@code ChangesFeed} tells in Atom who shared what and what changed by it,
 * {@code DatesCalendar} gives dates ahead as iCalendar. Each is made from the answers to questions;
 * {@code XmlText} and {@code Calendar} write the two syntaxes. Uses {@code web.show} and {@code
 * web.door}.
 */
@NullMarked
package org.archipel.web.feed;

import org.jspecify.annotations.NullMarked;
