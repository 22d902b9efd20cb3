package fr.comptoir.project;

import java.time.Instant;
import java.util.Set;

/**
 * What was decided about a project, by whom and why; never changed afterwards.
 *
 * @param verdict the decision
 * @param checks the formal points that were met, when it is a reviewer's
 * @param reasons why
 * @param decidedBy the name of whoever decided
 * @param decidedAt when
 */
public record Decision(Verdict verdict, Set<FormalCheck> checks, String reasons, String decidedBy, Instant decidedAt) {}
