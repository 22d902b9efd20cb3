package fr.comptoir.platform;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A text as a QR code (ISO/IEC 18004) that survives a fold or a stain (level M), with its quiet zone. On a page, the
 * fragment {@code fragments/qr} draws it; in a printed document, {@link #picture} is the source of an {@code img}.
 */
public final class QrCode {

    private static final int QUIET_ZONE = 4;
    private static final int BLACK = 0xff000000;
    private static final int WHITE = 0xffffffff;

    private final BitMatrix modules;

    private QrCode(BitMatrix modules) {
        this.modules = modules;
    }

    /**
     * The code of this text.
     *
     * @throws IllegalArgumentException when the text is empty or too long for a code
     */
    public static QrCode of(String text) {
        try {
            return new QrCode(new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8")));
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** How many modules wide and high it is, quiet zone included: the view box of {@link #path}. */
    public int size() {
        return modules.getWidth();
    }

    /** Its dark modules as the path of an SVG picture, one unit a module. */
    public String path() {
        var path = new StringBuilder();
        for (var y = 0; y < size(); y++) {
            var x = 0;
            while (x < size()) {
                var end = endOfRun(x, y);
                if (end > x) {
                    path.append("M%d %dh%dv1h-%dz".formatted(x, y, end - x, end - x));
                }
                x = Math.max(end, x + 1);
            }
        }
        return path.toString();
    }

    /** A PNG picture of it as an address that starts with {@code data:}. */
    public String picture() {
        var scale = 4;
        var image = new BufferedImage(size() * scale, size() * scale, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, modules.get(x / scale, y / scale) ? BLACK : WHITE);
            }
        }
        try {
            var png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int endOfRun(int x, int y) {
        var end = x;
        while (end < size() && modules.get(end, y)) {
            end++;
        }
        return end;
    }
}
