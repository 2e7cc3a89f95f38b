/**
 * Pages as people meet them: a real Chromium on a real server. Every visit is judged the same way:
 * nothing may stand in the console, be fetched from elsewhere, offend the content security policy
 * or be found serious by axe.
 */
package org.archipel.browser;
