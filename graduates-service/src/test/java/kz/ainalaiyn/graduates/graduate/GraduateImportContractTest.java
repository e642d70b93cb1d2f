package kz.ainalaiyn.graduates.graduate;

import static kz.ainalaiyn.platform.testing.Tokens.partnerA;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.FileImports;
import kz.ainalaiyn.platform.testing.ImportContractTests;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;

@ServiceTest
class GraduateImportContractTest extends ImportContractTests {
    GraduateImportContractTest() {
        super(new FileImports("/v1/graduates/imports", partnerA()));
    }

    @BeforeEach
    void organisations() {
        People.register();
    }

    @Override
    protected Map<String, Object> aRow() {
        String digits = UUID.randomUUID().toString().replaceAll("[^0-9]", "");
        return People.aGraduate(
                "familyName",
                        "Ойдан"
                                + digits.chars()
                                        .mapToObj(digit -> String.valueOf((char) ('а' + digit - '0')))
                                        .collect(Collectors.joining()),
                "externalId", UUID.randomUUID().toString(),
                "patronymic", "Ержанқызы",
                "phone", "+77011234567",
                "email", "aliya@example.org");
    }

    @Override
    protected String listOf(Map<String, Object> row) {
        return "/v1/graduates?name=" + row.get("familyName");
    }

    @Override
    protected Map.Entry<String, Object> change() {
        return Map.entry("patronymic", "Маратқызы");
    }

    @Override
    protected List<String> inAddress() {
        return List.of("externalId");
    }

    @Override
    protected Response send(Map<String, Object> row) {
        Map<String, Object> body = new HashMap<>(row);
        String path = "/v1/graduates/external/" + body.remove("externalId");
        return People.as(partnerA()).body(body).put(path);
    }
}
