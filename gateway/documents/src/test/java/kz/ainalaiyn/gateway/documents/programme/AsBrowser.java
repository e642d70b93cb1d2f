package kz.ainalaiyn.gateway.documents.programme;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** What a browser sends; whoever has signed in comes with an access token here. */
final class AsBrowser {
    private final String token;

    AsBrowser(String token) {
        this.token = token;
    }

    /** A page that the browser opens. */
    Response open(String address) {
        return request().get(address);
    }

    /** A form of one of our own pages that the browser sends. */
    Response send(String address, Map<String, String> fields) {
        return request()
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(ContentType.URLENC)
                .formParams(fields)
                .post(address);
    }

    /** The page to which the browser goes on behind a form that it sent. */
    Response follow(Response sent) {
        return open(sent.header("Location").replaceFirst("^https?://[^/]+", "").replaceFirst("#.*", ""));
    }

    RequestSpecification request() {
        return given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .header("Authorization", "Bearer " + token);
    }
}
