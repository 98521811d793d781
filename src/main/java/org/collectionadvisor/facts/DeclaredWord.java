package org.collectionadvisor.facts;

import java.util.List;
import org.collectionadvisor.situation.Unit;

/**
 * A word that a rulebook declares.
 *
 * @param codes what a code may be; empty for any other kind
 */
public record DeclaredWord(
        String fact, String name, Word.Meant meaning, Word.Kind kind, List<String> codes, Unit unit, Worked worked) {}
