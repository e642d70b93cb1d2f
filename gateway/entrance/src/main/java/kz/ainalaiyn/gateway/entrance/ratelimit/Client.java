package kz.ainalaiyn.gateway.entrance.ratelimit;

/**
 * Whose requests are counted together.
 *
 * @param policy the limit that holds for it
 * @param name unique among those of the policy
 */
record Client(Policy policy, String name) {

    /** By what its count is found; under another limit it is counted anew. */
    String key() {
        return policy.field() + " " + name;
    }
}
