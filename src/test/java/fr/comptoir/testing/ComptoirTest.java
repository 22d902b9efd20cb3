package fr.comptoir.testing;

import fr.comptoir.project.ProjectSamples;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;

/**
 * A test on the whole application, a real MariaDB and a real port. All such tests share one application; each class
 * starts on empty tables (communes and schema excepted).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@Import({TestDatabase.class, Fixtures.class, ProjectSamples.class, CsrfAsConfigured.class})
@ExtendWith(EmptyTables.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface ComptoirTest {}
