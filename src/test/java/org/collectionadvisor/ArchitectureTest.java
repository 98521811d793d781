package org.collectionadvisor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may know whom, and how a room is furnished. */
class ArchitectureTest {
    private static final String ROOT = "org.collectionadvisor";
    private static final int LONGEST_FILE = 250;
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(ArchitectureTest::isWrittenByHand)
            .importPackages(ROOT);

    /** The rules are compiled to classes by the build; no author of rooms answers for them. */
    private static boolean isWrittenByHand(Location location) {
        return !location.contains("/org/collectionadvisor/compiled/rules/");
    }

    private static String[] rooms(String names) {
        return Stream.of(names.split(" "))
                .map(name -> name.isEmpty() || name.equals("Advisor") ? ROOT : ROOT + "." + name)
                .toArray(String[]::new);
    }

    private static String[] andWithin(String... rooms) {
        return Stream.of(rooms)
                .flatMap(room -> room.equals(ROOT) ? Stream.of(room) : Stream.of(room, room + ".."))
                .toArray(String[]::new);
    }

    /** The flow: a room on the left knows at most those on the right. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            json       |
            html       |
            situation  | json
            facts      | json situation
            files      | json
            texts      | json situation files
            written    | json files
            conditions | json situation facts
            logic      | facts conditions
            rulebook   | json situation facts files texts written conditions logic
            compiled   | json situation facts conditions rulebook
            packed     | json files rulebook
            schemas    | json situation facts files texts rulebook
            editor     | situation facts files texts rulebook
            authoring  | files rulebook
            session    | json situation facts conditions rulebook compiled
            advice     | json situation facts texts conditions rulebook session
            explain    | json situation facts texts conditions rulebook session advice
            report     | json html situation facts texts rulebook
            pages      | html situation facts texts conditions rulebook explain
            Advisor    | json situation facts texts conditions rulebook compiled packed session advice explain
            """)
    void each_room_of_the_flow_knows_only_those_before_it(String room, String known) {
        var itself = andWithin(rooms(room));
        var allowed = known == null ? itself : andWithin(rooms(room + " " + known));
        classes()
                .that()
                .resideInAnyPackage(itself)
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage(ROOT + "..")).or(resideInAnyPackage(allowed)))
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"batch http", "scenario", "coverage", "compare", "report", "http", "mcp"})
    void a_way_in_is_known_to_the_command_line_that_starts_it_and_to_nobody_else(String way) {
        noClasses()
                .that()
                .resideOutsideOfPackages(andWithin(rooms(way + " cli")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(andWithin(rooms(way.split(" ")[0])))
                .check(CLASSES);
    }

    @Test
    void nobody_knows_the_command_line() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".cli..")
                .check(CLASSES);
    }

    @Test
    void the_rooms_form_no_circle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void only_compiled_and_session_know_drools() {
        noClasses()
                .that()
                .resideOutsideOfPackages(andWithin(rooms("compiled session")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .check(CLASSES);
    }

    @Test
    void only_mcp_knows_the_library_of_its_protocol() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".mcp..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.modelcontextprotocol..", "reactor..")
                .check(CLASSES);
    }

    @Test
    void only_the_command_line_prints_and_exits() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(CLASSES);
    }

    @Test
    void every_room_is_named_after_what_it_holds() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..impl..", "..common..", "..service..", "..dto..")
                .check(CLASSES);
    }

    @Test
    void every_room_says_at_its_door_that_nothing_is_null_unless_marked() throws Exception {
        var packages = new TreeSet<String>();
        CLASSES.forEach(type -> packages.add(type.getPackageName()));
        assertThat(packages)
                .contains(
                        rooms(
                                "Advisor situation facts files texts written conditions compiled session advice rulebook batch scenario coverage compare report html http mcp cli json packed authoring schemas editor pages explain"));
        for (var name : packages) {
            assertThat(Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class))
                    .as(name)
                    .isTrue();
        }
    }

    @Test
    void no_file_is_longer_than_a_reader_can_hold() throws IOException {
        assertThat(javaFiles())
                .hasSizeGreaterThan(100)
                .allSatisfy(file -> assertThat(Files.readAllLines(file))
                        .as(file.toString())
                        .hasSizeLessThanOrEqualTo(LONGEST_FILE));
    }

    private static List<Path> javaFiles() throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    @Test
    void the_top_of_the_tree_holds_what_other_programs_call_and_nothing_else() {
        var top = new TreeSet<String>();
        CLASSES.that(resideInAPackage(ROOT)).stream()
                .filter(JavaClass::isTopLevelClass)
                .forEach(type -> top.add(type.getSimpleName()));
        assertThat(top)
                .isSubsetOf(Set.of("Advisor", "WatchedAdvisor", "CollectionAdvisorModule", "Examples", "package-info"));
    }
}
