/**
 * The start page: what is dense and true about the network, before anybody has asked.
 *
 * <p>{@link org.archipel.web.home.HomePages} makes the page from the answers to the questions that
 * stand behind its parts; nothing on it is counted elsewhere. {@code VendorDates} and {@code
 * StandardDates} show days ahead, {@code Retirements} what is announced and how old that word is,
 * {@code SharingMap} a tile per office.
 *
 * <p>Start with {@code HomePages}. One thread, one transaction. Uses {@code web.show}, {@code
 * web.door} and {@code view.answer}.
 */
@NullMarked
package org.archipel.web.home;

import org.jspecify.annotations.NullMarked;
