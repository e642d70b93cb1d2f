package kz.ainalaiyn.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmbeddedDatabaseTest {

    @Test
    void every_use_gets_an_empty_database_of_the_same_postgresql_18() throws Exception {
        var one = EmbeddedDatabase.fresh();
        var other = EmbeddedDatabase.fresh();

        assertThat(one.url()).isNotEqualTo(other.url());
        assertThat(ask(one, "show server_version_num")).startsWith("18");
        assertThat(ask(one, "select system_identifier from pg_control_system()"))
                .isEqualTo(ask(other, "select system_identifier from pg_control_system()"));
        assertThat(ask(one, "select count(*) from information_schema.tables where table_schema = 'public'"))
                .isEqualTo("0");
    }

    @Test
    void the_owner_of_a_test_database_has_no_more_rights_than_in_production() throws Exception {
        var database = EmbeddedDatabase.fresh();

        assertThat(ask(database, "select rolsuper or rolcreatedb or rolreplication from pg_roles where rolname = user"))
                .isEqualTo("f");
    }

    @Test
    void a_cluster_of_ones_own_is_another_postgresql() throws Exception {
        try (var cluster = PostgresCluster.start()) {
            assertThat(ask(cluster.createDatabase(), "select system_identifier from pg_control_system()"))
                    .isNotEqualTo(ask(EmbeddedDatabase.fresh(), "select system_identifier from pg_control_system()"));
        }
    }

    private static String ask(Database database, String query) throws Exception {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
