/**
 * A door for chat assistants, by the Model Context Protocol over a pair of streams: they ask the rules instead of inventing law.
 *
 * <pre>
 *   line ──► Pipe ──► the protocol's session ──┬─► AdviseTool, QuestionNextTool, ExplainRuleTool ──► Advisor
 *                                              └─► Resources: schemas and rules
 * </pre>
 *
 * A situation goes in by the contract, as the arguments of a tool; out comes a text for the
 * conversation and, beside it, the bytes of the advice. A mistake in it is an answer like any other. Nothing told by a borrower is
 * logged. {@link org.collectionadvisor.mcp.Assistant} is the door.
 */
@NullMarked
package org.collectionadvisor.mcp;

import org.jspecify.annotations.NullMarked;
