package fr.comptoir.platform;

import fr.comptoir.shared.EditionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The files of the editions' secrets: 32 random bytes each, in a folder that only the application reads (700, files 600). A
 * file is there whole or not at all, and never replaced.
 *
 * @param folder the folder, shared between the nodes or copied to each of them
 */
record SecretFiles(Path folder) {

    static final int LENGTH = 32;

    private static final String SUFFIX = ".secret";
    private static final Pattern NAME = Pattern.compile("[0-9a-f-]{36}\\.secret");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The secret of this edition, if this node has it. */
    Optional<byte[]> read(EditionId edition) {
        var file = file(edition);
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes the secret of this edition, unless another thread or node is quicker.
     *
     * @return whether this call made it
     */
    boolean create(EditionId edition) {
        var secret = new byte[LENGTH];
        RANDOM.nextBytes(secret);
        try {
            makeFolder();
            var draft = Files.createTempFile(folder, "new", ".tmp");
            try {
                overwrite(draft, secret);
                // A link appears whole, and fails where a file stands already.
                Files.createLink(file(edition), draft);
                return true;
            } catch (FileAlreadyExistsException quicker) {
                return false;
            } finally {
                Files.delete(draft);
                keep(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void makeFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /**
     * Destroys the secret: overwritten, deleted, each forced to the disk. A disk that moves its sectors, a copy on another
     * node and backups keep theirs.
     *
     * @return whether there was one
     */
    boolean destroy(EditionId edition) {
        var file = file(edition);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try {
            var noise = new byte[LENGTH];
            RANDOM.nextBytes(noise);
            overwrite(file, noise);
            Files.delete(file);
            keep(folder);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void overwrite(Path file, byte[] content) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /** Forces what was added to a folder, or taken from it, to the disk. */
    private static void keep(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** The editions whose secret is here. */
    List<EditionId> editions() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches())
                    .map(name -> new EditionId(UUID.fromString(name.substring(0, name.length() - SUFFIX.length()))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(EditionId edition) {
        return folder.resolve(edition.value() + SUFFIX);
    }
}
