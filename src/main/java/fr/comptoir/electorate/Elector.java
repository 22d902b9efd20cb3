package fr.comptoir.electorate;

import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.EmailAddress;
import fr.comptoir.territory.CommuneCode;

/**
 * A resident whose declaration gives the right to vote in an edition. Only {@link Eligibility} makes one.
 *
 * @param edition where they vote
 * @param key what stands for them in the roll
 * @param commune where they live
 * @param email their mailbox; families may share one
 * @param contact what stands for the mailbox: its keyed hash, in hexadecimal
 */
public record Elector(EditionId edition, ElectorKey key, CommuneCode commune, EmailAddress email, String contact) {}
