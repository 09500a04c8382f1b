package community.mhc.chassis.views;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A collection that is, with each call, the one of the generation that is meant. Handlers read and write their own; readers read
 * the current one; what others write goes to every generation that lives, and has the outcome of the current one. A proxy, because
 * the driver's interface has some eighty methods.
 */
final class GenerationCollection<T> implements InvocationHandler {

    private static final Set<String> READS =
            Set.of("find", "aggregate", "countDocuments", "estimatedDocumentCount", "distinct", "listIndexes");

    private final MongoDatabase database;
    private final Generations generations;
    private final String projection;
    private final String name;
    private final Class<T> type;

    private GenerationCollection(
            MongoDatabase database, Generations generations, String projection, String name, Class<T> type) {
        this.database = database;
        this.generations = generations;
        this.projection = projection;
        this.name = name;
        this.type = type;
    }

    @SuppressWarnings("unchecked") // the handler hands every call to a collection of T
    static <T> MongoCollection<T> of(
            MongoDatabase database, Generations generations, String projection, String name, Class<T> type) {
        return (MongoCollection<T>) Proxy.newProxyInstance(
                MongoCollection.class.getClassLoader(),
                new Class<?>[] {MongoCollection.class},
                new GenerationCollection<>(database, generations, projection, name, type));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) return identity(proxy, method, arguments);
        if (method.getName().startsWith("with"))
            throw new UnsupportedOperationException("it would keep to the generation of this moment");
        if (isRead(method)) return call(generations.meant(projection), method, arguments);
        Object outcome = null;
        for (var generation : generations.written(projection)) outcome = call(generation, method, arguments);
        return outcome;
    }

    private static boolean isRead(Method method) {
        return READS.contains(method.getName()) || method.getName().startsWith("get");
    }

    private @Nullable Object call(Generation generation, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(database.getCollection(generation.stored(name), type), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Object identity(Object proxy, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> projection + "/" + name;
        };
    }
}
