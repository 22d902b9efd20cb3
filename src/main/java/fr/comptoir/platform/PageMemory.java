package fr.comptoir.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Remembers public pages that many visitors read, by everything that they are made of: whoever asks for the same page again
 * receives the same bytes, and a page is never older than what it shows, since its key says what that is.
 */
@Component
public class PageMemory {

    private static final int PAGES = 600;

    private final ThymeleafViewResolver templates;
    private final Map<Key, byte[]> pages = Collections.synchronizedMap(new LinkedHashMap<>(PAGES, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, byte[]> eldest) {
            return size() > PAGES;
        }
    });

    PageMemory(ThymeleafViewResolver templates) {
        this.templates = templates;
    }

    private record Key(String template, Locale locale, Object contents) {}

    /**
     * A page that is the same for everybody who is not signed in.
     *
     * @param template the template that makes it
     * @param contents all that the page depends on but the language, compared by value
     * @param model puts into the model what the template needs, when the page has to be made
     */
    public View page(String template, Object contents, Consumer<Map<String, Object>> model) {
        var key = new Key(template, LocaleContextHolder.getLocale(), contents);
        return (merged, request, response) -> {
            @Nullable byte[] known = request.getUserPrincipal() == null ? pages.get(key) : null;
            var bytes = known == null ? make(key, merged, model, request, response) : known;
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        };
    }

    private byte[] make(
            Key key,
            @Nullable Map<String, ?> merged,
            Consumer<Map<String, Object>> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws Exception {
        var complete = new HashMap<String, Object>(merged == null ? Map.of() : merged);
        model.accept(complete);
        var buffer = new ContentCachingResponseWrapper(response);
        template(key).render(complete, request, buffer);
        var bytes = buffer.getContentAsByteArray();
        if (request.getUserPrincipal() == null) {
            pages.put(key, bytes);
        }
        return bytes;
    }

    private View template(Key key) throws Exception {
        var view = templates.resolveViewName(key.template(), key.locale());
        if (view == null) {
            throw new IllegalStateException("no template " + key.template());
        }
        return view;
    }
}
