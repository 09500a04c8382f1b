package community.mhc.localmongo;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The fields of an index, and the keys a document has in it: one per element where a field is an array. */
final class IndexedFields {

    private final List<IndexKey> fields;

    IndexedFields(List<IndexKey> fields) {
        this.fields = List.copyOf(fields);
    }

    /** The distinct keys, each with the values it stands for, and which of the fields went through an array. */
    record Keys(SortedMap<byte[], KeyValue> byBytes, long multikey, boolean allMissing) {
        static final Keys NONE = new Keys(new TreeMap<>(Arrays::compareUnsigned), 0, true);
    }

    Keys keysOf(Document document) {
        var walk = new Walk();
        var pending = new ArrayList<Field>();
        fields.forEach(field -> pending.add(new Field(document, field.getKey(), null)));
        walk.expand(pending);
        return new Keys(walk.keys, walk.multikey, walk.allMissing);
    }

    /** A field still to be resolved from {@code from} along {@code path}; a null path says that it is resolved. */
    private record Field(
            @Nullable Object from,
            @Nullable String path,
            @Nullable String throughArray) {}

    private final class Walk {
        private final SortedMap<byte[], KeyValue> keys = new TreeMap<>(Arrays::compareUnsigned);
        private long multikey;
        private boolean allMissing = true;

        private void expand(List<Field> unresolved) {
            var resolved = unresolved.stream().map(Walk::resolve).toList();
            var array = resolved.stream()
                    .filter(field -> field.throughArray() != null)
                    .findFirst();
            if (array.isEmpty()) {
                emit(resolved);
            } else {
                unwind(resolved, array.get());
            }
        }

        private void unwind(List<Field> resolved, Field array) {
            for (int i = 0; i < resolved.size(); i++) {
                if (resolved.get(i).throughArray() != null) {
                    requireSameArray(array, resolved.get(i));
                    multikey |= 1L << i;
                }
            }
            var elements = (List<?>) Objects.requireNonNull(array.from());
            for (Object element : elements.isEmpty() ? List.of(TypeOrder.EMPTY_ARRAY) : elements) {
                expand(resolved.stream().map(field -> into(field, element)).toList());
            }
        }

        private static Field into(Field field, @Nullable Object element) {
            if (field.throughArray() == null) {
                return field;
            }
            return field.path() == null
                    ? new Field(element, null, null)
                    : new Field(element instanceof Document ? element : Missing.getInstance(), field.path(), null);
        }

        private void requireSameArray(Field one, Field other) {
            if (one.from() != other.from()) {
                throw new CannotIndexParallelArraysError(
                        List.of(String.valueOf(one.throughArray()), String.valueOf(other.throughArray())));
            }
        }

        /** Follows the path until it ends or meets an array; {@code 0}, {@code 1} ... pick from an array. */
        private static Field resolve(Field field) {
            var value = field.from();
            var path = field.path();
            while (path != null) {
                var dot = path.indexOf('.');
                var name = dot < 0 ? path : path.substring(0, dot);
                if (value instanceof List<?> list && !isPosition(name)) {
                    return new Field(list, path, path);
                }
                value = step(value, name);
                path = dot < 0 ? null : path.substring(dot + 1);
            }
            return value instanceof List<?> && field.path() != null
                    ? new Field(value, null, field.path())
                    : new Field(value, null, null);
        }

        private static boolean isPosition(String name) {
            return name.chars().allMatch(Character::isDigit);
        }

        private static @Nullable Object step(@Nullable Object value, String name) {
            return switch (value) {
                case Document document -> document.getOrMissing(name);
                case List<?> list when Integer.parseInt(name) < list.size() -> list.get(Integer.parseInt(name));
                case null, default -> Missing.getInstance();
            };
        }

        private void emit(List<Field> resolved) {
            var out = new ByteArrayOutputStream();
            var values = new ArrayList<@Nullable Object>();
            for (int i = 0; i < resolved.size(); i++) {
                var value = resolved.get(i).from();
                allMissing &= value instanceof Missing;
                values.add(value instanceof Missing || value == TypeOrder.EMPTY_ARRAY ? null : value);
                var bytes = KeyWriter.encode(value);
                out.writeBytes(fields.get(i).isAscending() ? bytes : inverted(bytes));
            }
            keys.putIfAbsent(out.toByteArray(), new KeyValue(values));
        }
    }

    static byte[] inverted(byte[] bytes) {
        var inverted = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            inverted[i] = (byte) ~bytes[i];
        }
        return inverted;
    }
}
