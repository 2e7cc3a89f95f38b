/**
 * The page of an office: what it says itself, what others say of it and how old that is, then what
 * helps it even where nobody has said anything.
 *
 * <p>{@link org.archipel.web.office.OfficePages} makes the page. {@code OfficeClaims} sorts what is
 * said by whose word it is: the office's own, others', and what the office denies. {@code Voices}
 * puts each into two lines for the top of the page, {@code OfficeSections} into tables, each voice
 * apart. {@code OfficeSurroundings} tells the treaties and systems that it belongs to, the dates
 * that concern it and its peers; {@code Unknowns} what nobody has said; {@code Sharing} how to say
 * it.
 *
 * <p>Start with {@code OfficePages}. One thread, one transaction. Uses {@code web.thing} and {@code
 * web.show}.
 */
@NullMarked
package org.archipel.web.office;

import org.jspecify.annotations.NullMarked;
