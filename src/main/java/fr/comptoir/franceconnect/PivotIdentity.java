package fr.comptoir.franceconnect;

import java.time.LocalDate;

/**
 * Who somebody is, as FranceConnect answers for it: the part of the « identité pivot » that the vote needs. Sex and place of
 * birth, which come with it, are dropped on arrival.
 *
 * @param subject what FranceConnect calls this person on this site, always the same
 * @param birthName the name given at birth
 * @param givenNames all given names, separated by spaces
 * @param birthDate the day of birth
 * @param idToken the proof of this identification, which FranceConnect asks for when the person leaves it
 */
public record PivotIdentity(String subject, String birthName, String givenNames, LocalDate birthDate, String idToken) {}
