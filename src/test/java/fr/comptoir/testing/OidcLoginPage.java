package fr.comptoir.testing;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.util.UriComponentsBuilder;

/** The page of {@link OidcServer} where a person says that it is them, or gives up. */
class OidcLoginPage extends HttpServlet {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="fr"><head><meta charset="utf-8"><title>FranceConnect d’essai</title>
            <meta name="viewport" content="width=device-width, initial-scale=1"></head>
            <body><main><h1>FranceConnect d’essai</h1>
            <form method="post" action="/connexion"><input type="hidden" name="username" value="person">
            <input type="hidden" name="password" value="essai"><p><button type="submit">C’est moi</button></p></form>
            <p><a href="%s">Renoncer</a></p></main></body></html>
            """;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().print(PAGE.formatted(cancel(request, response)));
    }

    /** What FranceConnect does when somebody gives up: back to the site, with the state and the reason. */
    private static String cancel(HttpServletRequest request, HttpServletResponse response) {
        var saved = new HttpSessionRequestCache().getRequest(request, response);
        if (!(saved instanceof DefaultSavedRequest asked)) {
            return "/accueil";
        }
        return UriComponentsBuilder.fromUriString(first(asked, "redirect_uri"))
                .queryParam("error", "access_denied")
                .queryParam("error_description", "User+auth+aborted")
                .queryParam("state", first(asked, "state"))
                .toUriString()
                .replace("&", "&amp;");
    }

    private static String first(DefaultSavedRequest asked, String name) {
        return Optional.ofNullable(asked.getParameterValues(name))
                .map(values -> values[0])
                .orElse("");
    }
}
