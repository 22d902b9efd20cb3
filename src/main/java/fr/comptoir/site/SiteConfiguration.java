package fr.comptoir.site;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What holds for every public page. */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PublicPagesCaching())
                .excludePathPatterns(
                        "/gestion/**",
                        "/suivi/**",
                        "/idees/merci/**",
                        "/idees/nouvelle",
                        "/projets/depot/**",
                        "/voter/**",
                        "/verifier",
                        "/demo/**",
                        "/css/**",
                        "/js/**",
                        "/img/**",
                        "/fonts/**",
                        "/error");
    }
}
