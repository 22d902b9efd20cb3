package fr.comptoir.platform;

import java.security.SecureRandom;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the account that rebuilds can do, while it is connected. */
public final class Rebuilder {

    private static final Pattern NAME = Pattern.compile("[a-z_]+");
    private static final int CHUNK = 1 << 20;

    private final JdbcClient client;

    Rebuilder(JdbcClient client) {
        this.client = client;
    }

    /** Writes the table anew, readers and writers going on meanwhile. Done twice, it is done once. */
    public void rewrite(String table) {
        if (!NAME.matcher(table).matches()) {
            throw new IllegalArgumentException("not a table: " + table);
        }
        client.sql("alter table " + table + " force, algorithm=inplace, lock=none")
                .update();
    }

    /**
     * Writes noise until the engine's redo log, a ring, has been overwritten from end to end: it holds, in the clear, the
     * last rows that were written, whatever became of their tables. So does the doublewrite buffer, with copies of whole
     * pages: pages of no meaning take their places, as many at a time as it has. The engine cannot go round the log without
     * writing them to it.
     */
    public void overwriteRedoLog() {
        var size = client.sql("select @@innodb_log_file_size").query(Long.class).single();
        client.sql("insert ignore into redo_filler (id, filler) values (1, '')").update();
        var random = new SecureRandom();
        var noise = new byte[CHUNK];
        for (var written = 0L; written <= size + size / 8; written += CHUNK) {
            client.sql("update page_filler set mark = mark + 1").update();
            random.nextBytes(noise);
            fill(noise);
        }
        fill(new byte[0]);
    }

    private void fill(byte[] noise) {
        client.sql("update redo_filler set filler = :noise")
                .param("noise", noise)
                .update();
    }
}
