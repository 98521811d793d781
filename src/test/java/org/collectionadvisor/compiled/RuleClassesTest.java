package org.collectionadvisor.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.collectionadvisor.rulebook.Rulebook;
import org.junit.jupiter.api.Test;

/** What is asked of the program's loader stays in its memory, so nothing of changing rules may be asked of it. */
class RuleClassesTest {
    private final RuleClasses loader = new RuleClasses(Map.of());

    @Test
    void the_programs_loader_is_asked_for_everything_but_rules() throws Exception {
        var name = Models.embedded().values().iterator().next().getClass().getName();
        assertThat(Class.forName(name)).isNotNull();
        assertThatThrownBy(() -> loader.loadClass(name)).isInstanceOf(ClassNotFoundException.class);
        assertThat(loader.getResource(name.replace('.', '/') + ".class")).isNull();
        assertThat(loader.loadClass(Rulebook.class.getName())).isEqualTo(Rulebook.class);
        assertThat(loader.getResource("compiled-rules.txt")).isNotNull();
    }
}
