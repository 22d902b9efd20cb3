package fr.comptoir.ballot;

import fr.comptoir.electorate.VisitTrace;
import fr.comptoir.platform.ClientAddress;
import fr.comptoir.platform.KeyedHash;
import fr.comptoir.platform.VisitorOrder;
import fr.comptoir.shared.EditionId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/**
 * What a visit leaves for the fraud desk: keyed hashes of the cookie that orders the projects and of the network's prefix.
 * Nothing is looked for in the browser: who refuses cookies is simply not recognised.
 */
@Component
class VisitTraces {

    private final KeyedHash hash;
    private final VisitorOrder order;

    VisitTraces(KeyedHash hash, VisitorOrder order) {
        this.hash = hash;
        this.order = order;
    }

    VisitTrace of(EditionId edition, HttpServletRequest request) {
        return new VisitTrace(
                order.known(request)
                        .map(seed -> hex("device", edition, String.valueOf(seed)))
                        .orElse(""),
                hex("network", edition, ClientAddress.of(request).prefix()));
    }

    private String hex(String purpose, EditionId edition, String message) {
        return HexFormat.of().formatHex(hash.of(purpose, edition, message));
    }
}
