package kz.ainalaiyn.gateway.documents.format;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who publishes to IATI, as its registry knows the organisation. */
@ConfigMapping(prefix = "ainalaiyn.iati")
public interface IatiPublisher {
    /** The organisation's identifier; the default cannot be mistaken for a registered one. */
    @WithDefault("XX-NOT-REGISTERED")
    String reference();

    /** The organisation's name. */
    @WithDefault("Ainalaiyn")
    String name();

    /** A code of the list OrganisationType; 22 is a national NGO. */
    @WithDefault("22")
    String type();

    /** Where the programmes are, ISO 3166-1. */
    @WithDefault("KZ")
    String country();

    /** What the programmes are for, a purpose code of the OECD's DAC; 16010 is social protection. */
    @WithDefault("16010")
    String sector();
}
