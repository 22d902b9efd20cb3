package fr.comptoir.results;

import fr.comptoir.shared.Amount;
import fr.comptoir.shared.Token;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * The sheet as one canonical text: JSON in UTF-8 without spaces, keys in alphabetical order, amounts as decimal strings.
 * Its SHA-256 is what is certified and published.
 *
 * @param content the text
 */
record SheetText(String content) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .addModule(new SimpleModule()
                    .addSerializer(Amount.class, new AmountWriter())
                    .addDeserializer(Amount.class, new AmountReader()))
            .build();

    static SheetText of(ResultSheet sheet) {
        return new SheetText(MAPPER.writeValueAsString(sheet));
    }

    ResultSheet sheet() {
        return MAPPER.readValue(content, ResultSheet.class);
    }

    byte[] hash() {
        return Token.sha256(content.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 in 64 hexadecimal characters, as people compare it. */
    String sha256() {
        return HexFormat.of().formatHex(hash());
    }

    private static final class AmountWriter extends StdSerializer<Amount> {

        AmountWriter() {
            super(Amount.class);
        }

        @Override
        public void serialize(Amount amount, JsonGenerator json, SerializationContext context) {
            json.writeString(amount.decimal());
        }
    }

    private static final class AmountReader extends StdDeserializer<Amount> {

        AmountReader() {
            super(Amount.class);
        }

        @Override
        public Amount deserialize(JsonParser json, DeserializationContext context) {
            return Amount.parse(json.getString()).orElseThrow();
        }
    }
}
