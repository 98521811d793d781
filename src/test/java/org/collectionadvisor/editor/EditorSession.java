package org.collectionadvisor.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.collectionadvisor.rulebook.Checked;
import org.collectionadvisor.scenario.ScenarioProblems;
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

/** An editor that talks to the language server over pipes. */
final class EditorSession {
    private final Path folder;

    private final LinkedBlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
    private final LanguageServer server;
    private final Thread serving;

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

    /** Says hello to a server. */
    EditorSession(Path folder, String locale) throws Exception {
        this.folder = folder;
        var toServer = Pipe.open();
        var fromServer = Pipe.open();
        var in = Channels.newInputStream(toServer.source());
        var out = Channels.newOutputStream(fromServer.sink());
        serving = new Thread(() -> {
            try {
                Editor.serve(in, out, EditorSession::checked);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        serving.start();
        var launcher = LSPLauncher.createClientLauncher(
                new Client(), Channels.newInputStream(fromServer.source()), Channels.newOutputStream(toServer.sink()));
        launcher.startListening();
        server = launcher.getRemoteProxy();
        var hello = new InitializeParams();
        hello.setLocale(locale);
        var can = server.initialize(hello).get(30, TimeUnit.SECONDS).getCapabilities();
        assertThat(can.getCompletionProvider()).isNotNull();
        assertThat(can.getDefinitionProvider().getLeft()).isTrue();
    }

    private static Checked checked(Path folder) {
        var checked = Checked.of(folder, LocalDate.of(2026, 11, 27));
        ScenarioProblems.check(checked);
        return checked;
    }

    void goodbye() throws Exception {
        server.shutdown().get(30, TimeUnit.SECONDS);
        server.exit();
        serving.join(10_000);
        assertThat(serving.isAlive()).isFalse();
    }

    String uri(String file) {
        return folder.resolve(file).toUri().toString();
    }

    String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    void open(String file, String text) {
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri(file), "rules", 1, text)));
    }

    void change(String file, String text) {
        server.getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(uri(file), 2),
                        List.of(new TextDocumentContentChangeEvent(text))));
    }

    PublishDiagnosticsParams next(String file) throws InterruptedException {
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

    List<CompletionItem> complete(String file, String text) throws Exception {
        var at = openAt(file, text);
        return server.getTextDocumentService()
                .completion(new CompletionParams(new TextDocumentIdentifier(uri(file)), at))
                .get(30, TimeUnit.SECONDS)
                .getLeft();
    }

    List<String> completed(String file, String text) throws Exception {
        return complete(file, text).stream().map(CompletionItem::getLabel).toList();
    }

    String hover(String file, String text) throws Exception {
        var at = openAt(file, text);
        var hover = server.getTextDocumentService()
                .hover(new HoverParams(new TextDocumentIdentifier(uri(file)), at))
                .get(30, TimeUnit.SECONDS);
        return hover == null ? "" : hover.getContents().getRight().getValue();
    }

    /** The files and lines, from 1, where a name is defined. */
    List<String> definition(String file, String text) throws Exception {
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

    void close(String file) {
        server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri(file))));
    }
}
