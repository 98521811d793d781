package org.collectionadvisor.rulebook;

/** A rule of the rulebook that concludes something else. */
public final class OtherConclusion {
    private OtherConclusion() {}

    public static Rule of(Rule rule, Conclusion conclusion) {
        return new Rule(new Rule.Written(
                rule.id(),
                rule.fact(),
                rule.when(),
                conclusion,
                rule.sources(),
                rule.from(),
                rule.until(),
                rule.file(),
                rule.line()));
    }
}
