package community.mhc.local.demo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** A bar chart as PNG, drawn dot by dot: it needs neither fonts nor a screen. */
final class Chart {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int MARGIN = 24;
    private static final int BACKGROUND = new Color(0xFB, 0xFA, 0xF7).getRGB();
    private static final int BAR = new Color(0x2F, 0x6F, 0x6A).getRGB();

    private Chart() {}

    /** Of numbers between commas. */
    static byte[] of(String numbers) {
        var values =
                Arrays.stream(numbers.split(",")).mapToInt(Integer::parseInt).toArray();
        int most = Math.max(1, Arrays.stream(values).max().orElse(1));
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        fill(image, 0, 0, WIDTH, HEIGHT, BACKGROUND);
        int slot = (WIDTH - 2 * MARGIN) / values.length;
        for (int i = 0; i < values.length; i++) {
            int height = (HEIGHT - 2 * MARGIN) * values[i] / most;
            fill(image, MARGIN + i * slot, HEIGHT - MARGIN - height, slot * 3 / 4, height, BAR);
        }
        return png(image);
    }

    private static void fill(BufferedImage image, int left, int top, int width, int height, int colour) {
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                image.setRGB(x, y, colour);
            }
        }
    }

    private static byte[] png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
