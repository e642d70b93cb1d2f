package kz.ainalaiyn.events.publicity;

/** What a publication is. */
enum PublicationKind {
    SOCIAL_NETWORK_POST(false),
    MEDIA_ARTICLE(false),
    BOOKLET(true),
    POSTER(true),
    BANNER(true);

    private final boolean printed;

    PublicationKind(boolean printed) {
        this.printed = printed;
    }

    /** Whether it is printed matter, of which there is a quantity, and not something with an address. */
    boolean printed() {
        return printed;
    }
}
