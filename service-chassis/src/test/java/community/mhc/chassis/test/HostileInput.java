package community.mhc.chassis.test;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is sent by {@link HostileRequests}; each character is one byte. */
final class HostileInput {

    /** Sent as one or more lines of the same name. */
    record Header(String name, List<String> values) {

        String lines() {
            var lines = new StringBuilder();
            for (var value : values)
                lines.append(name).append(": ").append(value).append("\r\n");
            return lines.toString();
        }
    }

    /** All that our code, Spring or Tomcat reads. */
    private static final List<String> NAMES = List.of(
            "Accept",
            "Accept-Charset",
            "Accept-Encoding",
            "Accept-Language",
            "Access-Control-Request-Headers",
            "Access-Control-Request-Method",
            "Authorization",
            "B3",
            "Baggage",
            "Cache-Control",
            "Connection",
            "Content-Digest",
            "Content-Disposition",
            "Content-Encoding",
            "Content-Language",
            "Content-Length",
            "Content-Range",
            "Content-Type",
            "Cookie",
            "Date",
            "Expect",
            "Forwarded",
            "From",
            "Host",
            "Idempotency-Key",
            "If-Match",
            "If-Modified-Since",
            "If-None-Match",
            "If-Range",
            "If-Unmodified-Since",
            "Last-Event-ID",
            "Max-Forwards",
            "Mhc-Position",
            "Mhc-Stale",
            "Origin",
            "Pragma",
            "Prefer",
            "Priority",
            "Range",
            "Referer",
            "Sec-Fetch-Site",
            "TE",
            "Trailer",
            "Transfer-Encoding",
            "Upgrade",
            "User-Agent",
            "Via",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Proto",
            "X-Http-Method-Override",
            "X-Requested-With",
            "X-XSRF-TOKEN",
            "traceparent",
            "tracestate");

    private static final List<String> VALUES = List.of(
            "",
            " ",
            "\t",
            "\u0000",
            "a\u0000b",
            "\u0001",
            "\u007f",
            "\u0080",
            "\u00ff",
            "\u00c0\u00af",
            "\u00ed\u00a0\u0080",
            bytes("\u00fc\uD83C\uDF31", UTF_8),
            bytes("\u202e", UTF_8),
            "x",
            "foo bar",
            "x".repeat(6_000),
            "a,".repeat(1_000),
            "*",
            "*/*",
            "*/json",
            "text/*",
            "application/*+json",
            "application/json/x",
            "application/",
            "/",
            "application/json;charset=foo",
            "application/json;charset=%00",
            "application/json;charset=\"",
            "application/json;charset=",
            "application/json;charset=utf-16",
            "application/json;q=2",
            "application/json;q=x",
            "application/json;=",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data;boundary=" + "b".repeat(100),
            "\"",
            "\"x",
            "W/",
            "W/\"",
            "W/\"x\u00ff\"",
            "\"99999999999999999999\"",
            "\"1\",\"",
            ",",
            ";",
            "=",
            ":",
            "99999999999999999999",
            "-1",
            "+1",
            "0x10",
            "1.5",
            "bytes=-",
            "bytes=9-1",
            "bytes=99999999999999999999-",
            "bytes=0-0," + "1-1,".repeat(300),
            "lines=0-1",
            "Fri, 99 Foo 2026 99:99:99 GMT",
            "Thu, 01 Jan 1970 00:00:00 GMT",
            "Thu, 01 Jan 99999 00:00:00 GMT",
            "Bearer",
            "Bearer ",
            "Bearer a.b.c",
            "Bearer eyJhbGciOiJub25lIn0.e30.",
            "Bearer eyJhbGciOiJub25lIn0.e30",
            "Basic !",
            "::1",
            "[::1",
            "1.2.3.4, foo",
            "999.999.999.999",
            "for=\"[::1\"",
            "for=foo;proto=;host=\"",
            "http://[",
            "https://x:99999999",
            "null",
            "DELETE",
            "00-zz-zz-00",
            "00-00000000000000000000000000000000-0000000000000000-00",
            "ff-0123456789abcdef0123456789abcdef-0123456789abcdef-ff-x",
            "$Version=1; a=\"b",
            "a=b; a=c; =; ;",
            "en-;q=x, -, *;q=9",
            "x-" + "a-".repeat(200),
            "gzip;q=x, br, *;q=0",
            "chunked, chunked",
            "gzip, chunked",
            "100-continue",
            "${x}",
            "%00",
            "sha-256=:AAAA:",
            "sha-256=:" + "A".repeat(5_000) + ":",
            "sample:1,,:,sample:99999999999999999999");

    private static final List<String> PARAMETER_VALUES = List.of(
            "",
            "%00",
            "%01",
            "%0d%0aX:1",
            "%7f",
            "%",
            "%4",
            "%zz",
            "%ff",
            "%c0%af",
            "%ed%a0%80",
            "%F0%9F%8C%B1",
            "%e2%80%ae",
            "+",
            "x".repeat(3_000),
            "99999999999999999999",
            "-1",
            "1e9",
            "NaN",
            "null",
            "[]",
            "*",
            "(",
            "%5C",
            "%5CE",
            "$where",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            "2026-02-30",
            "2026-11-30T00:00:00Z");

    private HostileInput() {}

    static List<Header> headers() {
        var headers = new ArrayList<Header>();
        for (var name : NAMES) {
            for (var value : VALUES) headers.add(new Header(name, List.of(value)));
            headers.add(new Header(name, List.of("1", "2")));
            headers.add(new Header(name, List.of("application/json", "text/plain")));
        }
        return headers;
    }

    /** The parameter with each value, more than once, nested, and with its name spoilt. */
    static List<String> queries(String name) {
        var forms = Stream.of(
                name,
                name + "=1&" + name + "=2",
                name + "[]=1",
                name + "[0]=1",
                name + "[a][b]=1",
                name + ".x=1",
                name + "..=1",
                name + "%00=1",
                name + "%0a=1",
                name + "%7f=1",
                name + "%c2%85=1",
                name + "%ff=1",
                name + "%=1",
                "%00=1",
                "%00",
                "%ff=1",
                "=1",
                "&&==",
                "_method=DELETE&" + name + "=1",
                (name + "=1&").repeat(1_200));
        return Stream.concat(forms, PARAMETER_VALUES.stream().map(value -> name + "=" + value))
                .toList();
    }

    /** Each is refused, whatever the endpoint, as no JSON of ours. */
    static List<String> notOurJson(String good) {
        var all = new ArrayList<>(List.of(
                "\u00ef\u00bb\u00bf" + good,
                bytes(good, java.nio.charset.StandardCharsets.UTF_16),
                bytes(good, java.nio.charset.StandardCharsets.UTF_16LE),
                bytes(good, java.nio.charset.StandardCharsets.UTF_16BE),
                bytes(good, Charset.forName("UTF-32LE")),
                bytes(good, Charset.forName("UTF-32BE")),
                good + " 1",
                good + good,
                good + "}",
                "/**/" + good,
                ""));
        // A body that needs no field has none to repeat or to garble.
        if (good.contains(":")) all.addAll(garbled(good, good.substring(good.indexOf('"'), good.indexOf(':'))));
        return all;
    }

    private static List<String> garbled(String good, String field) {
        return List.of(
                "{" + field + ":\"abc\"," + good.substring(good.indexOf('{') + 1),
                "{" + field + ":\"\u00c0\u00af\"}",
                "{" + field + ":\"\u00e0\u0080\u00af\"}",
                "{" + field + ":\"\u00f0\u0080\u0080\u00af\"}",
                "{" + field + ":\"\u0080\"}",
                "{" + field + ":\"\u00ed\u00a0\u0080\"}",
                "{" + field + ":\"\u00f4\u0090\u0080\u0080\"}",
                "{" + field + ":\"\u00ff\"}",
                "{" + field + ":\"\u00c3\"}",
                "{" + field + ":\"\u0000\"}",
                "{" + field + ":NaN}",
                "{" + field + ":" + "9".repeat(2_000) + "}",
                "{" + field + ":" + "[".repeat(100_000) + "}",
                "{" + field + ":" + "{\"a\":".repeat(40_000) + "}");
    }

    static List<String> notOurTypes() {
        return List.of(
                "*/*",
                "text/*",
                "application/*",
                "application/*+json",
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "application/json;charset=utf-16",
                "application/json;charset=UTF-32LE",
                "application/json;charset=iso-8859-1",
                "application/json;charset=foo",
                "application/json;charset=%00",
                "application/json;charset=\"",
                "application/json, text/plain",
                "json",
                "");
    }

    private static String bytes(String text, Charset charset) {
        return new String(text.getBytes(charset), ISO_8859_1);
    }
}
