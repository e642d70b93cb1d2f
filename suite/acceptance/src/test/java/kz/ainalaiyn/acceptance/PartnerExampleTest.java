package kz.ainalaiyn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kz.ainalaiyn.acceptance.BadConnection.Fault;
import kz.ainalaiyn.stack.Part;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The three programs of {@code examples/partner}, each as a partner's machine runs it; all have to do the same. */
class PartnerExampleTest {
    private static final Path EXAMPLES =
            Path.of("../../examples/partner").toAbsolutePath().normalize();
    private static final String SECRET = "development-partner-a";

    /** Nobody is like anybody else, so that nothing of this is a duplicate. */
    private static final AtomicInteger people = new AtomicInteger();

    private static LoadedSuite suite;

    @TempDir
    Path folder;

    private @Nullable Process running;

    enum Program {
        BASH(EXAMPLES.resolve("bash/sync").toString()),
        JAVA(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", // It starts in half the time.
                EXAMPLES.resolve("java/Sync.java").toString()),
        PYTHON("python3", EXAMPLES.resolve("python/sync.py").toString());

        private final List<String> command;

        Program(String... command) {
            this.command = List.of(command);
        }

        String programme() {
            return "PARTNER-" + name();
        }

        boolean isInstalled() {
            return command.getFirst().contains("/")
                    || Stream.of(System.getenv("PATH").split(":", -1))
                            .anyMatch(each -> Files.isExecutable(Path.of(each, command.getFirst())));
        }
    }

    private record Run(int exitCode, String said) {}

    @BeforeAll
    static void programmes() throws Exception {
        suite = LoadedSuite.get();
        for (Program program : Program.values()) {
            Response answer = suite.as("coordinator")
                    .contentType("application/json")
                    .body(Map.of(
                            "title", Map.of("en", "A programme for the partner's example"),
                            "region", "KZ-33",
                            "zone", "Asia/Almaty",
                            "period", Map.of("from", "2024-05-01", "to", "2024-05-31"),
                            "target", Map.of("distinctGraduates", 2),
                            "organisations", List.of(Map.of("code", "regional-society", "role", "IMPLEMENTER"))))
                    .put("/v1/programmes/" + program.programme());
            assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
        }
    }

    @AfterEach
    void end() {
        if (running != null) {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_folder_that_is_sent_again_changes_nothing(Program program) throws Exception {
        prepare(program);

        Run first = FirstSuccess.of("examples/partner, " + program, () -> run(program));
        List<String> changes = changes();
        Run second = run(program);

        assertThat(first.exitCode()).as(first.said()).isZero();
        assertThat(first.said())
                .contains("graduates: 3 created, 0 changed, 0 unchanged, 0 refused")
                .contains("events: 1 created, 0 changed, 0 unchanged, 0 refused")
                .contains("attendances: 3 new, 0 known, 0 refused");
        assertThat(covered(program)).isGreaterThanOrEqualTo(2);
        assertThat(changes).isEqualTo(feeds());
        assertThat(second.exitCode()).as(second.said()).isZero();
        assertThat(second.said())
                .contains("graduates: 0 created, 0 changed, 3 unchanged, 0 refused")
                .contains("events: 0 created, 0 changed, 1 unchanged, 0 refused")
                .contains("attendances: 0 new, 3 known, 0 refused")
                .contains("graduates-changes.ndjson: 0 new")
                .contains("events-changes.ndjson: 0 new");
        assertThat(changes()).isEqualTo(changes);
        assertThat(names()).hasSize(5);
    }

    @ParameterizedTest
    @EnumSource
    void a_row_that_is_changed_changes_one_and_one_that_is_refused_is_kept_until_it_is_mended(Program program)
            throws Exception {
        String key = prepare(program);
        run(program);
        int changes = changes().size();
        edit("graduates.csv", text -> text.replace("Мысал-1", "Мысал-4").replace("2017,331000000", "2017,Eskeldi"));
        edit("attendances.csv", text -> text + key + "-seminar," + key + "-9,PRESENT\nof \"no\",form\n");

        Run changed = run(program);
        List<String> graduates = lines("graduates.refused.csv");
        List<String> attendances = lines("attendances.refused.csv");
        edit("graduates.csv", text -> text.replace("Eskeldi", "331000000"));
        edit("attendances.csv", text -> text.replaceAll("(?m)^.*(-9,PRESENT|,form)\n", ""));
        Run mended = run(program);

        assertThat(changed.exitCode()).as(changed.said()).isEqualTo(5);
        assertThat(changed.said())
                .contains("graduates: 0 created, 1 changed, 1 unchanged, 1 refused")
                .contains("attendances: 0 new, 3 known, 2 refused")
                .contains("3 rows were refused");
        assertThat(graduates).hasSize(2);
        assertThat(graduates.getLast()).startsWith(key + "-3,").contains("Eskeldi", "KATO code of 9 digits");
        assertThat(attendances)
                .containsExactly(
                        "event,graduate,status,refused",
                        key + "-seminar," + key + "-9,PRESENT,\"No graduate of regional-society has the identifier "
                                + key + "-9. Register the graduate first.\"",
                        "of \"no\",form,\"A row is event,graduate,status.\"");
        assertThat(mended.exitCode()).as(mended.said()).isZero();
        assertThat(names()).hasSize(5);
        assertThat(changes()).hasSize(changes + 1);
    }

    /** Each fault comes once, on the way there and back; the control of the command lines is that curl is seen in them. */
    @ParameterizedTest
    @EnumSource
    void what_is_cut_off_is_sent_again_and_nothing_is_there_twice(Program program) throws Exception {
        prepare(program);
        List<String> before = feeds();
        Set<String> imports = imports();
        Map<String, List<Fault>> plan = new ConcurrentHashMap<>(Map.of(
                "POST /v1/graduates/imports", new ArrayList<>(List.of(Fault.ANSWER_LOST, Fault.ANSWER_CUT)),
                "POST /v1/events/imports", new ArrayList<>(List.of(Fault.REQUEST_CUT, Fault.TOO_MANY_REQUESTS)),
                "PUT", new ArrayList<>(List.of(Fault.ANSWER_LOST, Fault.TOKEN_REVOKED)),
                "POST /v1/events/*/holding", new ArrayList<>(List.of(Fault.ANSWER_LOST)),
                "GET /v1/graduates-changes", new ArrayList<>(List.of(Fault.ANSWER_CUT)),
                "GET /v1/events-changes", new ArrayList<>(List.of(Fault.UNAVAILABLE))));
        Set<String> commandLines = ConcurrentHashMap.newKeySet();

        try (BadConnection gateway = BadConnection.to(suite.stack().gateway(), request -> {
                    commandLines.addAll(commandLines());
                    return next(plan, request);
                });
                BadConnection keycloak = BadConnection.to(suite.stack().address(Part.KEYCLOAK), request -> {
                    commandLines.addAll(commandLines());
                    return Fault.NONE;
                })) {
            Run run = run(
                    program,
                    Map.of(
                            "GATEWAY", gateway.address().toString(),
                            "KEYCLOAK", keycloak.address().toString()));

            assertThat(run.exitCode()).as(run.said()).isZero();
            assertThat(run.said())
                    .contains("graduates: 3 created, 0 changed, 0 unchanged, 0 refused")
                    .contains("events: 1 created, 0 changed, 0 unchanged, 0 refused")
                    .containsSubsequence("/v1/graduates/imports: no answer", "/v1/graduates/imports: no answer")
                    .containsSubsequence("/v1/events/imports: no answer", "answered with 429; again in 1")
                    .contains("/v1/events-changes: answered with 503; again in 1");
            assertThat(plan.values()).allMatch(List::isEmpty);
            assertThat(keycloak.requests()).as("a token, and another one").hasSize(2);
        }
        // Three graduates, an event, three attendances, and that the event was held.
        assertThat(feeds()).hasSize(before.size() + 8);
        assertThat(changes()).isEqualTo(feeds());
        assertThat(imports()).hasSize(imports.size() + 1);
        assertThat(String.join(" ", commandLines))
                .contains(program == Program.BASH ? "grant_type=client_credentials" : folder.toString())
                .doesNotContain(SECRET, "Bearer");
    }

    @ParameterizedTest
    @EnumSource
    void a_token_is_renewed_before_it_ends(Program program) throws Exception {
        try (BadConnection gateway = BadConnection.to(suite.stack().gateway(), request -> Fault.NONE);
                BadConnection keycloak = BadConnection.rewriting(
                        suite.stack().address(Part.KEYCLOAK),
                        said -> said.replaceFirst("\"expires_in\":\\d+", "\"expires_in\":29"))) {
            Run run = run(
                    program,
                    Map.of(
                            "GATEWAY", gateway.address().toString(),
                            "KEYCLOAK", keycloak.address().toString()));

            assertThat(run.exitCode()).as(run.said()).isZero();
            assertThat(keycloak.requests()).hasSameSizeAs(gateway.requests()).hasSizeGreaterThan(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_run_that_was_killed_is_gone_on_with(Program program) throws Exception {
        CountDownLatch hangs = new CountDownLatch(1);
        AtomicInteger pages = new AtomicInteger();
        try (BadConnection gateway = BadConnection.to(suite.stack().gateway(), request -> {
            if (request.endsWith("/v1/events-changes") && pages.incrementAndGet() == 2) {
                hangs.countDown();
                return Fault.SILENCE;
            }
            return Fault.NONE;
        })) {
            Process process = start(program, Map.of("GATEWAY", gateway.address().toString()), folder.toString());
            assertThat(hangs.await(1, TimeUnit.MINUTES)).isTrue();
            List<ProcessHandle> children = process.descendants().toList();
            process.destroyForcibly().waitFor();
            children.forEach(ProcessHandle::destroyForcibly);
        }
        List<String> first = lines("events-changes.ndjson");
        Files.writeString(
                folder.resolve("events-changes.ndjson"),
                first.getFirst().substring(0, first.getFirst().length() / 2),
                StandardOpenOption.APPEND);

        Run second = run(program);

        assertThat(first).hasSize(200);
        assertThat(second.exitCode()).as(second.said()).isZero();
        assertThat(changes()).isEqualTo(feeds());
    }

    @ParameterizedTest
    @EnumSource
    void what_a_person_has_to_mend_is_told_apart_from_what_passes(Program program) throws Exception {
        write("graduates.csv", "externalId,shoeSize\n1,38\n");

        Run unreadable = run(program);
        Run wrongSecret = run(program, Map.of("PARTNER_SECRET", "wrong \"\\ &=secret"));
        Run noSecret = run(program, Map.of("PARTNER_SECRET", ""));
        Run away = run(program, Map.of("KEYCLOAK", "http://127.0.0.1:1", "ATTEMPTS", "2"));
        Process nowhere = start(program, Map.of(), folder.resolve("nowhere").toString());

        assertThat(unreadable.exitCode()).as(unreadable.said()).isEqualTo(4);
        assertThat(unreadable.said()).contains("graduates.csv: REFUSED", "shoeSize");
        assertThat(wrongSecret.exitCode()).as(wrongSecret.said()).isEqualTo(4);
        assertThat(wrongSecret.said()).contains("answered with 401");
        assertThat(noSecret.exitCode()).as(noSecret.said()).isEqualTo(4);
        assertThat(away.exitCode()).as(away.said()).isEqualTo(3);
        assertThat(away.said()).containsOnlyOnce("again in 0.").contains("try again later");
        assertThat(nowhere.waitFor()).isEqualTo(2);
        assertThat(names()).containsExactly("graduates.csv");
    }

    /** Writes a folder of three invented people and a seminar, of which two were there; returns what their identifiers begin with. */
    private String prepare(Program program) throws IOException {
        int number = people.getAndAdd(3);
        String key = "partner-" + program.name().toLowerCase(Locale.ROOT) + "-" + number;
        StringBuilder graduates = new StringBuilder(
                "externalId,familyName,givenName,birthDate,sex,institution,graduationYear,district\n");
        for (int i = 1; i <= 3; i++) {
            graduates.append("%s-%d,Ойдан-%d,Мысал-%d,%s,FEMALE,ainalaiyn-childrens-home,%d,331000000\n"
                    .formatted(key, i, 960 + number + i, i, birthDate(number + i), 2014 + i));
        }
        write("graduates.csv", graduates.toString());
        write("events.csv", """
                externalId,programme,type,audience,title.kk,title.en,venue,startsAt
                %s-seminar,%s,SEMINAR,GRADUATES,Шартты қалай оқу керек,How to read a contract,Invented hall,2024-05-18T05:00:00Z
                """.formatted(key, program.programme()));
        write("attendances.csv", """
                event,graduate,status
                %1$s-seminar,%1$s-1,PRESENT
                %1$s-seminar,%1$s-2,PRESENT
                %1$s-seminar,%1$s-3,ABSENT
                """.formatted(key));
        return key;
    }

    private static LocalDate birthDate(int number) {
        return LocalDate.of(1994, 1, 1).plusDays(41L * number);
    }

    private static Fault next(Map<String, List<Fault>> plan, String request) {
        List<Fault> faults = plan.get(
                request.startsWith("PUT ")
                        ? "PUT"
                        : request.replaceFirst("/events/[^/]+/holding", "/events/*/holding"));
        return faults == null || faults.isEmpty() ? Fault.NONE : faults.removeFirst();
    }

    private Run run(Program program) throws IOException, InterruptedException {
        return run(program, Map.of());
    }

    private Run run(Program program, Map<String, String> settings) throws IOException, InterruptedException {
        Process process = start(program, settings, folder.toString());
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("ends by itself").isTrue();
        return new Run(process.exitValue(), said);
    }

    private Process start(Program program, Map<String, String> settings, String argument) throws IOException {
        assumeThat(program.isInstalled()).as(program + " is there").isTrue();
        Map<String, String> environment = new HashMap<>(Map.of(
                "PARTNER_SECRET", SECRET,
                "GATEWAY", suite.stack().gateway().toString(),
                "KEYCLOAK", suite.stack().address(Part.KEYCLOAK).toString()));
        environment.putAll(settings);
        List<String> command = new ArrayList<>(program.command);
        command.add(argument);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        running = builder.start();
        return running;
    }

    /** Of the program and what it has started, as everybody on the machine can read them. */
    private List<String> commandLines() {
        return running == null
                ? List.of()
                : Stream.concat(Stream.of(running.toHandle()), running.descendants())
                        .flatMap(process -> process.info().commandLine().stream())
                        .toList();
    }

    /** How many of the organisation's graduates are counted, as soon as there are some. */
    private static int covered(Program program) throws InterruptedException {
        for (int attempt = 0; ; attempt++) {
            int covered = suite.as("partner-a")
                    .get("/v1/reports/coverage?organisation=own&programme=" + program.programme())
                    .jsonPath()
                    .getInt("covered");
            if (covered >= 2 || attempt == 100) {
                return covered;
            }
            Thread.sleep(100);
        }
    }

    private static Set<String> imports() {
        return new HashSet<>(suite.as("partner-a")
                .get("/v1/graduates/imports?limit=200")
                .jsonPath()
                .getList("items.id", String.class));
    }

    /** The ids of all that the feeds tell the partner. */
    private static List<String> feeds() {
        List<String> ids = new ArrayList<>();
        for (String feed : List.of("graduates", "events")) {
            String from = "";
            while (true) {
                List<String> page = suite.as("partner-a")
                        .get("/v1/" + feed + "-changes?limit=2000" + from)
                        .jsonPath()
                        .getList("id", String.class);
                if (page.isEmpty()) {
                    break;
                }
                ids.addAll(page);
                from = "&lastEventId=" + page.getLast();
            }
        }
        return ids;
    }

    /** The ids in both files of changes; each line is a change. */
    private List<String> changes() throws IOException {
        List<String> ids = new ArrayList<>();
        for (String feed : List.of("graduates", "events")) {
            for (String line : lines(feed + "-changes.ndjson")) {
                ids.add(new JsonPath(line).getString("id"));
            }
        }
        return ids;
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private void edit(String name, UnaryOperator<String> change) throws IOException {
        String before = Files.readString(folder.resolve(name));
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        write(name, after);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
