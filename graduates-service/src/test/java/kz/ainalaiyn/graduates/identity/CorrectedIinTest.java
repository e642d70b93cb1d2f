package kz.ainalaiyn.graduates.identity;

import static kz.ainalaiyn.graduates.identity.Candidates.between;
import static kz.ainalaiyn.graduates.identity.Candidates.change;
import static kz.ainalaiyn.graduates.identity.Candidates.decide;
import static kz.ainalaiyn.graduates.identity.Candidates.link;
import static kz.ainalaiyn.graduates.identity.Candidates.openOf;
import static kz.ainalaiyn.graduates.identity.Candidates.personOf;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static kz.ainalaiyn.platform.testing.Tokens.partnerB;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.Database;
import kz.ainalaiyn.platform.testing.EmbeddedDatabase;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom an IIN links that was corrected, taken back, or is of one record of a person and not of another. */
@ServiceTest
class CorrectedIinTest {
    private static final AtomicInteger SERIAL = new AtomicInteger();

    @BeforeEach
    void people() {
        People.register();
    }

    @Test
    void who_had_it_first_and_takes_it_back_is_somebody_else_than_who_has_it() {
        String iin = iin();
        String first = register(partnerA(), iin);
        String second = register(partnerB(), iin);

        change(partnerA(), first, "iin", null);

        assertThat(personOf(first)).isNotEqualTo(personOf(second));
        assertThat(personOf(register(partnerA(), iin))).isEqualTo(personOf(second));
    }

    @Test
    void one_that_nobody_has_any_more_links_nobody() {
        String iin = iin();
        String before = register(partnerA(), iin);
        String person = personOf(before);

        change(partnerA(), before, "iin", null);

        assertThat(personOf(before)).isEqualTo(person);
        assertThat(personOf(register(partnerB(), iin))).isNotEqualTo(person);
    }

    @Test
    void one_that_was_mistyped_links_nobody_once_it_is_corrected() {
        String mistyped = iin();
        String right = iin();
        String corrected = register(partnerA(), mistyped);
        String person = personOf(corrected);

        change(partnerA(), corrected, "iin", right);

        assertThat(personOf(corrected)).isEqualTo(person);
        assertThat(personOf(register(partnerB(), mistyped))).isNotEqualTo(person);
        assertThat(personOf(register(partnerB(), right))).isEqualTo(person);
    }

    @Test
    void who_had_mistyped_another_ones_is_parted_by_the_right_one() {
        String mistyped = iin();
        String other = register(partnerB(), mistyped);
        String corrected = register(partnerA(), mistyped);

        change(partnerA(), corrected, "iin", iin());

        assertThat(personOf(corrected)).isNotEqualTo(personOf(other));
    }

    @Test
    void what_was_decided_about_the_person_stands() {
        String iin = iin();
        String identified = register(partnerA(), iin);
        String decided = register(partnerB(), null);
        String same = register(partnerB(), iin);
        link(personOf(identified), decided, "links");

        change(partnerA(), identified, "iin", null);

        assertThat(personOf(identified)).isEqualTo(personOf(decided)).isEqualTo(personOf(same));
    }

    @Test
    void who_is_parted_from_the_record_that_has_it_does_not_keep_it() {
        String iin = iin();
        String identified = register(partnerA(), iin);
        String parted = register(partnerB(), null);
        String person = personOf(identified);
        link(person, parted, "links");
        link(person, identified, "unlinks");

        String later = register(partnerB(), iin);

        assertThat(personOf(later)).isEqualTo(personOf(identified)).isNotEqualTo(personOf(parted));
    }

    @Test
    void either_of_two_that_were_decided_to_be_of_one_person_links() {
        String one = iin();
        String other = iin();
        String first = register(partnerA(), one);
        link(personOf(first), register(partnerB(), other), "links");

        assertThat(personOf(register(partnerA(), one)))
                .isEqualTo(personOf(register(partnerA(), other)))
                .isEqualTo(personOf(first));
    }

    @Test
    void records_that_it_had_told_from_others_are_looked_for_again() {
        String born = Candidates.newBirthDate().toString();
        String identified = register(partnerA(), iin());
        String decided = register(partnerB(), null, "birthDate", born);
        link(personOf(identified), decided, "links");
        String known = register(partnerB(), iin(), "birthDate", born);
        assertThat(openOf(known)).isEmpty();

        change(partnerA(), identified, "iin", null);

        assertThat(between(decided, known)).containsEntry("status", "OPEN");
    }

    @Test
    void one_that_is_registered_while_it_is_taken_back_links_nobody() {
        for (int round = 0; round < 20; round++) {
            String iin = iin();
            String before = register(partnerA(), iin);
            CompletableFuture<String> registration = CompletableFuture.supplyAsync(() -> register(partnerB(), iin));
            change(partnerA(), before, "iin", null);
            String meanwhile = registration.join();

            assertThat(personOf(meanwhile)).isNotEqualTo(personOf(before));
        }
    }

    @Test
    void who_registers_while_a_coordinator_decides_is_of_the_person_who_was_decided() {
        for (int round = 0; round < 20; round++) {
            String born = Candidates.newBirthDate().toString();
            String iin = Candidates.iin(born, 1);
            String known = register(partnerA(), iin, "birthDate", born);
            String alike = register(partnerB(), null, "birthDate", born);
            Map<String, Object> candidate = between(known, alike);
            CompletableFuture<String> registration = CompletableFuture.supplyAsync(() -> register(partnerB(), iin));
            decide(candidate, "SAME_PERSON").then().statusCode(200);
            String meanwhile = registration.join();

            assertThat(personOf(meanwhile)).isEqualTo(personOf(known)).isEqualTo(personOf(alike));
        }
    }

    @Test
    void records_of_before_an_iin_was_a_records_own_have_that_of_whom_it_linked_them_to() throws SQLException {
        Database old = EmbeddedDatabase.fresh();
        Migrations.migrate(old, "202611260015");
        try (Connection connection = old.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into organisation (code, kind, name, version) values ('o', 'OTHER', '{}', 0);
                    insert into institution (code, district, name, version) values ('i', '330000000', '{}', 0);
                    create temp table known (id uuid default gen_random_uuid(), name text, iin bytea, reasons text[], persons int[]);
                    insert into known (name, iin, reasons, persons) values
                        ('registered first', 'x', '{REGISTERED}', '{1}'),
                        ('with the same IIN', 'x', '{SAME_IIN}', '{1}'),
                        ('without one', null, '{REGISTERED,DECIDED}', '{2,1}'),
                        ('decided to be another', 'x', '{REGISTERED,DECIDED}', '{3,4}'),
                        ('brought it along', 'x', '{REGISTERED,DECIDED}', '{5,6}'),
                        ('added later', 'x', '{REGISTERED,SAME_IIN}', '{2,1}'),
                        ('parted', 'x', '{SAME_IIN,UNLINKED}', '{1,7}');
                    insert into person (id, iin_mac)
                    select lpad(n::text, 32, '0')::uuid, mac::bytea
                    from unnest(array['one', null, 'three', 'four', null, 'six', null]) with ordinality as p (mac, n);
                    insert into graduate (id, organisation, family_name, given_name, birth_date, sex, institution,
                                          graduation_year, district, iin, version, registered_at)
                    select id, 'o', name, 'Мысал', '2001-01-01', 'MALE', 'i', 2019, '330000000', iin, 0, now() from known;
                    insert into record_link_history (graduate_id, version, person_id, reason, linked_by, linked_at)
                    select id, n, lpad(person::text, 32, '0')::uuid, reason, 'x', now()
                    from known, unnest(reasons, persons) with ordinality as l (reason, person, n);
                    insert into record_link (graduate_id, version, person_id, reason, linked_by, linked_at)
                    select distinct on (graduate_id) graduate_id, version, person_id, reason, linked_by, linked_at
                    from record_link_history order by graduate_id, version desc
                    """);

            Migrations.migrate(old, "latest");

            Map<String, String> macs = new TreeMap<>();
            try (ResultSet row = statement.executeQuery("""
                    select name, convert_from(iin_mac, 'UTF8') from known join record_link on graduate_id = id
                    """)) {
                while (row.next()) {
                    macs.put(row.getString(1), row.getString(2));
                }
            }
            assertThat(macs)
                    .containsEntry("registered first", "one")
                    .containsEntry("with the same IIN", "one")
                    .containsEntry("without one", null)
                    .containsEntry("decided to be another", "three")
                    .containsEntry("brought it along", "six")
                    .containsEntry("added later", "one")
                    .containsEntry("parted", "one");
        }
    }

    private static String register(String token, String iin, Object... members) {
        Object[] all = new Object[members.length + 2];
        all[0] = "iin";
        all[1] = iin;
        System.arraycopy(members, 0, all, 2, members.length);
        return People.register(token, all).then().statusCode(201).extract().path("id");
    }

    private static String iin() {
        return Candidates.iin("1949-11-12", SERIAL.incrementAndGet());
    }
}
