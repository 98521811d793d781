package org.collectionadvisor.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.collectionadvisor.Rules;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A session of an editor, from hello to goodbye, over pipes. */
@Timeout(120)
class EditorTest {
    private static final String DRL = "agency/agency.drl";
    private static final String TABLE = "agency/agency.drl.csv";

    @TempDir
    private Path folder;

    private final LinkedBlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
    private LanguageServer server;
    private Thread serving;

    private final class Client implements LanguageClient {
        @Override
        public void telemetryEvent(Object object) {}

        @Override
        public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
            published.add(diagnostics);
        }

        @Override
        public void showMessage(MessageParams message) {}

        @Override
        public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void logMessage(MessageParams message) {}
    }

    @BeforeEach
    void hello() throws Exception {
        Rules.copyTo(folder);
        var toServer = Pipe.open();
        var fromServer = Pipe.open();
        var in = Channels.newInputStream(toServer.source());
        var out = Channels.newOutputStream(fromServer.sink());
        serving = new Thread(() -> {
            try {
                Editor.serve(in, out);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        serving.start();
        var launcher = LSPLauncher.createClientLauncher(
                new Client(), Channels.newInputStream(fromServer.source()), Channels.newOutputStream(toServer.sink()));
        launcher.startListening();
        server = launcher.getRemoteProxy();
        var can = server.initialize(new InitializeParams()).get(30, TimeUnit.SECONDS).getCapabilities();
        assertThat(can.getCompletionProvider()).isNotNull();
        assertThat(can.getDefinitionProvider().getLeft()).isTrue();
    }

    @AfterEach
    void goodbye() throws Exception {
        server.shutdown().get(30, TimeUnit.SECONDS);
        server.exit();
        serving.join(10_000);
        assertThat(serving.isAlive()).isFalse();
    }

    private String uri(String file) {
        return folder.resolve(file).toUri().toString();
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private void open(String file, String text) {
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri(file), "rules", 1, text)));
    }

    private void change(String file, String text) {
        server.getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(uri(file), 2),
                        List.of(new TextDocumentContentChangeEvent(text))));
    }

    private PublishDiagnosticsParams next(String file) throws InterruptedException {
        while (true) {
            var next = Objects.requireNonNull(published.poll(60, TimeUnit.SECONDS), "nothing was published");
            if (next.getUri().equals(uri(file))) {
                return next;
            }
        }
    }

    /** The place of the sign `|` in a text, without which the document is opened. */
    private Position openAt(String file, String text) {
        var before = text.substring(0, text.indexOf('|'));
        open(file, before + text.substring(before.length() + 1));
        int line = (int) before.chars().filter(sign -> sign == '\n').count();
        return new Position(line, before.length() - before.lastIndexOf('\n') - 1);
    }

    private List<CompletionItem> complete(String file, String text) throws Exception {
        var at = openAt(file, text);
        return server.getTextDocumentService()
                .completion(new CompletionParams(new TextDocumentIdentifier(uri(file)), at))
                .get(30, TimeUnit.SECONDS)
                .getLeft();
    }

    private List<String> completed(String file, String text) throws Exception {
        return complete(file, text).stream().map(CompletionItem::getLabel).toList();
    }

    private String hover(String file, String text) throws Exception {
        var at = openAt(file, text);
        var hover = server.getTextDocumentService()
                .hover(new HoverParams(new TextDocumentIdentifier(uri(file)), at))
                .get(30, TimeUnit.SECONDS);
        return hover == null ? "" : hover.getContents().getRight().getValue();
    }

    /** The files and lines, from 1, where a name is defined. */
    private List<String> definition(String file, String text) throws Exception {
        open(file, text.replace("|", ""));
        change(file, text.replace("|", " "));
        change(file, text.replace("|", ""));
        var before = text.substring(0, text.indexOf('|'));
        int line = (int) before.chars().filter(sign -> sign == '\n').count();
        var at = new Position(line, before.length() - before.lastIndexOf('\n') - 1);
        var found = List.<Location>of();
        // Names are collected a moment after the first document is opened.
        for (int i = 0; i < 100 && found.isEmpty(); i++) {
            found = List.copyOf(server.getTextDocumentService()
                    .definition(new DefinitionParams(new TextDocumentIdentifier(uri(file)), at))
                    .get(30, TimeUnit.SECONDS)
                    .getLeft());
            Thread.sleep(50);
        }
        return found.stream()
                .map(one -> Path.of(java.net.URI.create(one.getUri())).getFileName() + ":" + lineText(one))
                .toList();
    }

    private static String lineText(Location location) {
        try {
            return Files.readAllLines(Path.of(java.net.URI.create(location.getUri())))
                    .get(location.getRange().getStart().getLine())
                    .strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String rule(String when, String then) {
        return "rule \"agency.x\"\n    @source( \"house-judgement\" )\nwhen\n    " + when + "\nthen\n    " + then
                + "\nend\n";
    }

    @Test
    void a_mistake_is_marked_in_its_line_while_it_stands() throws Exception {
        var sound = text(DRL);
        open(DRL, sound.replace("agencyRisk == OCCURRED", "agencyRysk == OCCURRED"));
        var marked = next(DRL).getDiagnostics();
        assertThat(marked).hasSize(1);
        assertThat(marked.get(0).getMessage().getLeft()).contains("agencyRysk").contains("agencyRisk");
        int line = marked.get(0).getRange().getStart().getLine();
        assertThat(sound.lines().toList().get(line)).contains("agencyRisk == OCCURRED");
        change(DRL, sound);
        assertThat(next(DRL).getDiagnostics()).isEmpty();
    }

    @Test
    void a_mistake_in_another_file_is_marked_there() throws Exception {
        var figures = "agency/figures.yaml";
        open(figures, text(figures).replace("agency.silent-day:", "agency.silence-day:"));
        assertThat(next(TABLE).getDiagnostics()).isNotEmpty();
    }

    @Test
    void a_file_that_is_closed_unsaved_is_as_on_disk_again() throws Exception {
        open(DRL, "rule");
        assertThat(next(DRL).getDiagnostics()).isNotEmpty();
        server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri(DRL))));
        assertThat(next(DRL).getDiagnostics()).isEmpty();
    }

    @Test
    void words_codes_figures_and_sources_are_offered() throws Exception {
        assertThat(completed(DRL, rule("Debt( daysPast|", ""))).containsExactly("daysPastDue");
        assertThat(completed(DRL, rule("Contact( debt.owe|", ""))).containsExactly("debt.owed");
        assertThat(completed(DRL, rule("Debt( product == \"hua|", ""))).containsExactly("huabei");
        assertThat(completed(DRL, rule("Debt( product in ( \"huabei\", \"jie|", "")))
                .containsExactly("jiebei");
        assertThat(completed(DRL, rule("Debt( daysPastDue >= figures.days(\"agency.s|", "")))
                .containsExactly("agency.silent-day");
        assertThat(completed(DRL, rule("Debt( has(\"over|", ""))).containsExactly("over-indebted");
        assertThat(completed(DRL, rule("Debt( )", "out.step( \"make-|"))).containsExactly("make-budget");
        assertThat(completed(DRL, rule("Debt( )", "out.wi|"))).contains("out.withhold");
        assertThat(completed(DRL, rule("Debt( )", "").replace("house-judgement", "house-|")))
                .isNotNull();
        assertThat(completed("agency/texts.yaml", "because:\n  a.b:\n    zh: '{{daysPast|}}'\n"))
                .containsExactly("daysPastDue");
        assertThat(completed(
                        TABLE,
                        text(TABLE)
                                .replaceFirst(
                                        "agency.overdue,practice-flow-2019,owed,late",
                                        "agency.overdue,practice-flow-2019,owed,notLa|")))
                .containsExactly("notLate");
    }

    @Test
    void a_suggestion_replaces_the_whole_name_and_tells_its_meaning() throws Exception {
        var item = complete(DRL, rule("Debt( agency.no|tice )", "")).get(0);
        assertThat(item.getLabel()).isEqualTo("agency.noticeReceived");
        var edit = item.getTextEdit().getLeft();
        assertThat(edit.getRange().getEnd().getCharacter()
                        - edit.getRange().getStart().getCharacter())
                .isEqualTo("agency.notice".length());
        assertThat(item.getDocumentation().getRight().getValue()).isNotBlank();
    }

    @Test
    void names_tell_what_they_mean_in_both_languages() throws Exception {
        assertThat(hover(DRL, rule("Debt( daysP|astDue >= 1 )", ""))).contains("Debt · days", "逾期", "past due");
        assertThat(hover(DRL, rule("Debt( ow|ed )", ""))).contains("borrowersOwn");
        assertThat(hover(DRL, rule("Debt( daysPastDue >= figures.days(\"agency.silent-|day\") )", "")))
                .contains("2025-03-01: 30 days", "house-judgement");
        assertThat(hover(DRL, rule("Debt( )", "").replace("house-judgement", "civil-1|88")))
                .contains("civil-188 · law");
        assertThat(hover(DRL, rule("Debt( )", "out.step( \"verify-|collector\" );")))
                .isNotBlank();
        assertThat(hover(DRL, rule("Debt( )", "|"))).isEmpty();
    }

    @Test
    void names_lead_to_their_definitions() throws Exception {
        assertThat(definition(DRL, rule("Debt( daysPastDue >= figures.days(\"agency.silent-|day\") )", "")))
                .containsExactly("figures.yaml:agency.silent-day:");
        assertThat(definition(DRL, rule("Debt( ow|ed )", ""))).containsExactly("words.yaml:owed:");
        assertThat(definition(DRL, rule("Debt( )", "").replace("house-judgement", "civil-1|88")))
                .containsExactly("sources.yaml:civil-188:");
        assertThat(definition(DRL, rule("Debt( )", "out.step( \"verify-|collector\" );")))
                .hasSize(2)
                .anySatisfy(place -> assertThat(place).startsWith("codes.yaml:verify-collector:"))
                .anySatisfy(place -> assertThat(place).startsWith("texts.yaml:verify-collector:"));
        assertThat(definition("agency/scenarios.yaml", "- silent: [agency.veri|fy]\n"))
                .anySatisfy(place -> assertThat(place).startsWith("agency.drl:rule \"agency.verify\""))
                .anySatisfy(place -> assertThat(place).startsWith("texts.yaml:agency.verify:"));
    }

    @Test
    void what_is_no_file_of_a_rulebook_is_left_alone() throws Exception {
        var uri = "untitled:rules";
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "rules", 1, "rule")));
        assertThat(server.getTextDocumentService()
                        .completion(new CompletionParams(new TextDocumentIdentifier(uri), new Position(0, 1)))
                        .get(30, TimeUnit.SECONDS)
                        .getLeft())
                .isEmpty();
    }
}
