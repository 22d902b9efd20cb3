/**
 * What somebody finds who reads the files of MariaDB instead of asking it: hidden transaction numbers, deleted rows, the
 * redo log. For the tests and for {@code scripts/drill relink}.
 */
@NullMarked
package fr.comptoir.relink;

import org.jspecify.annotations.NullMarked;
