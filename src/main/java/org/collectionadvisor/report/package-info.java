/**
 * What many advices say together: tables to count by, and a page. The door is {@link org.collectionadvisor.report.Report}, which
 * takes advices in either form, one after another, and {@link org.collectionadvisor.report.Agencies} beside them. It keeps counts
 * alone, so that memory does not grow with the number of advices.
 */
@NullMarked
package org.collectionadvisor.report;

import org.jspecify.annotations.NullMarked;
