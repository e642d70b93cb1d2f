package kz.ainalaiyn.platform.http;

/** What has words for a person in the language that the client asks for; the same request in another one is answered otherwise. */
public interface Worded {
    /** Whether it has any this time. */
    boolean hasWords();
}
