package fr.comptoir.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a browser keep a public page, so that going back is instant, as long as it asks again before showing it anew: a
 * page depends on the language cookie and on the clock. Personal pages, the vote and the staff area are never kept.
 */
class PublicPagesCaching implements HandlerInterceptor {

    private static final String KEPT = "private, no-cache";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (HttpMethod.GET.matches(request.getMethod()) && request.getUserPrincipal() == null) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, KEPT);
        }
        return true;
    }
}
