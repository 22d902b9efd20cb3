/** Elections in the open .pb format: what is published so that anyone can recount, and what is read to do so. */
@NamedInterface("pabulib")
@NullMarked
package fr.comptoir.allocation.pabulib;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
