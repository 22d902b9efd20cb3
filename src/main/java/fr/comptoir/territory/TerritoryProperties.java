package fr.comptoir.territory;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Which territory this installation serves.
 *
 * @param communes the CSV file of its communes: {@code code;nom;population;code_arrondissement;arrondissement;code_epci;epci;codes_postaux},
 *     postal codes separated by spaces
 */
@ConfigurationProperties("comptoir.territory")
record TerritoryProperties(
        @DefaultValue("classpath:data/communes-62.csv") Resource communes) {}
