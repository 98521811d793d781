package org.collectionadvisor.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One scenario as an analyst wrote it.
 *
 * @param sentence what it shows
 * @param place its file and line
 * @param rows the rows of rows.yaml that it covers, by id
 * @param speaks rules that must conclude in it
 * @param silent rules that must not conclude in it, although it comes close
 * @param situation the situation as JSON
 * @param expected all answers, risks, findings and steps that must come out
 */
record Scenario(
        String sentence,
        String place,
        List<String> rows,
        List<String> speaks,
        List<String> silent,
        String situation,
        Expected expected) {

    /**
     * Everything that must come out; if the situation has several debts, each name is followed by the debt's id.
     *
     * @param answers by their codes, in the order asked
     * @param risks {@code agency: high} and the like
     * @param by the day of each dated step
     */
    record Expected(
            List<String> answers,
            List<String> risks,
            List<String> findings,
            List<String> steps,
            Map<String, LocalDate> by) {}
}
