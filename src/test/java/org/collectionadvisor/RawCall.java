package org.collectionadvisor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** One request on a connection of its own, written byte for byte as a test wants it. */
final class RawCall implements AutoCloseable {
    private static final int PATIENCE = 60_000;

    private final Socket socket;

    /** What came back; the body without the lengths of its chunks. */
    record Answer(int status, String headers, String body) {
        String told() {
            return status + " " + body.substring(0, Math.min(300, body.length()));
        }
    }

    RawCall(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(PATIENCE);
        socket.setTcpNoDelay(true);
    }

    static String post(String path, String token, String mediaType, String length) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\nContent-Type: "
                + mediaType + "\r\nConnection: close\r\n" + length + "\r\n\r\n";
    }

    static String get(String path, String token) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nConnection: close\r\n\r\n";
    }

    OutputStream out() throws IOException {
        return socket.getOutputStream();
    }

    RawCall send(String text) throws IOException {
        return send(text.getBytes(UTF_8));
    }

    RawCall send(byte[] bytes) throws IOException {
        out().write(bytes);
        out().flush();
        return this;
    }

    /** Reads to the end of the connection, which the answer must name whole. */
    Answer answer() throws IOException {
        var in = new DataInputStream(socket.getInputStream());
        var status = line(in);
        if (status.isEmpty()) {
            throw new IOException("no answer");
        }
        var headers = new StringBuilder();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            headers.append(line).append('\n');
        }
        var told = headers.toString();
        var body = told.contains("Transfer-Encoding: chunked") ? chunked(in) : whole(in, told);
        return new Answer(Integer.parseInt(status.split(" ")[1]), told, new String(body, UTF_8));
    }

    private static byte[] whole(DataInputStream in, String headers) throws IOException {
        int at = headers.indexOf("Content-Length: ");
        if (at < 0) {
            return in.readAllBytes();
        }
        var body = new byte[Integer.parseInt(headers.substring(at + 16, headers.indexOf('\n', at)))];
        in.readFully(body);
        return body;
    }

    private static byte[] chunked(DataInputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            var chunk = new byte[size];
            in.readFully(chunk);
            body.writeBytes(chunk);
            line(in);
        }
        return body.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return line.toString(ISO_8859_1).strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
