package community.mhc.chassis.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Takes JSON in UTF-8 alone, without a byte order mark. Jackson guesses UTF-16 and UTF-32, and takes overlong forms of UTF-8: other
 * spellings of characters that a check in front of it looked for. No JSON has a NUL byte, and each in UTF-16 or UTF-32 has one.
 */
@ControllerAdvice
class StrictUtf8 extends RequestBodyAdviceAdapter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @Override
    public boolean supports(
            MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converterType) {
        return JacksonJsonHttpMessageConverter.class.isAssignableFrom(converterType);
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType)
            throws IOException {
        var bytes = message.getBody().readAllBytes();
        if (!saysNothingElse(message.getHeaders()) || !isText(bytes))
            throw new HttpMessageNotReadableException("The body is not UTF-8", message);
        return new Body(message.getHeaders(), new ByteArrayInputStream(bytes));
    }

    private static boolean saysNothingElse(HttpHeaders headers) {
        var type = headers.getContentType();
        return type == null || type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8);
    }

    private static boolean isText(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return !text.isEmpty()
                    && text.get(0) != BYTE_ORDER_MARK
                    && text.chars().noneMatch(c -> c == 0);
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private record Body(HttpHeaders getHeaders, InputStream getBody) implements HttpInputMessage {}
}
