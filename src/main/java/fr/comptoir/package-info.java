/** Comptoir: the platform of the budget citoyen, one package per room of the house. */
@NullMarked
package fr.comptoir;

import org.jspecify.annotations.NullMarked;
