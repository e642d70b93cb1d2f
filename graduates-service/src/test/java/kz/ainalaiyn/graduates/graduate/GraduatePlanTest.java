package kz.ainalaiyn.graduates.graduate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.PlanContractTests;
import kz.ainalaiyn.platform.testing.ServiceTest;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.AfterEach;

@ServiceTest
class GraduatePlanTest extends PlanContractTests {
    private static final String FEW = "invented-few";

    /** Of A's. */
    private static final String ONE = "0198a000-0000-7000-8000-000000000064";

    private static final String TIMELINE = "/v1/timeline?graduate=" + ONE;

    private final DataSource database;

    GraduatePlanTest(DataSource database) {
        this.database = database;
    }

    /** A has one in eight: of fewer the database had rather read all than look for a name. */
    @Override
    protected List<String> longLists() throws SQLException {
        People.register();
        for (String register : List.of("/v1/organisations/", "/v1/institutions/")) {
            People.as(Tokens.coordinator())
                    .body(
                            register.contains("organisations")
                                    ? Map.of("kind", "OTHER", "name", Map.of("en", "Invented few"))
                                    : Map.of("district", "331000000", "name", Map.of("en", "Invented few")))
                    .put(register + FEW);
        }
        empty();
        execute("""
                insert into graduate (id, organisation, external_id, family_name, given_name, birth_date, sex, institution,
                                      graduation_year, district, version, registered_at)
                select case when n = 64 then 'SOMEBODY'::uuid else gen_random_uuid() end, case when n % 8 = 0 then 'regional-society' when n = 63 then 'invented-few'
                                               else 'ainalaiyn-centre' end,
                       'plan-' || n, 'Ойдан-' || n, case when n % 3200 = 0 then 'Сирек' else 'Мысал' end,
                       date '1960-01-01' + n, 'FEMALE',
                       case when n % 3200 = 0 then 'invented-few' else 'invented-home' end,
                       case when n % 3200 = 0 then 1999 else 2019 end,
                       case when n % 3200 = 0 then '339999997' else '331000000' end, 0,
                       '2023-09-01'::timestamptz + n * interval '1 minute'
                from generate_series(1, 16000) n
                """);
        execute("""
                insert into consent (id, graduate_id, purpose, text_version, given_on, recorded_by, recorded_at, withdrawn_by, withdrawn_at, version)
                select gen_random_uuid(), g.id, 'CONTACT', n, date '2020-01-01' + n, 'x', now(), 'x', now() - n * interval '1 day', 1
                from graduate g, generate_series(1, 8) n where g.external_id like 'plan-%' and (g.id = 'SOMEBODY' or n < 2)
                """);
        execute("analyze");
        return List.of(TIMELINE, "/v1/graduates");
    }

    @AfterEach
    void empty() throws SQLException {
        execute("delete from graduate where external_id like 'plan-%'");
        execute("analyze graduate");
    }

    @Override
    protected List<String> narrowedLists() {
        return List.of(
                TIMELINE + "&before=2020-01-05T00:00:00Z~CONSENT_GIVEN~" + ONE,
                "/v1/graduates?name=Сирек",
                "/v1/graduates?organisation=invented-few",
                "/v1/graduates?institution=invented-few",
                "/v1/graduates?district=339999997",
                "/v1/graduates?graduationYear=1999",
                "/v1/graduates?birthDateFrom=2003-10-10",
                "/v1/graduates?birthDateTo=1960-03-10",
                "/v1/graduates?externalId=plan-6400");
    }

    /** Candidates are long, but nothing for a partner, and pairs too: see CandidatePlanTest. Imports go after 30 days. */
    @Override
    protected List<String> shortLists() {
        return List.of(
                "/v1/duplicate-candidates",
                "/v1/own-duplicates",
                "/v1/districts",
                "/v1/institutions",
                "/v1/organisations",
                "/v1/graduates/imports",
                "/v1/graduates/imports/{id}/rows",
                "/v1/consents/imports",
                "/v1/consents/imports/{id}/rows");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql.replace("SOMEBODY", ONE));
        }
    }
}
