package fr.comptoir.testing;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Empties the tables and forgets the CSRF tokens of tests before each test class, so that no class depends on what another one left. */
class EmptyTables implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        var beans = SpringExtension.getApplicationContext(context);
        beans.getBean(TestDatabase.class).empty();
        beans.getBean(CsrfAsConfigured.class).restore();
    }
}
