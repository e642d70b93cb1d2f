// Brings a partner's folder of CSV files to Ainalaiyn, and what has changed there into the folder: java Sync.java FOLDER
// ../README.md has the settings, the files and what the exit codes mean. JDK 25, and nothing else.

import module java.net.http;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;

final int WRONG_CALL = 2, NOT_NOW = 3, REFUSED = 4, ROWS_REFUSED = 5;

final String gateway = setting("GATEWAY", "http://localhost:8080");
final String keycloak = setting("KEYCLOAK", "http://localhost:8180");
final String client = setting("CLIENT", "partner-a");
final String secret = setting("PARTNER_SECRET", "");
final String language = setting("ACCEPT_LANGUAGE", "en");
final int attempts = Integer.parseInt(setting("ATTEMPTS", "8"));

String setting(String name, String otherwise) {
    return System.getenv().getOrDefault(name, otherwise);
}

/** Ends the program with this exit code. */
class Failure extends RuntimeException {
    final int exitCode;

    Failure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }
}

void main(String[] arguments) throws Exception {
    try {
        if (arguments.length != 1 || !Files.isDirectory(Path.of(arguments[0]))) {
            throw new Failure(WRONG_CALL, "usage: java Sync.java FOLDER");
        }
        if (secret.isEmpty()) {
            throw new Failure(REFUSED, "PARTNER_SECRET is not set");
        }
        Path folder = Path.of(arguments[0]);
        // Attendances come last: they name graduates and events.
        int refused = importFile(folder, "graduates") + importFile(folder, "events") + recordAttendances(folder);
        follow(folder, "graduates");
        follow(folder, "events");
        if (refused > 0) {
            throw new Failure(ROWS_REFUSED, refused + " rows were refused: see *.refused.csv");
        }
    } catch (Failure failure) {
        System.err.println("Sync: " + failure.getMessage());
        System.exit(failure.exitCode);
    }
}

// --- From the folder to the suite ---

/** Sends a whole file, waits until something came of each row, and keeps the rows that were refused. How many these were. */
int importFile(Path folder, String name) throws IOException, InterruptedException {
    Path file = folder.resolve(name + ".csv");
    if (Files.notExists(file)) {
        keepRefused(folder, name, "");
        return 0;
    }
    // With the same key the file is taken once, however often the request has to be sent.
    Answer view = expect(call("POST", "/v1/" + name + "/imports", BodyPublishers.ofFile(file),
            "Content-Type", "text/csv; charset=UTF-8", "Idempotency-Key", UUID.randomUUID().toString()), 202);
    String address = view.header("Location");
    int done = 0;
    while (view.find("finishedAt").isEmpty()) {
        Thread.sleep(500);
        view = expect(get(address), 200);
        if (view.number("done") > done) {
            done = view.number("done");
            IO.println(name + ": " + done + " of " + view.member("total") + " rows");
        }
    }
    String state = view.member("state");
    if (!state.equals("DONE")) {
        throw new Failure(state.equals("REFUSED") ? REFUSED : NOT_NOW, name + ".csv: " + state + " " + view.messages());
    }
    int refused = view.number("refused");
    IO.println("%s: %s created, %s changed, %s unchanged, %d refused"
            .formatted(name, view.member("created"), view.member("changed"), view.member("unchanged"), refused));
    keepRefused(folder, name, refused > 0 ? expect(get(address + "/refused"), 200).text() : "");
    return refused;
}

/** Records who was there, each row by a request of its own, and that the events were held. How many rows were refused. */
int recordAttendances(Path folder) throws IOException, InterruptedException {
    Path file = folder.resolve("attendances.csv");
    if (Files.notExists(file)) {
        keepRefused(folder, "attendances", "");
        return 0;
    }
    List<String> rows = Files.readString(file).replaceFirst("^\uFEFF", "").lines().toList();
    if (rows.isEmpty() || !rows.getFirst().equals("event,graduate,status")) {
        throw new Failure(REFUSED, "attendances.csv has to begin with: event,graduate,status");
    }
    int fresh = 0, known = 0;
    var refused = new ArrayList<String>();
    var events = new TreeSet<String>();
    for (String row : rows.stream().skip(1).filter(row -> !row.isEmpty()).toList()) {
        // What is no identifier must not become a part of an address.
        if (!row.matches("([A-Za-z0-9._:-]{1,128},){2}[A-Z]+")) {
            refused.add(row + ",\"A row is event,graduate,status.\"\n");
            continue;
        }
        String[] cells = row.split(",");
        Answer answer = call("PUT", "/v1/events/external/" + cells[0] + "/attendances/external/" + cells[1],
                BodyPublishers.ofString("{\"status\":\"" + cells[2] + "\"}"), "Content-Type", "application/json");
        switch (answer.status()) {
            case 201 -> fresh++;
            case 200 -> known++;
            case 400, 404, 409, 410, 422 -> refused.add(row + ",\"" + answer.messages().replace("\"", "\"\"") + "\"\n");
            default -> expect(answer, 200, 201);
        }
        if (answer.status() < 300) {
            events.add(cells[0]);
        }
    }
    for (String event : events) {
        Answer view = expect(get("/v1/events/external/" + event), 200);
        // One that is held already, or has been put off, does not say that it can be. Somebody may cancel it meanwhile.
        if (view.text().contains("\"name\":\"holdEvent\"")) {
            expect(call("POST", "/v1/events/" + view.member("id") + "/holding", BodyPublishers.noBody(),
                    "Idempotency-Key", UUID.randomUUID().toString()), 200, 409);
        }
    }
    IO.println("attendances: " + fresh + " new, " + known + " known, " + refused.size() + " refused");
    keepRefused(folder, "attendances", refused.isEmpty() ? "" : "event,graduate,status,refused\n" + String.join("", refused));
    return refused.size();
}

/** Beside the file that was sent, as long as rows of it are refused. */
void keepRefused(Path folder, String name, String rows) throws IOException {
    Path file = folder.resolve(name + ".refused.csv");
    if (rows.isEmpty()) {
        Files.deleteIfExists(file);
    } else {
        Files.writeString(file, rows);
    }
}

// --- From the suite to the folder ---

/** Appends to a file what has changed since its last line, which is the position: nothing is lost, and nothing comes twice. */
void follow(Path folder, String feed) throws IOException, InterruptedException {
    Path file = folder.resolve(feed + "-changes.ndjson");
    String written = Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
    String whole = written.substring(0, written.lastIndexOf('\n') + 1);
    String position = whole.isEmpty() ? "" : lastId(whole);
    long fresh = 0;
    try (var out = new RandomAccessFile(file.toFile(), "rw")) {
        // A run that was killed may have left half a line.
        out.setLength(whole.getBytes(StandardCharsets.UTF_8).length);
        out.seek(out.length());
        while (true) {
            String query = position.isEmpty() ? "" : "?lastEventId=" + encoded(position);
            String page = expect(get("/v1/" + feed + "-changes" + query), 200).text();
            if (page.equals("[]")) {
                break;
            }
            // A quote within a string is escaped, so that what is split at stands between two changes and nowhere else.
            String changes = page.replaceAll("^\\[|]$", "").replace("},{\"specversion\":", "}\n{\"specversion\":") + "\n";
            out.write(changes.getBytes(StandardCharsets.UTF_8));
            position = lastId(changes);
            fresh += changes.lines().count();
        }
    }
    IO.println(file.getFileName() + ": " + fresh + " new");
}

String lastId(String changes) {
    return Pattern.compile("^\\{\"specversion\":\"1.0\",\"id\":\"([^\"]+)\"", Pattern.MULTILINE).matcher(changes).results()
            .map(found -> found.group(1)).reduce((before, last) -> last).orElseThrow();
}

// --- Requests ---

record Answer(int status, HttpHeaders headers, String text) {
    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    int retryAfter() {
        return header("Retry-After").matches("\\d{1,9}") ? Integer.parseInt(header("Retry-After")) : 0;
    }

    /** Whether the same request, sent later, may have another answer. */
    boolean passes() {
        return Set.of(408, 429, 502, 503, 504).contains(status) || retryAfter() > 0;
    }

    /** The first member of this name, a string or a number: enough of JSON for what is read here. */
    Optional<String> find(String name) {
        return all("\"" + name + "\":\"?([^\",}]*)").findFirst();
    }

    String member(String name) {
        return find(name).orElseThrow();
    }

    int number(String name) {
        return Integer.parseInt(member(name));
    }

    /** What it says for a person. */
    String messages() {
        String string = ":\"((?:[^\"\\\\]|\\\\.)*)\"";
        String found = all("\"message\"" + string).collect(Collectors.joining(" "));
        return (found.isEmpty() ? all("\"detail\"" + string).findFirst().orElse("") : found).replace("\\\"", "\"");
    }

    private Stream<String> all(String form) {
        return Pattern.compile(form).matcher(text).results().map(found -> found.group(1));
    }
}

Answer get(String path) throws InterruptedException {
    return call("GET", path, BodyPublishers.noBody());
}

/** Sends a request in the partner's name. A token that is not taken is replaced once: it may have been revoked. */
Answer call(String method, String path, BodyPublisher body, String... headers) throws InterruptedException {
    for (boolean again = false; ; again = true) {
        Answer answer = send(method, gateway + path, body, Stream.concat(Stream.of(headers),
                Stream.of("Authorization", "Bearer " + token(), "Accept-Language", language)).toArray(String[]::new));
        if (answer.status() != 401 || again) {
            return answer;
        }
        renewAt = Instant.MIN;
    }
}

String token;
Instant renewAt = Instant.MIN;

/** The access token, which is renewed half a minute before it ends. */
String token() throws InterruptedException {
    Instant now = Instant.now();
    if (!now.isBefore(renewAt)) {
        String form = "grant_type=client_credentials&client_id=" + encoded(client) + "&client_secret=" + encoded(secret);
        Answer granted = expect(send("POST", keycloak + "/realms/ainalaiyn/protocol/openid-connect/token",
                BodyPublishers.ofString(form), "Content-Type", "application/x-www-form-urlencoded"), 200);
        token = granted.member("access_token");
        renewAt = now.plusSeconds(granted.number("expires_in") - 30);
    }
    return token;
}

final HttpClient http =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();

/** Sends a request, again a few times where nobody answers or who answers says so, each time a little later. */
Answer send(String method, String url, BodyPublisher body, String... headers) throws InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofMinutes(5)).method(method, body).headers(headers).build();
    for (int attempt = 1; ; attempt++) {
        String trouble;
        int wait = 0;
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            var answer = new Answer(response.statusCode(), response.headers(), response.body());
            if (!answer.passes()) {
                return answer;
            }
            trouble = "answered with " + answer.status();
            wait = answer.retryAfter();
        } catch (IOException e) {
            trouble = "no answer (" + e + ")";
        }
        if (attempt >= attempts) {
            throw new Failure(NOT_NOW, method + " " + url + ": " + trouble + "; try again later");
        }
        // Half of it by chance: not all clients of a server that was away come back at the same moment.
        double pause = Math.max(wait, Math.min(30, 0.5 * Math.pow(2, attempt - 1)) * (1 + Math.random()) / 2);
        IO.println("%s %s: %s; again in %.1f s".formatted(method, request.uri().getPath(), trouble, pause));
        Thread.sleep((long) (pause * 1000));
    }
}

Answer expect(Answer answer, Integer... statuses) {
    if (!List.of(statuses).contains(answer.status())) {
        String said = answer.text().substring(0, Math.min(600, answer.text().length()));
        throw new Failure(answer.status() >= 500 ? NOT_NOW : REFUSED, "answered with " + answer.status() + ": " + said);
    }
    return answer;
}

String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
}
