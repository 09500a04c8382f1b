package community.mhc.chassis.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns whatever an endpoint throws into a problem document that says what to do and nothing about our insides. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    /** What is not there is answered without a detail, so that no wording tells it from what may not be seen. */
    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal, WebRequest request) {
        var detail = refusal.code() == CommonError.NOT_FOUND ? null : refusal.getMessage();
        return answer(refusal.code(), detail, refusal.errors(), HttpHeaders.EMPTY, request);
    }

    /** A command for an aggregate that was never made, or by an id that is something else's. */
    @ExceptionHandler({AggregateNotFoundException.class, IncompatibleAggregateException.class})
    ResponseEntity<Object> unknown(Exception e, WebRequest request) {
        return answer(CommonError.NOT_FOUND, null, List.of(), HttpHeaders.EMPTY, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> contended(ConcurrencyException e, WebRequest request) {
        return answer(
                CommonError.TOO_CONTENDED, "Please send the same request again.", List.of(), retrySoon(), request);
    }

    private ResponseEntity<Object> storeAway(Exception e, WebRequest request) {
        log.warn("store not reachable: {}", e.getClass().getSimpleName());
        return answer(CommonError.STORE_UNAVAILABLE, "Please try again in a moment.", List.of(), retrySoon(), request);
    }

    /** Parameters of a form or a query that are too many or no text: read when one of them is first asked for. */
    @ExceptionHandler({InvalidParameterException.class, RequestRejectedException.class})
    ResponseEntity<Object> unreadableParameters(WebRequest request) {
        return answer(CommonError.BAD_REQUEST, "The query is not readable.", List.of(), HttpHeaders.EMPTY, request);
    }

    /** The client went away, stalled or framed its body badly while it was read: mostly, nobody is there to read this. */
    @ExceptionHandler({ClientAbortException.class, BadRequestException.class})
    ResponseEntity<Object> brokenOff(WebRequest request) {
        return answer(CommonError.BAD_REQUEST, "The body did not come whole.", List.of(), HttpHeaders.EMPTY, request);
    }

    /** The type of the exception and where it arose are logged; its message is not, because it may quote what a member wrote. */
    @ExceptionHandler
    ResponseEntity<Object> fault(Exception e, WebRequest request) {
        if (StoreAway.isTheCauseOf(e)) return storeAway(e, request);
        var trace = new RuntimeException(e.getClass().getName());
        trace.setStackTrace(e.getStackTrace());
        log.error("unexpected fault: {}", e.getClass().getName(), trace);
        return answer(CommonError.INTERNAL_ERROR, null, List.of(), HttpHeaders.EMPTY, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = Stream.concat(
                        e.getBindingResult().getFieldErrors().stream()
                                .map(f -> new FieldError(Pointers.of(f.getField()), Pointers.code(f))),
                        e.getBindingResult().getGlobalErrors().stream().map(g -> new FieldError("", Pointers.code(g))))
                .distinct()
                .toList();
        return answer(CommonError.VALIDATION_FAILED, null, errors, headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = e.getParameterValidationResults().stream()
                .flatMap(ProblemAdvice::errorsOf)
                .toList();
        return answer(CommonError.VALIDATION_FAILED, null, errors, headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (BodyTooLarge.isTheCauseOf(e)) return answer(CommonError.BODY_TOO_LARGE, null, List.of(), headers, request);
        var code = e.getCause() instanceof UnrecognizedPropertyException
                ? CommonError.UNKNOWN_FIELD
                : CommonError.MALFORMED_JSON;
        return answer(code, null, Pointers.errorOf(e.getCause(), code), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var name = e instanceof MethodArgumentTypeMismatchException m ? m.getName() : e.getPropertyName();
        var errors = name == null ? List.<FieldError>of() : List.of(new FieldError(name, "WRONG_FORM"));
        return answer(CommonError.BAD_PARAMETER, null, errors, headers, request);
    }

    /** All other exceptions of Spring's own, by their status. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(ByStatus.codeFor(status.value()), null, List.of(), headers, request);
    }

    private static Stream<FieldError> errorsOf(ParameterValidationResult result) {
        if (result instanceof org.springframework.validation.method.ParameterErrors body)
            return body.getFieldErrors().stream().map(f -> new FieldError(Pointers.of(f.getField()), Pointers.code(f)));
        var name = result.getMethodParameter().getParameterName();
        return result.getResolvableErrors().stream()
                .map(error -> new FieldError(name == null ? "" : name, Pointers.codeOf(error.getCodes())));
    }

    private static HttpHeaders retrySoon() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "1");
        return headers;
    }

    private ResponseEntity<Object> answer(
            ErrorCode code, @Nullable String detail, List<FieldError> errors, HttpHeaders headers, WebRequest request) {
        HttpServletRequest http = ((ServletWebRequest) request).getRequest();
        var problem = problems.of(code, detail, errors, http.getRequestURI());
        var response = ((ServletWebRequest) request).getResponse();
        // What failed late may have named its answer already.
        if (response != null) response.setHeader(HttpHeaders.ETAG, null);
        return ResponseEntity.status(code.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
