/** What the tests share: the application on a real MariaDB, a real browser, fixtures. */
package fr.comptoir.testing;
