package fr.comptoir.platform;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/**
 * Makes PDF documents out of templates: PDF/A-2a (ISO 19005-2, to be archived) and PDF/UA-1 (ISO 14289-1, readable by
 * everybody), in French, with their fonts inside. Templates are well-formed XHTML and start from {@code pdf/layout}; they
 * reach nothing but the files under {@code pdf/} and {@code static/img/} of the application, and pictures written as
 * {@code data:}.
 */
@Component
public class PdfPages {

    private static final String BASE = "classpath:/";
    private static final Pattern REACHABLE =
            Pattern.compile("data:.*|classpath:/(?:pdf|static/img)/[a-z0-9/._-]+", Pattern.DOTALL);
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        // Its warnings quote what is printed.
        XRLog.setLoggingEnabled(false);
    }

    private final SpringTemplateEngine templates;
    private final ApplicationContext beans;
    private final ComptoirProperties properties;
    private final byte[] regular = bytes("pdf/atkinson-hyperlegible-400.ttf");
    private final byte[] bold = bytes("pdf/atkinson-hyperlegible-700.ttf");

    PdfPages(SpringTemplateEngine templates, ApplicationContext beans, ComptoirProperties properties) {
        this.templates = templates;
        this.beans = beans;
        this.properties = properties;
    }

    /**
     * The document that a template makes of this model.
     *
     * @param template its name, as a view's
     * @param model what it shows, beside {@code brand} and {@code collectivity}
     */
    public byte[] render(String template, Map<String, ?> model) {
        var html = NOT_IN_XML.matcher(html(template, model)).replaceAll("");
        var out = new ByteArrayOutputStream();
        try {
            builder(html).toStream(out).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Dates and amounts are written for the language of the thread: French here, whatever the visitor reads. */
    private String html(String template, Map<String, ?> model) {
        var context = new Context(Locale.FRENCH, new HashMap<>(model));
        context.setVariable("brand", properties.brand());
        context.setVariable("collectivity", properties.collectivity());
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(Locale.FRENCH);
        try {
            // The typeface has no narrow no-break space.
            return templates.process(template, context).replace('\u202f', '\u00a0');
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    private PdfRendererBuilder builder(String html) {
        return new PdfRendererBuilder()
                .withHtmlContent(html, BASE)
                .useFastMode()
                .useProtocolsStreamImplementation(ClasspathStream::new, "classpath")
                .useExternalResourceAccessControl(
                        (uri, _) -> REACHABLE.matcher(uri).matches() && !uri.contains(".."),
                        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useFont(() -> new ByteArrayInputStream(regular), "Atkinson", 400, FontStyle.NORMAL, true)
                .useFont(() -> new ByteArrayInputStream(bold), "Atkinson", 700, FontStyle.NORMAL, true)
                .useColorProfile(SRGB)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .withProducer("Comptoir");
    }

    private static byte[] bytes(String path) {
        try {
            return new ClassPathResource(path).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the application. */
    private record ClasspathStream(String uri) implements FSStream {

        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(bytes(uri.substring(BASE.length())));
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
