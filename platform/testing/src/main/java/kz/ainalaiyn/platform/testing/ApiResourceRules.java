package kz.ainalaiyn.platform.testing;

/** What the rules of the API say of a resource that is created, read, listed and changed. */
public abstract class ApiResourceRules implements PageRules, RetryRules, VersionRules, OwnershipRules, HeaderRules {
    private final Sample sample;

    protected ApiResourceRules(Sample sample) {
        this.sample = sample;
    }

    @Override
    public Sample sample() {
        return sample;
    }
}
