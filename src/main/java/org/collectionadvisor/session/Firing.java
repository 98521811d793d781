package org.collectionadvisor.session;

import java.util.List;
import org.collectionadvisor.compiled.Out;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Layer;

/** Tells which rules of a layer hold of which facts. */
interface Firing {
    void fire(Layer layer, List<? extends Fact> facts, Out out);
}
