/**
 * Advice for people whom debt collectors press.
 *
 * <pre>
 *   JSON ──► situation ──► facts ──► session ──► advice ──► JSON
 *            as told       what      findings,   words,
 *                          follows   risks,      order,
 *                                    steps,      reasons
 *                                    answers
 *                             ▲         ▲          ▲
 *                             │      compiled      │
 *                             │         ▲          │
 *                             └──── rulebook ──────┘
 *                                   rules/
 * </pre>
 *
 * A rulebook is read from {@code files}: what is {@code written} as rules becomes rules, which ask {@code conditions} of facts,
 * beside {@code texts}, and {@code logic} tells which of these can never hold; {@code compiled} makes of its rules what the engine
 * runs, and {@code session} runs it.
 *
 * {@link org.collectionadvisor.Advisor} is this flow as one call; {@code cli}, {@code batch}, {@code http} and {@code mcp} are
 * ways to it. {@code interview} asks what a situation does not tell yet, one question after the other, and {@code decisions} writes
 * down what {@code http} decided. {@code scenario} runs the analysts' tests through it, {@code coverage} counts what situations try
 * of its rules, {@code compare} lays two rulebooks side by side, and {@code report} counts what many advices say. A rulebook comes
 * and goes as an archive by {@code packed}, is begun with {@code authoring}, written with {@code editor} and {@code schemas}, and
 * shown by {@code pages}; pages are written with {@code html}, and {@code explain} asks the rules why, why not and what if. {@link
 * org.collectionadvisor.CollectionAdvisorModule} lets other programs' mappers read its situations and write its advice. Each
 * package is a room with one door, named in its own package-info.
 *
 * <p>API is {@link org.collectionadvisor.Advisor}, {@link org.collectionadvisor.CollectionAdvisorModule}, the records of {@code
 * situation} and {@code advice}, and of the other rooms what these show, return and throw: it keeps its meaning within a major
 * version, and the Javadoc shows no more than this. What else is public is so for another room, and may change at any time.
 */
@NullMarked
package org.collectionadvisor;

import org.jspecify.annotations.NullMarked;
