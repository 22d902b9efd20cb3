package fr.comptoir.drill;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The line between an application node and the database, which breaks around COMMIT when told to. It reads the protocol just
 * enough: a packet is three bytes of length, one of number, then 3 (a statement as text) and the statement.
 */
final class CuttingWire implements Closeable {

    private static final byte[] COMMIT = "\3COMMIT".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = 4;

    private final ServerSocket door;
    private final int database;
    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile Cut cut = Cut.NONE;
    private volatile int oneIn = 1;

    /** Where the line breaks. */
    enum Cut {
        NONE,
        /** The statement arrives, its answer does not. */
        AFTER_COMMIT,
        /** The statement does not arrive. */
        BEFORE_COMMIT,
        /** The statement arrives, and then nothing more, for ever, in either direction. */
        SILENCE
    }

    private CuttingWire(ServerSocket door, int database) {
        this.door = door;
        this.database = database;
    }

    static CuttingWire to(int database) throws IOException {
        var wire = new CuttingWire(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), database);
        Thread.ofVirtual().start(wire::accept);
        return wire;
    }

    int port() {
        return door.getLocalPort();
    }

    /** From now on breaks like this at one COMMIT in so many. */
    void cut(Cut how, int often) {
        oneIn = often;
        cut = how;
    }

    /** How often it broke. */
    int cuts() {
        return cuts.get();
    }

    private void accept() {
        try {
            while (true) {
                var application = door.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), database);
                var line = new Line(application, server);
                Thread.ofVirtual().start(line::statements);
                Thread.ofVirtual().start(line::answers);
            }
        } catch (IOException closed) {
            // The drill is over.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private final class Line {

        private final Socket application;
        private final Socket server;
        private volatile Cut state = Cut.NONE;

        Line(Socket application, Socket server) {
            this.application = application;
            this.server = server;
        }

        private void statements() {
            try {
                var in = application.getInputStream();
                var out = server.getOutputStream();
                for (var packet = packet(in); packet.length > 0; packet = packet(in)) {
                    if (isCommit(packet) && cut != Cut.NONE && commits.incrementAndGet() % oneIn == 0) {
                        state = cut;
                        cuts.incrementAndGet();
                    }
                    if (state == Cut.BEFORE_COMMIT) {
                        break;
                    }
                    out.write(packet);
                }
            } catch (IOException gone) {
                // As when a line breaks.
            }
            end();
        }

        private void answers() {
            var buffer = new byte[1 << 14];
            try {
                var in = server.getInputStream();
                for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (state == Cut.AFTER_COMMIT) {
                        break;
                    }
                    if (state == Cut.NONE) {
                        application.getOutputStream().write(buffer, 0, read);
                    }
                }
            } catch (IOException gone) {
                // As when a line breaks.
            }
            end();
        }

        private void end() {
            try {
                application.close();
                server.close();
            } catch (IOException gone) {
                // As when a line breaks.
            }
        }
    }

    private static byte[] packet(InputStream in) throws IOException {
        var header = in.readNBytes(HEADER);
        if (header.length < HEADER) {
            return new byte[0];
        }
        var length = (header[0] & 0xff) | (header[1] & 0xff) << 8 | (header[2] & 0xff) << 16;
        var packet = java.util.Arrays.copyOf(header, HEADER + length);
        return in.readNBytes(packet, HEADER, length) == length ? packet : new byte[0];
    }

    private static boolean isCommit(byte[] packet) {
        return java.util.Arrays.equals(packet, HEADER, packet.length, COMMIT, 0, COMMIT.length);
    }
}
