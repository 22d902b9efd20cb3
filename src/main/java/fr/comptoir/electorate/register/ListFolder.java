package fr.comptoir.electorate.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Where uploaded lists and freshly made letters lie for the time of their use, readable by the application only: they name
 * people, the database does not. With several nodes, a folder that all of them see.
 */
@Component
class ListFolder {

    private final Path folder;

    ListFolder(@Value("${comptoir.var:var}") String var) {
        folder = Path.of(var).toAbsolutePath().normalize().resolve("listes");
    }

    Path upload(ListId id) {
        return folder.resolve(id.value() + ".csv");
    }

    boolean has(ListId id) {
        return Files.exists(upload(id));
    }

    /** Stores what was uploaded and answers its size. */
    long store(ListId id, InputStream content) throws IOException {
        secret(folder);
        var file = Files.createFile(
                upload(id), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var out = Files.newOutputStream(file)) {
            return content.transferTo(out);
        }
    }

    /** Writes a part of a batch of letters; written twice, the second one stays. */
    void writeLetters(ListId id, String name, byte[] content) {
        try {
            Files.write(secret(letters(id)).resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parts of a batch of letters, in order. */
    List<Path> letterParts(ListId id) {
        if (!Files.isDirectory(letters(id))) {
            return List.of();
        }
        try (var parts = Files.list(letters(id))) {
            return parts.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what was uploaded. */
    void deleteUpload(ListId id) {
        try {
            Files.deleteIfExists(upload(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what was uploaded and what was made of it. */
    void delete(ListId id) {
        deleteUpload(id);
        try {
            FileSystemUtils.deleteRecursively(letters(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path letters(ListId id) {
        return folder.resolve(id.value() + "-lettres");
    }

    private static Path secret(Path path) throws IOException {
        Files.createDirectories(path);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        return path;
    }
}
