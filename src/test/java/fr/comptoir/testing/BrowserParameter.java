package fr.comptoir.testing;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each journey a browser without cookies; {@link NoScript} gives one with JavaScript off. */
class BrowserParameter implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var environment = SpringExtension.getApplicationContext(context).getEnvironment();
        var port = environment.getRequiredProperty("local.server.port");
        return Browser.fresh("http://localhost:" + port, !parameter.isAnnotated(NoScript.class));
    }
}
