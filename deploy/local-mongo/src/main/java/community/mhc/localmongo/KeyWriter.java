package community.mhc.localmongo;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Turns BSON values into bytes that sort, unsigned, as MongoDB sorts the values. Equal numbers of different types give
 * equal bytes. No value's bytes are a prefix of another's, so several values may simply follow each other.
 */
final class KeyWriter {

    private static final int LEGACY_UUID_SUBTYPE = 3;
    private static final int UUID_SUBTYPE = 4;

    /** The bits that are set in a Decimal128 that is infinite or not a number. */
    private static final long SPECIAL = 0x78L << 56;

    /** Every whole number up to here is a double. */
    private static final long MOST_EXACT_WHOLE = 1L << 53;

    /** Follows a double that is the number; one less if the number is less, one more if it is more. */
    private static final int EQUAL = 2;

    /** Of a Decimal128; and what stands for its power 0, so that all its powers are positive. */
    private static final int MOST_DIGITS = 34;

    private static final int POWER_OF_ONE = 1 << 14;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    static byte[] encode(@Nullable Object value) {
        var writer = new KeyWriter();
        writer.write(value);
        return writer.out.toByteArray();
    }

    /** The bytes of a string up to its end, without the mark that ends it: what all longer strings begin with. */
    static byte[] encodePrefix(String prefix) {
        var writer = new KeyWriter();
        writer.out.write(TypeOrder.STRING);
        writer.characters(prefix);
        return writer.out.toByteArray();
    }

    private void write(@Nullable Object value) {
        var type = TypeOrder.of(value);
        out.write(type);
        switch (value) {
            case Number number -> number(number);
            case String string -> terminated(string);
            case Document document -> fields(document);
            case Collection<?> elements -> elements(elements);
            case BinData data -> binary(0, data.getData());
            case UUID uuid -> binary(UUID_SUBTYPE, bytes(uuid));
            case LegacyUUID uuid -> binary(LEGACY_UUID_SUBTYPE, bytes(uuid.getUuid()));
            case ObjectId id -> out.writeBytes(id.toByteArray());
            case Boolean truth -> out.write(truth ? 1 : 0);
            case Instant instant -> signed(instant.toEpochMilli());
            case BsonTimestamp timestamp -> unsigned(timestamp.getValue());
            case BsonRegularExpression regex -> {
                terminated(regex.getPattern());
                terminated(regex.getOptions() == null ? "" : regex.getOptions());
            }
            case BsonJavaScript script -> terminated(script.getCode());
            case null, default -> {
                // null, missing, an empty array, MinKey and MaxKey are told apart by their type alone.
            }
        }
    }

    private void number(Number number) {
        switch (number) {
            case Decimal128 decimal when (decimal.getHigh() & SPECIAL) != SPECIAL -> exact(decimal.toBigDecimal());
            case Long whole when Math.abs(whole) > MOST_EXACT_WHOLE -> exact(BigDecimal.valueOf(whole));
            default -> real(number.doubleValue());
        }
    }

    private void real(double value) {
        if (Double.isNaN(value)) {
            unsigned(0);
        } else {
            sortable(value);
            out.write(EQUAL);
        }
    }

    /** The nearest double, on which side of it the number lies and, if they differ, the digits of the number. */
    private void exact(BigDecimal value) {
        var nearest = Math.clamp(value.doubleValue(), -Double.MAX_VALUE, Double.MAX_VALUE);
        var side = value.compareTo(new BigDecimal(nearest));
        sortable(nearest);
        out.write(EQUAL + side);
        if (side != 0) {
            digits(value);
        }
    }

    /** The power of ten, then all the digits that there may be, beginning with one that is not 0. */
    private void digits(BigDecimal value) {
        var digits = value.unscaledValue().abs().multiply(BigInteger.TEN.pow(MOST_DIGITS - value.precision()));
        var bytes = ByteBuffer.allocate(Short.BYTES + 2 * Long.BYTES)
                .putShort((short) (POWER_OF_ONE + value.precision() - value.scale()))
                .putLong(digits.shiftRight(Long.SIZE).longValue())
                .putLong(digits.longValue())
                .array();
        out.writeBytes(value.signum() < 0 ? IndexedFields.inverted(bytes) : bytes);
    }

    private void sortable(double value) {
        var bits = Double.doubleToLongBits(value == 0 ? 0.0 : value);
        unsigned(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
    }

    private void signed(long value) {
        unsigned(value ^ Long.MIN_VALUE);
    }

    private void unsigned(long value) {
        out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    private void terminated(String string) {
        characters(string);
        out.write(0);
        out.write(0);
    }

    private void characters(String string) {
        for (byte each : string.getBytes(StandardCharsets.UTF_8)) {
            out.write(each);
            if (each == 0) {
                out.write(0xFF);
            }
        }
    }

    private void binary(int subtype, byte[] data) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(data.length).array());
        out.write(subtype);
        out.writeBytes(data);
    }

    private static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    /** MongoDB compares embedded documents field by field: type, then name, then value. */
    private void fields(Document document) {
        document.forEach((name, value) -> {
            out.write(TypeOrder.of(value));
            terminated(name);
            write(value);
        });
        out.write(0);
    }

    private void elements(Collection<?> elements) {
        elements.forEach(this::write);
        out.write(0);
    }
}
