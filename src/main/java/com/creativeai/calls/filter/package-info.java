/**
 * Filters of the list of calls that somebody wants to use again (CALL-7).
 *
 * <ul>
 *   <li>SF1: A filter belongs to one person in one organization; nobody else sees it.
 *   <li>SF2: Its name is its own among the person's: keeping another under it replaces it. A person
 *       has at most 20 in an organization.
 *   <li>SF3: What is kept is the address of the list, so a filter is read as leniently as an
 *       address that somebody typed.
 * </ul>
 */
@NullMarked
package com.creativeai.calls.filter;

import org.jspecify.annotations.NullMarked;
