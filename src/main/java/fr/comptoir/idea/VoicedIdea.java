package fr.comptoir.idea;

import fr.comptoir.shared.Token;

/**
 * An idea just noted.
 *
 * @param idea the idea
 * @param link the secret of its author's personal link {@code /suivi/{token}}: known now, only its hash is stored
 */
public record VoicedIdea(IdeaView idea, Token link) {}
