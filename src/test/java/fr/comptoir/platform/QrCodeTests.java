package fr.comptoir.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTests {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");

    @ParameterizedTest
    @ValueSource(strings = {"https://budget-citoyen.example.fr/voter/2027#K7QX-9M2P-4TRB-08ZD", "été", "1"})
    void a_reader_finds_the_text_in_the_picture(String text) throws Exception {
        assertThat(read(picture(QrCode.of(text)))).isEqualTo(text);
    }

    @Test
    void a_reader_finds_the_text_in_the_drawing() throws Exception {
        var code = QrCode.of("https://example.fr/verifier");
        var image = new BufferedImage(code.size() * 4, code.size() * 4, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.scale(4, 4);
        pen.setColor(java.awt.Color.BLACK);
        var shape = new Path2D.Float();
        RUN.matcher(code.path()).results().forEach(run -> {
            var x = Integer.parseInt(run.group(1));
            var y = Integer.parseInt(run.group(2));
            shape.append(new java.awt.Rectangle(x, y, Integer.parseInt(run.group(3)), 1), false);
        });
        pen.fill(shape);

        assertThat(read(image)).isEqualTo("https://example.fr/verifier");
    }

    @Test
    void refuses_a_text_that_no_code_holds() {
        assertThatThrownBy(() -> QrCode.of("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QrCode.of("a".repeat(5_000))).isInstanceOf(IllegalArgumentException.class);
    }

    private static BufferedImage picture(QrCode code) throws Exception {
        var base64 = code.picture().substring("data:image/png;base64,".length());
        return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
    }

    private static String read(BufferedImage image) throws Exception {
        var width = image.getWidth();
        var pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        var source = new RGBLuminanceSource(width, image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
