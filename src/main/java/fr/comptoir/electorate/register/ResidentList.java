package fr.comptoir.electorate.register;

import fr.comptoir.shared.EditionId;
import java.time.Instant;
import java.util.UUID;

/**
 * A list of residents that somebody uploaded, and where its reading stands.
 *
 * @param id which
 * @param editionId for which edition
 * @param purpose what for
 * @param status where it stands
 * @param fileName its name on the computer it came from
 * @param bytes its size
 * @param bytesRead how much of it has been read
 * @param mapping which column holds what, see {@link ColumnMapping#text}
 * @param adds whether it adds to the register in force instead of replacing it
 * @param printed whether letters are made as PDF, beside the file for mail merge
 * @param lineCount how many lines have been read
 * @param kept how many of them were kept
 * @param faulty how many were not
 * @param stoppedBy why the reading stopped, in French; empty when it did not
 * @param askedBy who uploaded it
 * @param askedByName their name
 * @param createdAt when
 */
record ResidentList(
        ListId id,
        EditionId editionId,
        Purpose purpose,
        ListStatus status,
        String fileName,
        long bytes,
        long bytesRead,
        String mapping,
        boolean adds,
        boolean printed,
        int lineCount,
        int kept,
        int faulty,
        String stoppedBy,
        UUID askedBy,
        String askedByName,
        Instant createdAt) {

    ColumnMapping columns() {
        return ColumnMapping.parse(mapping);
    }

    /** How much has been read, out of a hundred. */
    public int percent() {
        return bytes == 0 ? 0 : (int) Math.min(100, 100 * bytesRead / bytes);
    }
}
