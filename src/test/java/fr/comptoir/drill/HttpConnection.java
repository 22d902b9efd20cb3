package fr.comptoir.drill;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A connection of a browser to a node, kept open from one request to the next. Sending and reading are apart, so that
 * several requests can be under way at the same instant, and an answer left unread.
 */
public final class HttpConnection implements AutoCloseable {

    private static final int ANSWERING_MS = 60_000;

    private final int port;
    private Socket socket;
    private InputStream in;

    /** Nothing is opened before the first request. */
    public HttpConnection(int port) {
        this.port = port;
    }

    /**
     * An answer.
     *
     * @param status its status
     * @param headers its headers, as they came
     * @param body its body
     */
    public record Answer(int status, List<String> headers, String body) {

        /** This header; empty when there is none. */
        public String header(String name) {
            return HttpConnection.header(headers, name);
        }

        /** What its page says where this pattern's first group is, each time. */
        public String said(String pattern) {
            return Pattern.compile(pattern)
                    .matcher(body)
                    .results()
                    .map(found -> found.group(1))
                    .toList()
                    .toString();
        }

        /** The value of this cookie, as it is set. */
        public String cookie(String name) {
            return headers.stream()
                    .filter(header -> header.toLowerCase(Locale.ROOT)
                            .startsWith("set-cookie: " + name.toLowerCase(Locale.ROOT) + "="))
                    .map(header -> header.substring(header.indexOf('=') + 1).replaceAll(";.*", ""))
                    .findFirst()
                    .orElse("");
        }
    }

    /** Connects, unless it is connected. */
    public void open() throws IOException {
        if (socket == null) {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(ANSWERING_MS);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 15);
        }
    }

    /** Asks for a page. */
    public Answer get(String path, String cookies) throws IOException {
        send("GET " + path, cookies, "");
        return read();
    }

    /** Posts a form. */
    public Answer post(String path, String cookies, String form) throws IOException {
        sendForm(path, cookies, form);
        return read();
    }

    /** Posts a form without waiting for the answer. */
    public void sendForm(String path, String cookies, String form) throws IOException {
        send("POST " + path, cookies, form);
    }

    private void send(String request, String cookies, String body) throws IOException {
        open();
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head = request + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nCookie: " + cookies
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + bytes.length + "\r\n\r\n";
        var whole = new ByteArrayOutputStream(head.length() + bytes.length);
        whole.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        whole.writeBytes(bytes);
        whole.writeTo(socket.getOutputStream());
    }

    /** Waits for the first byte of the answer, which shows that the server is done, and reads no more. */
    public void awaitAndLose() throws IOException {
        if (in.read() < 0) {
            throw new IOException("connection closed");
        }
        close();
    }

    /** The answer to the request that was sent. */
    public Answer read() throws IOException {
        var status = Integer.parseInt(line().split(" ")[1]);
        var headers = new ArrayList<String>();
        for (var header = line(); !header.isEmpty(); header = line()) {
            headers.add(header);
        }
        var length = header(headers, "content-length");
        var body = length.isEmpty() ? chunks() : in.readNBytes(Integer.parseInt(length));
        if (header(headers, "connection").equalsIgnoreCase("close")) {
            close();
        }
        return new Answer(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    private static String header(List<String> headers, String name) {
        return headers.stream()
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(header -> header.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            var size = Integer.parseInt(line().strip(), 16);
            body.writeBytes(in.readNBytes(size));
            line();
            if (size == 0) {
                return body.toByteArray();
            }
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("connection closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException alreadyGone) {
            // Nothing to give back.
        }
        socket = null;
    }
}
