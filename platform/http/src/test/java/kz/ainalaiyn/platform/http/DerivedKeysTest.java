package kz.ainalaiyn.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DerivedKeysTest {
    private final DerivedKeys keys = new DerivedKeys("a secret of this test");

    @Test
    void the_same_secret_and_purpose_give_the_same_key_after_a_restart() {
        assertThat(new DerivedKeys("a secret of this test").key("cursor mac", "AES"))
                .isEqualTo(keys.key("cursor mac", "AES"));
    }

    @Test
    void each_purpose_and_each_secret_has_a_key_of_its_own() {
        assertThat(keys.key("kept answers", "AES").getEncoded())
                .hasSize(32)
                .isNotEqualTo(keys.key("cursor mac", "AES").getEncoded())
                .isNotEqualTo(new DerivedKeys("another secret")
                        .key("kept answers", "AES")
                        .getEncoded());
    }
}
