/**
 * One HTML page that needs nothing beside it: tables that sort and can be searched, bars, and what folds open. The door is {@link
 * org.collectionadvisor.html.Page}.
 */
@NullMarked
package org.collectionadvisor.html;

import org.jspecify.annotations.NullMarked;
