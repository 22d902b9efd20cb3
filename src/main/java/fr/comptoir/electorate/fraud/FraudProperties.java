package fr.comptoir.electorate.fraud;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * From how many on entries of the roll are signalled. None of these refuses a vote. The limit per contact belongs to the
 * edition.
 *
 * @param perDevice entries that one browser may bring unnoticed
 * @param perNetworkHour entries that one network may bring unnoticed within an hour: never under 300, since a school, a
 *     library or a whole mobile operator votes from one address
 * @param perNetworkMinute entries that one network may bring unnoticed within a minute: more than a classroom
 */
@Validated
@ConfigurationProperties("comptoir.fraud")
record FraudProperties(
        @Min(2) @DefaultValue("6") int perDevice,
        @Min(300) @DefaultValue("300") int perNetworkHour,
        @Min(30) @DefaultValue("40") int perNetworkMinute) {}
