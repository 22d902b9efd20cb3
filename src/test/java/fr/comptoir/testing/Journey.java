package fr.comptoir.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A journey in a real browser: its tests take a {@link Browser} as parameter. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ComptoirTest
@ExtendWith(BrowserParameter.class)
public @interface Journey {}
