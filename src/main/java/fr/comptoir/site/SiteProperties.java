package fr.comptoir.site;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who answers for this site, for the legal pages. An empty setting is said as such on the page: nothing is made up.
 *
 * @param email the address that residents write to
 * @param phone the number that residents call
 * @param address the postal address of the collectivité
 * @param publicationDirector the person who answers for what is published
 * @param host the name, address and phone of the company that hosts the site
 * @param dataProtectionEmail the address of the data protection officer
 * @param accessibilityAudit the last audit by a competent person, if there was one
 */
@ConfigurationProperties("comptoir.site")
record SiteProperties(
        @DefaultValue("") String email,
        @DefaultValue("") String phone,
        @DefaultValue("") String address,
        @DefaultValue("") String publicationDirector,
        @DefaultValue("") String host,
        @DefaultValue("") String dataProtectionEmail,
        @Nullable AccessibilityAudit accessibilityAudit) {

    /**
     * An audit of the site against the RGAA.
     *
     * @param on the day it ended
     * @param by who made it
     * @param percent the share of applicable criteria that are met
     */
    record AccessibilityAudit(LocalDate on, String by, int percent) {}

    /** What the RGAA makes the site declare: nothing better than « non conforme » without an audit. */
    public AccessibilityState accessibility() {
        return accessibilityAudit == null
                ? AccessibilityState.NONE
                : AccessibilityState.of(accessibilityAudit.percent());
    }
}
