// Looks through all pages, here in the browser: the index is fetched when somebody first goes to the field.
const search = document.getElementById("search");
const field = document.getElementById("sought");
const found = document.getElementById("found");

const word = /[^\p{L}\p{N}]+/u;
let looking;

function load(address) {
  return new Promise((loaded, failed) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = loaded;
    script.onerror = failed;
    document.head.append(script);
  });
}

// Who looks for something wants to know what to do, and seldom why it was decided so.
function weight({ path }) {
  return /^(starts|guides|errors)\b/.test(path) ? 4 : /^adr\b/.test(path) ? 0.5 : 1;
}

async function prepare() {
  const [answer] = await Promise.all([fetch("/docs/search.json"), load("/docs/lunr.js")]);
  const parts = await answer.json();
  const index = lunr(function () {
    // Lunr's own ways are for English: its trimmer takes Cyrillic letters away.
    this.tokenizer.separator = word;
    this.pipeline.remove(lunr.trimmer);
    this.ref("number");
    this.field("heading", { boost: 8 });
    this.field("page", { boost: 4 });
    this.field("path", { boost: 10 });
    this.field("text");
    parts.forEach((part, number) => this.add({ ...part, number }, { boost: weight(part) }));
  });
  return { parts, index };
}

function matches({ parts, index }, sought) {
  const words = sought.toLowerCase().split(word).filter(Boolean);
  return index
    .query((query) => words.forEach((term, place) => {
      query.term(index.pipeline.runString(term), { boost: 10 });
      if (place === words.length - 1) {
        query.term(term, { wildcard: lunr.Query.wildcard.TRAILING });
      }
    }))
    .map((match) => parts[match.ref])
    .sort((one, other) => (other.language === document.documentElement.lang) - (one.language === document.documentElement.lang))
    .slice(0, 12);
}

function entry(part) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = part.at;
  link.lang = part.language;
  link.textContent = part.heading;
  const where = document.createElement("small");
  where.textContent = part.heading === part.page ? part.text.slice(0, 90) : part.page;
  link.append(where);
  item.append(link);
  return item;
}

async function show() {
  const sought = field.value.trim();
  if (sought.length < 2) {
    found.replaceChildren();
    return;
  }
  looking ??= prepare();
  const all = matches(await looking, sought);
  if (field.value.trim() !== sought) {
    return;
  }
  if (all.length === 0) {
    found.textContent = search.dataset.none;
  } else {
    const list = document.createElement("ul");
    list.append(...all.map(entry));
    found.replaceChildren(list);
  }
}

search.hidden = false;
field.addEventListener("focus", () => { looking ??= prepare(); });
field.addEventListener("input", show);
document.addEventListener("keydown", (key) => {
  if (key.key === "Escape") {
    found.replaceChildren();
  } else if (key.key === "/" && !key.target.matches("input, textarea, select")) {
    key.preventDefault();
    field.focus();
  } else if ((key.key === "ArrowDown" || key.key === "ArrowUp") && search.contains(key.target)) {
    const stops = [field, ...found.querySelectorAll("a")];
    const next = stops[stops.indexOf(key.target) + (key.key === "ArrowDown" ? 1 : -1)];
    if (next) {
      key.preventDefault();
      next.focus();
    }
  }
});
document.addEventListener("click", (click) => {
  if (!search.contains(click.target)) {
    found.replaceChildren();
  }
});
