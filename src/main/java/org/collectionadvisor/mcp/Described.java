package org.collectionadvisor.mcp;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How the program describes itself.
 *
 * @param version of the program
 * @param situation the JSON Schema of what goes in
 * @param advice the JSON Schema of what comes out
 */
public record Described(String version, JsonNode situation, JsonNode advice) {}
