package kz.ainalaiyn.platform.testing;

/** What the rules of the API say of a resource that is created, read, listed and changed. */
public abstract class ApiResourceContractTests
        implements PageContractTests,
                RetryContractTests,
                VersionContractTests,
                OwnershipContractTests,
                HeaderContractTests {
    private final Sample sample;

    protected ApiResourceContractTests(Sample sample) {
        this.sample = sample;
    }

    @Override
    public Sample sample() {
        return sample;
    }
}
