#!/usr/bin/env python3
"""Brings a partner's folder of CSV files to Ainalaiyn, and what has changed there into the folder: sync.py FOLDER

../README.md has the settings, the files and what the exit codes mean. Python 3.9 or later, and its standard library alone.
"""
import http.client
import json
import os
import random
import re
import sys
import time
import urllib.error
import urllib.request
import uuid
from pathlib import Path
from urllib.parse import urlencode, urlsplit

WRONG_CALL, NOT_NOW, REFUSED, ROWS_REFUSED = 2, 3, 4, 5

GATEWAY = os.environ.get("GATEWAY", "http://localhost:8080")
KEYCLOAK = os.environ.get("KEYCLOAK", "http://localhost:8180")
CLIENT = os.environ.get("CLIENT", "partner-a")
SECRET = os.environ.get("PARTNER_SECRET", "")
LANGUAGE = os.environ.get("ACCEPT_LANGUAGE", "en")
ATTEMPTS = int(os.environ.get("ATTEMPTS", "8"))


class Failure(Exception):
    """Ends the program with this exit code."""

    def __init__(self, exit_code, message):
        super().__init__(message)
        self.exit_code = exit_code


def main():
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        raise Failure(WRONG_CALL, "usage: sync.py FOLDER")
    if not SECRET:
        raise Failure(REFUSED, "PARTNER_SECRET is not set")
    folder = Path(sys.argv[1])
    # Attendances come last: they name graduates and events.
    refused = import_file(folder, "graduates") + import_file(folder, "events") + record_attendances(folder)
    follow(folder, "graduates")
    follow(folder, "events")
    if refused:
        raise Failure(ROWS_REFUSED, f"{refused} rows were refused: see *.refused.csv")


# --- From the folder to the suite ---


def import_file(folder, name):
    """Sends a whole file, waits until something came of each row, and keeps the rows that were refused. How many these were."""
    file = folder / f"{name}.csv"
    if not file.exists():
        keep_refused(folder, name, b"")
        return 0
    # With the same key the file is taken once, however often the request has to be sent.
    headers = {"Content-Type": "text/csv; charset=UTF-8", "Idempotency-Key": str(uuid.uuid4())}
    answer = expect(call("POST", f"/v1/{name}/imports", file.read_bytes(), headers), 202)
    address, view, done = answer.headers["Location"], answer.json(), 0
    while "finishedAt" not in view:
        time.sleep(0.5)
        view = expect(call("GET", address), 200).json()
        if view["rows"]["done"] > done:
            done = view["rows"]["done"]
            say(f"{name}: {done} of {view['rows']['total']} rows")
    if view["state"] != "DONE":
        why = " ".join(error["message"] for error in view["errors"])
        raise Failure(REFUSED if view["state"] == "REFUSED" else NOT_NOW, f"{name}.csv: {view['state']} {why}")
    rows = view["rows"]
    say(f"{name}: {rows['created']} created, {rows['changed']} changed, {rows['unchanged']} unchanged, {rows['refused']} refused")
    keep_refused(folder, name, expect(call("GET", f"{address}/refused"), 200).body if rows["refused"] else b"")
    return rows["refused"]


def record_attendances(folder):
    """Records who was there, each row by a request of its own, and that the events were held. How many rows were refused."""
    file = folder / "attendances.csv"
    if not file.exists():
        keep_refused(folder, "attendances", b"")
        return 0
    header, *rows = file.read_text(encoding="utf-8-sig").splitlines() or [""]
    if header != "event,graduate,status":
        raise Failure(REFUSED, "attendances.csv has to begin with: event,graduate,status")
    new, known, refused, events = 0, 0, [], set()
    for row in filter(None, rows):
        # What is no identifier must not become a part of an address.
        if not re.fullmatch(r"([A-Za-z0-9._:-]{1,128},){2}[A-Z]+", row):
            refused.append(f'{row},"A row is event,graduate,status."\n')
            continue
        event, graduate, status = row.split(",")
        address = f"/v1/events/external/{event}/attendances/external/{graduate}"
        answer = call("PUT", address, json.dumps({"status": status}).encode(), {"Content-Type": "application/json"})
        if answer.status in (400, 404, 409, 410, 422):
            problem = answer.json()
            why = " ".join(error["message"] for error in problem.get("errors", [])) or problem["detail"]
            refused.append(row + ',"' + why.replace('"', '""') + '"\n')
            continue
        expect(answer, 200, 201)
        new, known = new + (answer.status == 201), known + (answer.status == 200)
        events.add(event)
    for event in sorted(events):
        view = expect(call("GET", f"/v1/events/external/{event}"), 200).json()
        # One that is held already, or has been put off, does not say that it can be. Somebody may cancel it meanwhile.
        if any(action["name"] == "holdEvent" for action in view["actions"]):
            expect(call("POST", f"/v1/events/{view['id']}/holding", None, {"Idempotency-Key": str(uuid.uuid4())}), 200, 409)
    say(f"attendances: {new} new, {known} known, {len(refused)} refused")
    keep_refused(folder, "attendances", "".join(["event,graduate,status,refused\n", *refused]).encode() if refused else b"")
    return len(refused)


def keep_refused(folder, name, rows):
    """Beside the file that was sent, as long as rows of it are refused."""
    file = folder / f"{name}.refused.csv"
    if rows:
        file.write_bytes(rows)
    else:
        file.unlink(missing_ok=True)


# --- From the suite to the folder ---


def follow(folder, feed):
    """Appends to a file what has changed since its last line, which is the position: nothing is lost, and nothing comes twice."""
    path = folder / f"{feed}-changes.ndjson"
    written = path.read_bytes() if path.exists() else b""
    whole = written.rfind(b"\n") + 1
    position, new = json.loads(written[:whole].splitlines()[-1])["id"] if whole else None, 0
    with open(path, "ab") as file:
        # A run that was killed may have left half a line.
        file.truncate(whole)
        while True:
            query = f"?{urlencode({'lastEventId': position})}" if position else ""
            changes = expect(call("GET", f"/v1/{feed}-changes{query}"), 200).json()
            if not changes:
                break
            lines = [json.dumps(change, ensure_ascii=False, separators=(",", ":")) + "\n" for change in changes]
            file.write("".join(lines).encode())
            file.flush()
            position, new = changes[-1]["id"], new + len(changes)
    say(f"{path.name}: {new} new")


# --- Requests ---


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    def json(self):
        return json.loads(self.body)

    def retry_after(self):
        seconds = self.headers.get("Retry-After", "")
        return int(seconds) if seconds.isdigit() else 0

    def passes(self):
        """Whether the same request, sent later, may have another answer."""
        return self.status in (408, 429, 502, 503, 504) or self.retry_after() > 0


def call(method, path, body=None, headers=None):
    """Sends a request in the partner's name. A token that is not taken is replaced once: it may have been revoked."""
    for _ in range(2):
        own = {"Authorization": f"Bearer {token.get()}", "Accept-Language": LANGUAGE}
        answer = send(method, GATEWAY + path, body, {**own, **(headers or {})})
        if answer.status != 401:
            break
        token.renew_at = 0
    return answer


class Token:
    """The access token, which is renewed half a minute before it ends."""

    value, renew_at = "", 0

    def get(self):
        if time.monotonic() >= self.renew_at:
            asked = time.monotonic()
            form = urlencode({"grant_type": "client_credentials", "client_id": CLIENT, "client_secret": SECRET}).encode()
            answer = send("POST", f"{KEYCLOAK}/realms/ainalaiyn/protocol/openid-connect/token", form, {})
            granted = expect(answer, 200).json()
            self.value, self.renew_at = granted["access_token"], asked + granted["expires_in"] - 30
        return self.value


token = Token()


def send(method, url, body, headers):
    """Sends a request, again a few times where nobody answers or who answers says so, each time a little later."""
    for attempt in range(1, ATTEMPTS + 1):
        try:
            answer = exchange(method, url, body, headers)
            if not answer.passes():
                return answer
            trouble, wait = f"answered with {answer.status}", answer.retry_after()
        except (OSError, http.client.HTTPException) as error:
            trouble, wait = f"no answer ({error})", 0
        if attempt < ATTEMPTS:
            # Half of it by chance: not all clients of a server that was away come back at the same moment.
            pause = max(wait, min(30, 0.5 * 2 ** (attempt - 1)) * random.uniform(0.5, 1))
            say(f"{method} {urlsplit(url).path}: {trouble}; again in {pause:.1f} s")
            time.sleep(pause)
    raise Failure(NOT_NOW, f"{method} {url}: {trouble}; try again later")


def exchange(method, url, body, headers):
    request = urllib.request.Request(url, body, method=method)
    for name, value in headers.items():
        request.add_unredirected_header(name, value)
    try:
        with urllib.request.urlopen(request, timeout=120) as answer:
            return Answer(answer.status, answer.headers, answer.read())
    except urllib.error.HTTPError as error:
        with error:
            return Answer(error.code, error.headers, error.read())


def expect(answer, *statuses):
    if answer.status not in statuses:
        said = answer.body.decode(errors="replace")[:600]
        raise Failure(NOT_NOW if answer.status >= 500 else REFUSED, f"answered with {answer.status}: {said}")
    return answer


def say(line):
    print(line, flush=True)


if __name__ == "__main__":
    try:
        main()
    except Failure as failure:
        print(f"sync.py: {failure}", file=sys.stderr)
        sys.exit(failure.exit_code)
