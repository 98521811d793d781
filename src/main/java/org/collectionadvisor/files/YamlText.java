package org.collectionadvisor.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Parses YAML. The entry that holds a slip is told and passed over, so that the rest of the file is still read; what is built
 * to exhaust a reader is refused.
 */
final class YamlText {
    private static final int MOST_SLIPS = 20;
    private static final int LOOK_BACK = 3;
    private static final int MOST_NODES = 1_000_000;

    private final String file;
    private final Problems problems;
    private int nodes;

    private YamlText(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    static @Nullable Node read(String file, String text, Problems problems) {
        return new YamlText(file, problems).read(text);
    }

    private @Nullable Node read(String text) {
        int lengthy = YamlBounds.lengthy(text);
        if (lengthy > 0) {
            problems.add(file, lengthy, Sentence.of("line-too-long"));
            return null;
        }
        int deep = YamlBounds.tooDeep(text);
        if (deep > 0) {
            problems.add(file, deep, Sentence.of("yaml-too-deep"));
            return null;
        }
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        visible(lines);
        for (int slips = 0; slips < MOST_SLIPS; slips++) {
            try {
                var root = composed(String.join("\n", lines));
                return root == null || bounded(root, new HashSet<>(), 0) ? root : null;
            } catch (MarkedYamlEngineException e) {
                int line = told(e, lines);
                if (!blank(lines, line)) {
                    return null;
                }
            } catch (YamlEngineException e) {
                problems.add(file, YamlBounds.unprintable(lines), Sentence.of("yaml"));
                return null;
            } catch (StackOverflowError e) {
                problems.add(file, YamlBounds.deepest(lines), Sentence.of("yaml-too-deep"));
                return null;
            }
        }
        return null;
    }

    /** Tells of signs without width, and takes them out, so that names with them are still the ones that were meant. */
    private void visible(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var hidden = line.codePoints().filter(YamlText::isHidden).findFirst();
            if (hidden.isPresent()) {
                problems.add(file, i + 1, Signs.said(hidden.getAsInt()));
                lines.set(
                        i,
                        line.codePoints()
                                .filter(sign -> !isHidden(sign))
                                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                                .toString());
            }
        }
    }

    /** Two emoji are joined by one. */
    private static boolean isHidden(int sign) {
        return Signs.isWidthless(sign) && sign != 0x200D;
    }

    private @Nullable Node composed(String text) {
        var settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(Integer.MAX_VALUE)
                .setMaxAliasesForCollections(Integer.MAX_VALUE)
                .build();
        return new Compose(settings).composeString(text).orElse(null);
    }

    /** Follows references as a reader would, so that what would keep it busy forever is met here. */
    private boolean bounded(Node node, Set<Node> within, int depth) {
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        if (depth > YamlBounds.DEEPEST || ++nodes > MOST_NODES || !within.add(node)) {
            problems.add(file, line, Sentence.of(depth > YamlBounds.DEEPEST ? "yaml-too-deep" : "yaml-endless"));
            return false;
        }
        boolean bounded = true;
        if (node instanceof MappingNode mapping) {
            for (var pair : mapping.getValue()) {
                bounded = bounded
                        && bounded(pair.getKeyNode(), within, depth + 1)
                        && bounded(pair.getValueNode(), within, depth + 1);
            }
        } else if (node instanceof SequenceNode list) {
            for (var item : list.getValue()) {
                bounded = bounded && bounded(item, within, depth + 1);
            }
        }
        within.remove(node);
        return bounded;
    }

    private int told(MarkedYamlEngineException e, List<String> lines) {
        var problem = String.valueOf(e.getProblem());
        var context = String.valueOf(e.getContext());
        int at = line(e.getProblemMark().orElse(null));
        int from = line(e.getContextMark().orElse(null));
        boolean quoted = context.contains("quoted scalar");
        boolean open = context.contains("flow");
        int line = quoted || (open && at > from) ? from : at;
        for (int back = line; back > 0 && back > line - LOOK_BACK && back <= lines.size(); back--) {
            var slip = slip(lines.get(back - 1), back == line);
            if (slip != null) {
                problems.add(file, back, slip);
                return back;
            }
        }
        var text = line > 0 && line <= lines.size() ? lines.get(line - 1) : "";
        var sign = text.codePoints().filter(c -> isStructural(c, text)).findFirst();
        if (text.strip().startsWith("\t") || text.matches("\\s*\t.*") || problem.contains("TAB")) {
            problems.add(file, line, Sentence.of("yaml-tab"));
        } else if (sign.isPresent()) {
            var meant = String.valueOf(Signs.meant(sign.getAsInt()));
            problems.add(file, line, Sentence.of("yaml-sign", Signs.shown(sign.getAsInt()), meant));
        } else if (quoted) {
            problems.add(file, line, Sentence.of("yaml-quote"));
        } else if (open) {
            problems.add(file, line, Sentence.of("yaml-bracket"));
        } else if (problem.contains("mapping values are not allowed")) {
            var bare = text.replaceAll("'[^']*'|\"[^\"]*\"", "").replaceAll("\\{[^{}]*}", "");
            var code = bare.contains("}") && !bare.contains("{")
                    ? "yaml-brace-closed"
                    : bare.matches(".*: .*: .*") ? "yaml-colon" : "yaml-indent";
            problems.add(file, !code.equals("yaml-indent") ? line : Indent.odd(lines, line), Sentence.of(code));
        } else if (problem.contains("<block end>") || problem.contains("block collections are not allowed")) {
            problems.add(file, Indent.odd(lines, line), Sentence.of("yaml-indent"));
        } else if (problem.contains("could not find expected ':'")) {
            // The line before is the one that lacks it, unless it stands in this one.
            problems.add(file, from > 0 ? from : line, Sentence.of("yaml-no-colon"));
            return from > 0 ? from : line;
        } else {
            problems.add(file, line, Sentence.of("yaml-other", problem));
        }
        return line;
    }

    /** What is plainly wrong in a line, at which the parser stumbles there or only below. */
    private static @Nullable Sentence slip(String line, boolean here) {
        if (line.strip().startsWith("#")) {
            return null;
        }
        var colon = line.matches("\\s*(- )?[\\w./*-]+\\s*：.*");
        if (colon) {
            return Sentence.of("yaml-sign", Signs.shown('：'), ": ");
        } else if (line.matches("\\s*-[a-z][\\w.-]*(: .*)?\\s*")) {
            return Sentence.of("yaml-dash");
        } else if (line.matches(".*:\\s+\\{\\{.*")) {
            return Sentence.of("yaml-braces");
        } else if (line.matches("\\s*[a-z][A-Za-z]*:[^\\s:].*") && !here) {
            return Sentence.of("yaml-colon-space");
        } else if (line.matches(".*(: |- |\\[|\\{|, )'.*")
                && line.chars().filter(c -> c == '\'').count() % 2 == 1) {
            return Sentence.of("yaml-quote");
        }
        return null;
    }

    private static boolean isStructural(int sign, String text) {
        return Signs.meant(sign) != null
                && (Signs.isInvisible(sign)
                        || text.matches(
                                ".*[A-Za-z0-9\"'}\\]):,]\\s*" + Pattern.quote(Character.toString(sign)) + ".*"));
    }

    private static int line(@Nullable Mark mark) {
        return mark == null ? 0 : mark.getLine() + 1;
    }

    /** Empties the entry at the margin that a line belongs to; false where there is none. */
    private static boolean blank(List<String> lines, int line) {
        int first = Math.min(line, lines.size()) - 1;
        while (first > 0 && !isAtMargin(lines.get(first))) {
            first--;
        }
        if (first < 0) {
            return false;
        }
        lines.set(first, "");
        for (int i = first + 1; i < lines.size() && !isAtMargin(lines.get(i)); i++) {
            lines.set(i, "");
        }
        return true;
    }

    private static boolean isAtMargin(String line) {
        return !line.isBlank() && !Character.isWhitespace(line.charAt(0)) && line.charAt(0) != '#';
    }
}
