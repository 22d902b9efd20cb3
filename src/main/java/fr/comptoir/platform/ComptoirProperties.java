package fr.comptoir.platform;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an operator decides for the whole installation; each setting is described in {@code config/application.yaml}.
 *
 * @param brand the name in the header
 * @param collectivity the public body that runs this installation
 * @param publicUrl the address that mails link to, without a final slash
 * @param zone the zone in which dates are read and shown
 * @param demonstration whether this installation shows invented data, says so on every page and opens demonstration accounts
 * @param proxies the reverse proxies whose word about the visitor's address, scheme and host is taken; nobody by default
 * @param proxyHeaders the headers in which those proxies say it
 * @param secret the root of every keyed hash: at least 32 characters, the same on all nodes, outside the database
 */
@Validated
@ConfigurationProperties("comptoir")
public record ComptoirProperties(
        @DefaultValue("Comptoir") @NotBlank String brand,
        @DefaultValue("Budget citoyen") @NotBlank String collectivity,
        @DefaultValue("http://localhost:8080") @NotBlank String publicUrl,
        @DefaultValue("Europe/Paris") ZoneId zone,
        @DefaultValue("false") boolean demonstration,
        @DefaultValue List<AddressRange> proxies,
        @DefaultValue("x-forwarded") ProxyHeaders proxyHeaders,

        @NotBlank @Size(min = 32, message = "COMPTOIR_SECRET : au moins 32 caractères tirés au hasard")
        String secret) {

    private static final String SECRET_HELP =
            "donnez COMPTOIR_SECRET, au moins 32 caractères tirés au hasard (openssl rand -hex 32), la même sur tous les nœuds";
}
