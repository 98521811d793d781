/**
 * JSON Schemas of the YAML files of a rulebook, for editors: their layout stands in resources, and the codes, sources and words are
 * those of the rulebook at hand. The door is {@link org.collectionadvisor.schemas.RulebookSchemas}.
 */
@NullMarked
package org.collectionadvisor.schemas;

import org.jspecify.annotations.NullMarked;
