package kz.ainalaiyn.platform.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kz.ainalaiyn.platform.files.FileFormat;
import kz.ainalaiyn.platform.http.DerivedKeys;
import kz.ainalaiyn.platform.http.HttpProblem;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.http.JsonInput;
import kz.ainalaiyn.platform.http.KnownProblems;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.messages.Messages;
import kz.ainalaiyn.platform.outcomes.InputError;
import kz.ainalaiyn.platform.outcomes.Outcome;
import kz.ainalaiyn.platform.outcomes.Refusal;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Records rows, alone or as a set, by the rules of the single request, and tells of each that is refused why. */
@Singleton
final class RowRecorder {
    private static final Logger LOG = Logger.getLogger(RowRecorder.class);

    private final JsonInput input;
    private final ObjectMapper json;
    private final DerivedKeys keys;
    private final Messages messages;

    RowRecorder(JsonInput input, ObjectMapper json, DerivedKeys keys, Messages messages) {
        this.input = input;
        this.json = json;
        this.keys = keys;
        this.messages = messages;
    }

    /**
     * What came of a row that was tried.
     *
     * @param recorded null where it was refused
     * @param earlier what there was before it; null where nothing was, or it was refused
     * @param refused why it was refused; null where it was not
     */
    record Tried(
            @Nullable Recorded recorded,
            RowResult.@Nullable Earlier earlier,
            @Nullable List<InputError> refused) {
        /** Every one of several rows was recorded. */
        static final Tried ALL = new Tried(null, null, null);

        static Tried refused(List<InputError> faults) {
            return new Tried(null, null, faults);
        }
    }

    /** What came of this row, to be kept. */
    RowResult result(StagedRow row, Tried tried) {
        if (tried.refused() != null) {
            return RowResult.refused(row.line(), faults(tried.refused()));
        }
        return RowResult.done(
                row.line(), Objects.requireNonNull(tried.recorded(), "One row has one result"), tried.earlier());
    }

    /** What came of these rows, to be kept. */
    List<RowResult> results(List<StagedRow> rows, List<Tried> tried) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> result(rows.get(i), tried.get(i)))
                .toList();
    }

    interface Attempt {
        Tried carryOut();
    }

    /** Makes an attempt in a transaction of its own, which is rolled back where it is refused, or nothing is to be kept. */
    Tried inTransaction(boolean keep, Attempt attempt) {
        QuarkusTransaction.begin();
        boolean done = false;
        try {
            Tried tried = attempt.carryOut();
            if (keep && tried.refused() == null) {
                QuarkusTransaction.commit();
                done = true;
            }
            return tried;
        } catch (LeaseLost e) {
            throw e;
        } catch (RuntimeException e) {
            return Tried.refused(refused(e));
        } finally {
            if (!done && QuarkusTransaction.isActive()) {
                QuarkusTransaction.rollback();
            }
        }
    }

    /**
     * Makes an attempt in a transaction of its own, which is kept where it says so.
     *
     * @return whether it was; an attempt that fails is not
     */
    boolean together(BooleanSupplier attempt) {
        QuarkusTransaction.begin();
        boolean done = false;
        try {
            if (attempt.getAsBoolean()) {
                QuarkusTransaction.commit();
                done = true;
            }
        } catch (LeaseLost e) {
            throw e;
        } catch (RuntimeException e) {
            // Its message can hold a value of a row.
            LOG.infof("Rows could not be recorded together, and are one by one: %s", e.getClass());
        } finally {
            if (!done && QuarkusTransaction.isActive()) {
                QuarkusTransaction.rollback();
            }
        }
        return done;
    }

    /** Records the row in the transaction there is. */
    Tried put(RowImporter importer, ImportJob job, StagedRow row, List<InputError> faults) {
        Optional<Existing> existing = importer.recorded(imported(job, row.values(), List.of()));
        ObjectNode values = completed(importer, job, row, existing);
        return tried(importer, job, row, existing, importer.put(imported(job, values, faults)));
    }

    /**
     * As {@link #put}, of rows together, no two of which are of one record.
     *
     * @return what came of each, in their order; of those that are refused nothing is written
     */
    <R> List<Tried> putAll(RowSetImporter<R> importer, ImportJob job, List<StagedRow> rows) {
        List<Optional<Existing>> existing = importer.recorded(
                rows.stream().map(row -> imported(job, row.values(), List.of())).toList());
        List<Outcome<R>> read = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            ObjectNode values = completed(importer, job, rows.get(i), existing.get(i));
            read.add(attempt(() -> importer.read(imported(job, values, List.of()))));
        }
        Iterator<Outcome<Recorded>> put = importer.putAll(
                        read.stream().<R>mapMulti(Outcome::ifDone).toList(),
                        job.order().organisation(),
                        job.order().caller().caller())
                .iterator();
        List<Tried> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            all.add(tried(
                    importer, job, rows.get(i), existing.get(i), read.get(i).flatMap(r -> put.next())));
        }
        return all;
    }

    private static <R> Outcome<R> attempt(Supplier<R> reading) {
        try {
            return Outcome.done(reading.get());
        } catch (ProblemException e) {
            return Outcome.refused(new Refusal.Unusable(faults(e)));
        }
    }

    /** What the row says, and what is recorded where the file has no column for it. */
    private ObjectNode completed(RowImporter importer, ImportJob job, StagedRow row, Optional<Existing> existing) {
        ObjectNode values = row.values().deepCopy();
        ImportJob.FileShape file = said(job, values);
        if (file != null && !isWhole(file, importer)) {
            existing.ifPresent(recorded -> keep(values, json.valueToTree(recorded.details()), "", file));
        }
        return values;
    }

    private Tried tried(
            RowImporter importer,
            ImportJob job,
            StagedRow row,
            Optional<Existing> existing,
            Outcome<Recorded> outcome) {
        return switch (outcome) {
            case Outcome.Done<Recorded>(Recorded recorded) ->
                new Tried(
                        recorded,
                        existing.map(there -> earlier(importer, job, row, there))
                                .orElse(null),
                        null);
            case Outcome.Refused<Recorded>(Refusal reason) -> Tried.refused(inRow(reason, importer));
        };
    }

    /** The names of the record, and what was recorded of it. */
    private RowResult.Earlier earlier(RowImporter importer, ImportJob job, StagedRow row, Existing existing) {
        ObjectNode names =
                row.values().deepCopy().retain(importer.register().identities().getFirst());
        names.setAll((ObjectNode) json.valueToTree(existing.details()));
        String member = importer.register().subject();
        boolean other = !names.path(member).equals(row.values().path(member));
        return new RowResult.Earlier(
                names,
                existing.version(),
                other
                        ? new RowNames(keys, json)
                                .subject(names, member, job.order().organisation())
                        : null);
    }

    /** Why a row is refused, by the places of the row. */
    List<InputError> inRow(Refusal reason, RowImporter importer) {
        return faults(ProblemException.of(reason)).stream()
                .map(fault -> inRow(fault, importer))
                .toList();
    }

    /** What a single request has in its address a row has as a member. */
    private static InputError inRow(InputError fault, RowImporter importer) {
        String member =
                fault.parameter() == null ? null : importer.membersOfAddress().get(fault.parameter());
        return member == null ? fault : InputError.at("/" + member, fault.message());
    }

    private ImportedRow imported(ImportJob job, ObjectNode values, List<InputError> faults) {
        return new ImportedRow(
                input,
                values,
                job.order().organisation(),
                job.order().caller().caller(),
                IfMatch.parseOptional(null),
                faults);
    }

    /** The columns that the row says something of; of JSON it is the members that it has. */
    private static ImportJob.@Nullable FileShape said(ImportJob job, ObjectNode values) {
        ImportJob.FileShape file = job.shape();
        if (file == null || job.order().format() != FileFormat.NDJSON) {
            return file;
        }
        List<String> members = new ArrayList<>();
        values.fieldNames().forEachRemaining(members::add);
        return new ImportJob.FileShape(file.delimiter(), members);
    }

    /** Whether the file says everything that there is to say of a record. */
    private static boolean isWhole(ImportJob.FileShape file, RowImporter importer) {
        return importer.everyMemberHasAColumn()
                && importer.register().table().columns().stream()
                        .allMatch(column -> file.columns().contains(column.name())
                                || file.columns().contains(column.name().split("\\.", 2)[0]));
    }

    /** What the file has no column for stays as it is recorded. */
    private static void keep(ObjectNode values, JsonNode recorded, String owner, ImportJob.FileShape file) {
        recorded.properties().forEach(member -> {
            String name = owner + member.getKey();
            JsonNode value = member.getValue();
            if (value.isObject() && file.columns().stream().anyMatch(column -> column.startsWith(name + "."))) {
                keep(values.withObjectProperty(member.getKey()), value, name + ".", file);
            } else if (!file.columns().contains(name) && !values.has(member.getKey())) {
                values.set(member.getKey(), value);
            }
        });
    }

    /** Why a row is refused by a failure; throws where it may well be recorded a little later. */
    static List<InputError> refused(RuntimeException failure) {
        Optional<ProblemException> problem = KnownProblems.of(failure);
        if (problem.isEmpty()) {
            LOG.error("A row could not be recorded", failure);
            return List.of(InputError.at("", ImportMessage.ROW_FAILED));
        }
        // What another request has changed meanwhile is there when the row is tried again.
        if (problem.get().mayPass() || problem.get().type() == HttpProblem.PRECONDITION_FAILED) {
            throw failure;
        }
        return faults(problem.get());
    }

    private static List<InputError> faults(ProblemException problem) {
        return problem.errors().isEmpty() ? List.of(InputError.at("", problem.detail())) : problem.errors();
    }

    /** The faults as they are kept. */
    List<RowFault> faults(List<InputError> faults) {
        return faults.stream().map(fault -> RowFault.of(fault, messages)).toList();
    }
}
