package org.collectionadvisor.editor;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.collectionadvisor.rulebook.Checked;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.jspecify.annotations.Nullable;

/** The documents that are open in the editor, and what is asked about a place in them. */
final class Documents implements TextDocumentService, AutoCloseable {
    private final Map<Path, String> open = new ConcurrentHashMap<>();
    private final Map<Path, OpenRulebook> rulebooks = new ConcurrentHashMap<>();

    @SuppressWarnings("NullAway.Init") // the protocol connects before it opens a document
    private LanguageClient client;

    private final Function<Path, Checked> check;

    private volatile Locale language = Locale.ENGLISH;

    Documents(Function<Path, Checked> check) {
        this.check = check;
    }

    void connect(LanguageClient editor) {
        client = editor;
    }

    /** The language of what is told; problems know English and Chinese. */
    void speak(Locale ofEditor) {
        language = ofEditor;
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        put(params.getTextDocument().getUri(), params.getTextDocument().getText());
    }

    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        var changes = params.getContentChanges();
        put(params.getTextDocument().getUri(), changes.get(changes.size() - 1).getText());
    }

    private void put(String uri, String text) {
        var file = file(uri);
        if (file != null) {
            open.put(file, text);
            changed(uri);
        }
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        var file = file(params.getTextDocument().getUri());
        if (file != null) {
            open.remove(file);
            changed(params.getTextDocument().getUri());
        }
    }

    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        changed(params.getTextDocument().getUri());
    }

    /** A file changed, in the editor or beside it. */
    void changed(String uri) {
        var rulebook = rulebook(file(uri));
        if (rulebook != null) {
            rulebook.checkSoon();
        }
    }

    private @Nullable OpenRulebook rulebook(@Nullable Path file) {
        for (var folder = file == null ? null : file.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("rulebook.yaml"))) {
                return rulebooks.computeIfAbsent(folder, root -> new OpenRulebook(root, open, check, client, language));
            }
        }
        return null;
    }

    private static @Nullable Path file(String uri) {
        try {
            return Path.of(URI.create(uri)).toAbsolutePath().normalize();
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return null; // a document that is not saved yet
        }
    }

    private interface Answer<T> {
        T of(OpenRulebook rulebook, Spot spot);
    }

    private <T> CompletableFuture<T> at(TextDocumentPositionParams params, T nothing, Answer<T> answer) {
        var file = file(params.getTextDocument().getUri());
        var text = file == null ? null : open.get(file);
        var rulebook = rulebook(file);
        if (file == null || text == null || rulebook == null) {
            return CompletableFuture.completedFuture(nothing);
        }
        var spot = new Spot(rulebook.name(file), text, params.getPosition());
        return CompletableFuture.supplyAsync(() -> answer.of(rulebook, spot));
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
        return at(params, List.<CompletionItem>of(), (rulebook, spot) -> new Suggestions(rulebook.known()).at(spot))
                .thenApply(Either::forLeft);
    }

    @Override
    public CompletableFuture<@Nullable Hover> hover(HoverParams params) {
        return at(params, "", (rulebook, spot) -> new Meanings(rulebook.known()).of(spot))
                .thenApply(meaning ->
                        meaning.isEmpty() ? null : new Hover(new MarkupContent(MarkupKind.MARKDOWN, meaning)));
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(
            DefinitionParams params) {
        return at(params, List.<Location>of(), OpenRulebook::definitions).thenApply(Either::forLeft);
    }

    @Override
    public void close() {
        rulebooks.values().forEach(OpenRulebook::close);
    }
}
