package community.mhc.gateway.session;

/** Who is signed in: all that a session is. {@code name} is what the member is called, for the page's header. */
public record MemberSession(String memberId, String name, Tokens tokens) {

    /** The same member with newer tokens. */
    public MemberSession with(Tokens newer) {
        return new MemberSession(memberId, name, newer);
    }

    /** Kept out of logs. */
    @Override
    public String toString() {
        return "MemberSession[%s]".formatted(memberId);
    }
}
