// What the first visit loads: the entry and the home page with all they import, compressed. Fails above WEB.md's limit.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const LIMIT_KB = 250;
const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));
const loaded = new Set();

function follow(key) {
  if (loaded.has(key)) return;
  loaded.add(key);
  manifest[key].imports?.forEach(follow);
}

follow("index.html");
follow("src/app/routes/home.tsx");
const weigh = (file) => gzipSync(readFileSync(new URL(file, dist))).length;
const kb = Math.round([...loaded].reduce((sum, key) => sum + weigh(manifest[key].file), 0) / 1000);
console.log(`${kb} kB of JavaScript on the first visit to Home (limit ${LIMIT_KB} kB)`);
process.exit(kb > LIMIT_KB ? 1 : 0);
