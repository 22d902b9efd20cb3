package fr.comptoir.retention;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long electors' data are kept.
 *
 * @param appealDays the days after the proclamation, or after the close of an annulled poll, during which they may serve before
 *     a court. A decision can be contested for two months from its publication (article R. 421-1 of the code de justice
 *     administrative), a time counted in full days: 63 at most. The default leaves a week for the court to let it be known.
 */
@Validated
@ConfigurationProperties("comptoir")
record RetentionProperties(@DefaultValue("70") @Min(63) int appealDays) {}
