package community.mhc.forum.text;

/**
 * Takes HTML up to a length. A definition can be long and be referred to by three characters: a text of 20,000 characters
 * can become 16 million.
 */
final class BoundedHtml implements Appendable {

    /** Ten times what can be typed: each character may become an entity, but not a page. */
    static final int LONGEST = 200_000;

    private final StringBuilder html = new StringBuilder();

    /** Throws if the text has more than {@value #LONGEST} characters as HTML. */
    static String bounded(String html) {
        if (html.length() > LONGEST) throw TextError.tooComplex();
        return html;
    }

    @Override
    public Appendable append(CharSequence more) {
        return append(more, 0, more.length());
    }

    @Override
    public Appendable append(CharSequence more, int start, int end) {
        if (html.length() + end - start > LONGEST) throw TextError.tooComplex();
        html.append(more, start, end);
        return this;
    }

    @Override
    public Appendable append(char c) {
        return append(String.valueOf(c));
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
