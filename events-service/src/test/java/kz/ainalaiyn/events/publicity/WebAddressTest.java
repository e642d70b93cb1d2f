package kz.ainalaiyn.events.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://Social.Example.org,                 https://social.example.org/",
        "https://social.example.org:443/a#top,       https://social.example.org/a",
        "http://social.example.org:8080/a/../b?q=1,  http://social.example.org:8080/b?q=1",
        "https://ойдан.испытание/,                         https://xn--80ahosb.xn--80akhbyknj4f/",
        "https://ОЙДАН.ИСПЫТАНИЕ:443,                      https://xn--80ahosb.xn--80akhbyknj4f/",
        "https://xn--80ahosb.xn--80akhbyknj4f/,           https://xn--80ahosb.xn--80akhbyknj4f/",
        "https://ойдан.испытание:8443/,                    https://xn--80ahosb.xn--80akhbyknj4f:8443/",
        "https://social.example.org/ой,              https://social.example.org/%D0%BE%D0%B9",
        "https://social.example.org/%d0%be%D0%B9,    https://social.example.org/%D0%BE%D0%B9",
        "https://social.example.org/%7euser%2Fb,     https://social.example.org/~user%2Fb",
        "http://[2001:DB8::1]/a,                     http://[2001:db8::1]/a"
    })
    void every_spelling_of_an_address_has_one_form_that_stays_as_it_is(String written, String form) {
        WebAddress address = WebAddress.of(written);

        assertThat(address.text()).isEqualTo(form);
        assertThat(WebAddress.of(form)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https:///path",
                "https://[",
                "https://?x",
                "https://exa%mple.org/",
                "https://%D0%BE%D0%B9/",
                "https://invented:secret@social.example.org/",
                "https://invented@ойдан.испытание/",
                "https://social.example.org:port/",
                "https://℀.example.org/",
                "https://-.example.org/",
                "https://a..b/"
            })
    void what_has_no_host_or_more_before_it_is_no_address(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> WebAddress.of(written));
    }
}
