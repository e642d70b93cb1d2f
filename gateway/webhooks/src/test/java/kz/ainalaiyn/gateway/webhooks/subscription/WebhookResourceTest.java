package kz.ainalaiyn.gateway.webhooks.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.gateway.webhooks.ledger.Ledger;
import kz.ainalaiyn.platform.testing.ApiResourceContractTests;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GatewayTest
class WebhookResourceTest extends ApiResourceContractTests {
    private final Ledger ledger;

    WebhookResourceTest(Ledger ledger) {
        super(WebhookSample.SAMPLE);
        this.ledger = ledger;
    }

    /** An organisation may have some at the most, and these tests make more. */
    @BeforeEach
    void forget() {
        ledger.update("delete from webhook");
    }

    /** An organisation has twenty at the most, and while the pages are walked others are made. */
    @Override
    public int rows() {
        return 7;
    }

    /** The gateway's own lists go out page by page. */
    @Override
    @Test
    public void a_file_has_the_rows_of_all_pages() {
        assertThat(given().header("Authorization", "Bearer " + Tokens.partnerA())
                        .accept("application/x-ndjson")
                        .get("/v1/webhooks")
                        .statusCode())
                .isEqualTo(406);
    }
}
