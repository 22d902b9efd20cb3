package fr.comptoir.platform;

import fr.comptoir.shared.Id;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcMariaDbDialect;

/** Lets Spring Data JDBC store any {@link Id} as MariaDB's {@code uuid}. */
@Configuration(proxyBeanMethods = false)
class IdConverters {

    @Bean
    JdbcCustomConversions jdbcCustomConversions() {
        return JdbcCustomConversions.of(JdbcMariaDbDialect.INSTANCE, List.of(new Reading(), new Writing()));
    }

    @ReadingConverter
    private static final class Reading implements ConditionalGenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(UUID.class, Id.class));
        }

        @Override
        public boolean matches(TypeDescriptor source, TypeDescriptor target) {
            return Id.class.isAssignableFrom(target.getType());
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            try {
                var constructor = to.getType().getDeclaredConstructor(UUID.class);
                constructor.setAccessible(true);
                return constructor.newInstance(source);
            } catch (NoSuchMethodException
                    | InstantiationException
                    | IllegalAccessException
                    | InvocationTargetException e) {
                throw new IllegalStateException(to.getType() + " is not a record with one UUID", e);
            }
        }
    }

    @WritingConverter
    private static final class Writing implements ConditionalGenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(Id.class, UUID.class));
        }

        @Override
        public boolean matches(TypeDescriptor source, TypeDescriptor target) {
            return Id.class.isAssignableFrom(source.getType());
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source instanceof Id id ? id.value() : null;
        }
    }
}
