package org.collectionadvisor.texts;

import java.util.Locale;
import java.util.Set;

/** The words in which the program itself joins names and texts; each leaves places of its own, all of which are filled. */
public enum Frame {
    /** One of several debts of one product: {@code 信用卡 2}. */
    NUMBERED_DEBT("product number"),
    /** A debt with whom it is owed to: {@code 花呗（某消费金融公司）}. */
    DEBT_AND_CREDITOR("debt creditor"),
    /** More debts than are worth naming. */
    DEBTS_AND_MORE("debts count"),
    /** The title of a step that is for some of several debts. */
    TITLE_FOR_DEBTS("title debts"),
    /** Any other text that is about some of several debts. */
    TEXT_ABOUT_DEBTS("text debts"),
    /** The first text of an advice that somebody asks for on the borrower's behalf. */
    TEXT_FOR_ANOTHER("text"),
    /** A day that holds for some of the debts a text is for. */
    DAY_FOR_DEBTS("day debts"),
    /** What stands among names for a paper or a contact that names no debt. */
    NO_DEBT_NAMED(""),
    /** A number known only to lie between two others. */
    BETWEEN("least most"),
    /** A number of which only the least is known. */
    AT_LEAST("least"),
    /** A number of which only the most is known. */
    AT_MOST("most"),
    /** A question that several papers or contacts leave open. */
    QUESTION_FOR_EACH("question count"),
    /** The note under an advice whose day is later than the law was checked for. */
    LATER_THAN_CHECKED("text day");

    private final String variables;

    Frame(String variables) {
        this.variables = variables;
    }

    /** Its name in {@code texts.yaml}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a text of this frame must leave places for, and may name alone. */
    public Set<String> variables() {
        return variables.isEmpty() ? Set.of() : Set.of(variables.split(" "));
    }
}
