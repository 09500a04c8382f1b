package community.mhc.chassis.openapi;

import community.mhc.chassis.problem.CommonError;
import community.mhc.chassis.problem.ErrorCode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** The stable codes that a service can refuse with: the common ones, and its own enums of {@link ErrorCode}. */
final class ServiceCodes {

    private ServiceCodes() {}

    /** By HTTP status, and by name within it. */
    static Map<Integer, List<ErrorCode>> in(List<String> packages) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(ErrorCode.class));
        var own = packages.stream()
                .flatMap(name -> scanner.findCandidateComponents(name).stream())
                .flatMap(ServiceCodes::constants);
        return Stream.concat(Stream.of(CommonError.values()), own)
                .sorted(Comparator.comparing(ErrorCode::name))
                .collect(Collectors.groupingBy(ErrorCode::status, TreeMap::new, Collectors.toList()));
    }

    private static Stream<ErrorCode> constants(BeanDefinition found) {
        var type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
        return type.isEnum() ? Stream.of(type.getEnumConstants()).map(ErrorCode.class::cast) : Stream.empty();
    }
}
