package community.mhc.chassis.test;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Keeps what is written, and writes it all the same. */
final class RecordedResponse extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private @Nullable ServletOutputStream stream;
    private @Nullable PrintWriter writer;
    private boolean cut;
    private boolean left;

    RecordedResponse(HttpServletResponse response) {
        super(response);
    }

    /** Null for a stream of events, and for what the client did not take to its end. */
    byte @Nullable [] body() {
        if (writer != null) writer.flush();
        return cut || isEvents() ? null : written.toByteArray();
    }

    boolean isEvents() {
        return String.valueOf(getContentType()).startsWith("text/event-stream");
    }

    /** Also where a body broke off: the container refuses the request, and what is written then goes nowhere. */
    boolean isLeftToTheContainer() {
        return left || (getStatus() >= 400 && written.size() > 0 && getContentType() == null);
    }

    @Override
    public void sendError(int status) throws IOException {
        left = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        left = true;
        super.sendError(status, message);
    }

    /** A stream of events ends when its page is closed: no test waits for that. */
    @Override
    public void flushBuffer() throws IOException {
        if (isEvents()) ComparedAnswers.end(this);
        super.flushBuffer();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        written.reset();
    }

    @Override
    public void reset() {
        super.reset();
        written.reset();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) writer = new PrintWriter(getOutputStream(), false, Charset.forName(getCharacterEncoding()));
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) stream = new Recording(super.getOutputStream());
        return stream;
    }

    private final class Recording extends ServletOutputStream {

        private final ServletOutputStream out;

        Recording(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (isEvents()) ComparedAnswers.end(RecordedResponse.this);
            else written.write(bytes, offset, length);
            sent(() -> out.write(bytes, offset, length));
        }

        @Override
        public void flush() throws IOException {
            sent(out::flush);
        }

        @Override
        public void close() throws IOException {
            sent(out::close);
        }

        private void sent(Sending sending) throws IOException {
            try {
                sending.send();
            } catch (IOException gone) {
                cut = true;
                throw gone;
            }
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }

    private interface Sending {
        void send() throws IOException;
    }
}
