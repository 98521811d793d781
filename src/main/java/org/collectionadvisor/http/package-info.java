/**
 * The advisor as a service over HTTP: the same decisions, in the same bytes, as from a batch.
 *
 * <pre>
 *   connection ──► Guard ──► Routes ──┬─► Deadline ─► whole body ─► at most so many at once ─► AdviceHandler ─┐
 *                  headers,           ├─► BatchHandler: lines in, lines out ──────────────────────────────────┼─► Answering
 *                  host, token        └─► documents, rules, health, metrics                                   ┘
 * </pre>
 *
 * A body is read whole before a request takes one of the turns to be advised, so that who sends slowly holds up nobody. Every
 * error is a problem detail (RFC 9457). Nothing told by a borrower is logged. The page for people, at {@code /}, is a few files of
 * fixed names. {@link org.collectionadvisor.http.Service} is the door.
 */
@NullMarked
package org.collectionadvisor.http;

import org.jspecify.annotations.NullMarked;
