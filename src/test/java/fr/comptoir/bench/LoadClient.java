package fr.comptoir.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Asks for one page over and over, with so many clients that each wait for their answer before they ask again, on
 * connections that stay open. Plain sockets, so that the client takes as little of the machine as possible from the server.
 *
 * <p>{@code java LoadClient.java URL CLIENTS SECONDS} prints one line of JSON.
 */
public final class LoadClient {

    private final byte[] request;
    private final URI page;
    private final ConcurrentLinkedQueue<long[]> durations = new ConcurrentLinkedQueue<>();
    private final AtomicInteger errors = new AtomicInteger();
    private final AtomicInteger cookies = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    private LoadClient(URI page) {
        this.page = page;
        request = """
                GET %s HTTP/1.1\r
                Host: %s\r
                Accept: text/html\r
                Accept-Encoding: gzip\r
                User-Agent: comptoir-bench\r
                \r
                """.formatted(target(page), page.getAuthority()).getBytes(StandardCharsets.US_ASCII);
    }

    private static String target(URI page) {
        return page.getRawQuery() == null ? page.getRawPath() : page.getRawPath() + "?" + page.getRawQuery();
    }

    /** Measures, and prints the figures. */
    public static void main(String[] arguments) throws InterruptedException {
        var client = new LoadClient(URI.create(arguments[0]));
        var clients = Integer.parseInt(arguments[1]);
        var seconds = Double.parseDouble(arguments[2]);
        System.out.println(client.run(clients, seconds));
    }

    private String run(int clients, double seconds) throws InterruptedException {
        var start = System.nanoTime();
        var end = start + (long) (seconds * 1e9);
        var threads = IntStream.range(0, clients)
                .mapToObj(_ -> Thread.ofVirtual().start(() -> askUntil(end)))
                .toList();
        for (var thread : threads) {
            thread.join();
        }
        var took = (System.nanoTime() - start) / 1e9;
        var sorted = durations.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return String.format(
                Locale.ROOT,
                """
                {"requests": %d, "errors": %d, "perSecond": %.1f, "p50ms": %.1f, "p95ms": %.1f, "p99ms": %.1f, \
                "answerBytes": %d, "sessionCookies": %d}""",
                sorted.length,
                errors.get(),
                sorted.length / took,
                percentile(sorted, 50),
                percentile(sorted, 95),
                percentile(sorted, 99),
                bytes.get(),
                cookies.get());
    }

    private static double percentile(long[] sorted, int percent) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    private void askUntil(long end) {
        var mine = LongList.empty();
        while (System.nanoTime() < end) {
            try (var socket = new Socket(page.getHost(), page.getPort());
                    var in = new BufferedInputStream(socket.getInputStream(), 1 << 16)) {
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(30_000);
                while (System.nanoTime() < end) {
                    var before = System.nanoTime();
                    socket.getOutputStream().write(request);
                    var answer = readAnswer(in);
                    if (!answer.ok()) {
                        errors.incrementAndGet();
                    }
                    mine.add(System.nanoTime() - before);
                    if (answer.last()) {
                        break;
                    }
                }
            } catch (IOException e) {
                errors.incrementAndGet();
            }
        }
        durations.add(mine.toArray());
    }

    /** An answer: a 200 or not, and whether the server closes the connection after it. */
    private record Answer(boolean ok, boolean last) {}

    private Answer readAnswer(InputStream in) throws IOException {
        var ok = line(in).startsWith("HTTP/1.1 200");
        var last = false;
        var length = -1L;
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(15).strip());
            }
            last |= lower.equals("connection: close");
            if (lower.startsWith("set-cookie: session") || lower.startsWith("set-cookie: jsessionid")) {
                cookies.incrementAndGet();
            }
        }
        var read = length < 0 ? readChunks(in) : skip(in, length);
        bytes.set(read);
        return new Answer(ok, last);
    }

    private static long readChunks(InputStream in) throws IOException {
        var total = 0L;
        while (true) {
            var size = Long.parseLong(line(in).strip(), 16);
            skip(in, size);
            line(in);
            if (size == 0) {
                return total;
            }
            total += size;
        }
    }

    private static long skip(InputStream in, long count) throws IOException {
        in.skipNBytes(count);
        return count;
    }

    private static String line(InputStream in) throws IOException {
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

    /** Durations in nanoseconds, without a box for each. */
    private static final class LongList {

        private long[] values = new long[1024];
        private int size;

        static LongList empty() {
            return new LongList();
        }

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        long[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
