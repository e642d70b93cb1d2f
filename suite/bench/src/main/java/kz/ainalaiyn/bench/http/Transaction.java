package kz.ainalaiyn.bench.http;

import java.util.List;

/** The statements of one transaction, in order. */
record Transaction(End end, List<Statement> statements) {

    /** A single statement outside of a transaction is one by itself. */
    enum End {
        BY_ITSELF,
        COMMIT,
        ROLLBACK
    }

    List<String> sql() {
        return statements.stream().map(Statement::sql).toList();
    }
}
