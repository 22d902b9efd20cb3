/** Signals on the roll: what makes an entry worth a look, the queue of two-person decisions, and how many there were. */
@NamedInterface("fraud")
@NullMarked
package fr.comptoir.electorate.fraud;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
