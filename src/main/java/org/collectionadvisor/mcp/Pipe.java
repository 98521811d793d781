package org.collectionadvisor.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import org.collectionadvisor.json.Json;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * One client on a pair of streams, a message a line. The transport that comes with the protocol's library ends at the first line that
 * is not JSON, logs what it quotes, and forgets the answers under way when the input ends; this one does none of it.
 */
final class Pipe implements McpServerTransportProvider, McpServerTransport {
    private final Messages in;
    private final OutputStream out;

    @SuppressWarnings("NullAway.Init") // the server sets it when it is built
    private McpServerSession session;

    private boolean isReady;
    private volatile @Nullable IOException broken;

    Pipe(InputStream in, OutputStream out) {
        this.in = new Messages(in);
        this.out = out;
    }

    /** Answers message by message, until the input ends. */
    void run() throws IOException {
        for (var line = in.next(); line != null; line = in.next()) {
            if (line.length > Messages.MOST) {
                refuse(null, ErrorCodes.INVALID_REQUEST, "A message has at most " + Messages.MOST + " bytes.");
            } else {
                take(line);
            }
            var failure = broken;
            if (failure != null) {
                throw failure;
            }
        }
    }

    private void take(byte[] line) {
        JSONRPCMessage message;
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
            message = McpSchema.deserializeJsonRpcMessage(Wire.MAPPER, text);
        } catch (IOException e) {
            refuse(id(line), ErrorCodes.PARSE_ERROR, "This is not JSON in UTF-8, or a member stands in it twice.");
            return;
        } catch (RuntimeException e) {
            refuse(id(line), ErrorCodes.INVALID_REQUEST, "This is no message of the protocol.");
            return;
        }
        if (message instanceof JSONRPCNotification told
                && told.method().equals(McpSchema.METHOD_NOTIFICATION_INITIALIZED)) {
            isReady = true;
        }
        // The session would keep such a request until it is ready, and so perhaps forever.
        if (message instanceof JSONRPCRequest asked
                && !isReady
                && !asked.method().equals(McpSchema.METHOD_INITIALIZE)) {
            refuse(asked.id(), ErrorCodes.INVALID_REQUEST, "First `initialize`, then `notifications/initialized`.");
            return;
        }
        session.handle(message).subscribe(nothing -> {}, failure -> {}); // the session has answered with the failure
    }

    private static @Nullable Object id(byte[] line) {
        try {
            var id = Json.mapper().readTree(line).path("id");
            return id.isTextual() || id.isIntegralNumber() ? id : null;
        } catch (IOException e) {
            return null;
        }
    }

    private void refuse(@Nullable Object id, int code, String why) {
        // Unlike elsewhere in our JSON, an unknown id is written as null.
        var refused = Json.mapper().createObjectNode().put("jsonrpc", McpSchema.JSONRPC_VERSION);
        refused.putPOJO("id", id);
        refused.putObject("error").put("code", code).put("message", why);
        write(refused);
    }

    private synchronized void write(Object message) {
        try {
            // By way of a text: an id or name that is half a character is written as `?`, where bytes would fail.
            out.write((Wire.MAPPER.writeValueAsString(message) + "\n").getBytes(UTF_8));
            out.flush();
        } catch (IOException e) {
            broken = e;
        }
    }

    @Override
    public void setSessionFactory(McpServerSession.Factory sessions) {
        session = sessions.create(this);
    }

    @Override
    public Mono<Void> sendMessage(JSONRPCMessage message) {
        return Mono.fromRunnable(() -> write(message));
    }

    @Override
    public <T> T unmarshalFrom(Object json, TypeRef<T> type) {
        return Wire.MAPPER.convertValue(json, type);
    }

    @Override
    public Mono<Void> notifyClients(String method, Object told) {
        return session.sendNotification(method, told);
    }

    @Override
    public List<String> protocolVersions() {
        return List.of(
                ProtocolVersions.MCP_2024_11_05,
                ProtocolVersions.MCP_2025_03_26,
                ProtocolVersions.MCP_2025_06_18,
                ProtocolVersions.MCP_2025_11_25);
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }

    /** The streams are closed by whoever opened them. */
    @Override
    public void close() {}
}
