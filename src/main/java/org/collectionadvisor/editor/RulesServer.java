package org.collectionadvisor.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.collectionadvisor.rulebook.Checked;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** The server as the protocol sees it: what it can do, and when it ends. */
final class RulesServer implements LanguageServer, LanguageClientAware, WorkspaceService, AutoCloseable {
    private final Documents documents;
    private Runnable exit = () -> {};

    RulesServer(Function<Path, Checked> check) {
        documents = new Documents(check);
    }

    void onExit(Runnable end) {
        exit = end;
    }

    @Override
    public void connect(LanguageClient client) {
        documents.connect(client);
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        documents.speak(Locale.forLanguageTag(Objects.requireNonNullElse(params.getLocale(), "en")));
        var can = new ServerCapabilities();
        // Files of rules are small: the whole text on each change is simpler than its parts, and as fast.
        can.setTextDocumentSync(TextDocumentSyncKind.Full);
        can.setCompletionProvider(new CompletionOptions(false, List.of("\"", ".", "{", " ")));
        can.setHoverProvider(true);
        can.setDefinitionProvider(true);
        return CompletableFuture.completedFuture(new InitializeResult(can, new ServerInfo("collection-advisor")));
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        return CompletableFuture.supplyAsync(Object::new);
    }

    @Override
    public void exit() {
        exit.run();
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return documents;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return this;
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {
        // There is nothing to set.
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        params.getChanges().forEach(change -> documents.changed(change.getUri()));
    }

    @Override
    public void close() {
        documents.close();
    }
}
