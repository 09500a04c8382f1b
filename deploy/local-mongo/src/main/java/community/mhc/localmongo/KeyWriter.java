package community.mhc.localmongo;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.BadValueException;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
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
            case Decimal128 decimal when decimal.equals(Decimal128.NaN) -> unsigned(0);
            case Decimal128 decimal when decimal.equals(Decimal128.POSITIVE_INFINITY) -> real(Double.POSITIVE_INFINITY);
            case Decimal128 decimal when decimal.equals(Decimal128.NEGATIVE_INFINITY) -> real(Double.NEGATIVE_INFINITY);
            case Decimal128 decimal -> decimal(decimal);
            case Double real when real.isNaN() -> unsigned(0);
            case Double real -> real(real);
            default -> integer(number.longValue());
        }
    }

    /** The nearest double, then what is missing from it; so a long and a double compare exactly. */
    private void integer(long value) {
        double nearest = value;
        sortable(nearest);
        remainder(nearest == 0x1p63 ? (value - Long.MAX_VALUE) - 1 : value - (long) nearest);
    }

    private void real(double value) {
        sortable(value);
        remainder(0);
    }

    /** A remainder is so small a whole number that a double holds it exactly. */
    private void remainder(double rest) {
        out.write(rest < 0 ? 1 : rest == 0 ? 2 : 3);
        if (rest != 0) {
            real(rest);
        }
    }

    private void decimal(Decimal128 decimal) {
        var rest = decimal.toBigDecimal();
        while (true) {
            var nearest = rest.doubleValue();
            if (Double.isInfinite(nearest) || nearest == 0 && rest.signum() != 0) {
                throw new BadValueException("A Decimal128 beyond the range of a double cannot be part of an index key");
            }
            sortable(nearest);
            rest = rest.subtract(new BigDecimal(nearest));
            out.write(rest.signum() + 2);
            if (rest.signum() == 0) {
                return;
            }
        }
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
