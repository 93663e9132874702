// Builds dist/ from src/: the same sources and lock give the same bytes, on every machine.
// Usage: node build.mjs, after npm ci --ignore-scripts; `make interaction` does both.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const HERE = dirname(fileURLToPath(import.meta.url));
const PACKAGES = join(HERE, "node_modules");
// What the bundle is made of; tests/publishing/test_interaction.py takes the same hash and compares.
const SOURCES = ["build.mjs", "package-lock.json", "package.json", "src"];
// Vega publishes its packages whole; taken module by module, what is not used is left out.
const BY_MODULE = new Set(
  ["encode", "expression", "loader", "projection", "runtime", "scale", "selections", "statistics", "time"]
    .concat("transforms", "view-transforms")
    .map((name) => `vega-${name}`),
);
const REPLACED = {
  "d3-dsv": "dsv.js",
  "vega-runtime/src/expression.js": "expression.js",
  "vega-scale/src/palettes.js": "palettes.js",
};

/** The hash of everything that the bundle is made of. */
function stamp() {
  const digest = createHash("sha256");
  for (const file of SOURCES.flatMap(files).sort()) {
    digest.update(file);
    digest.update(readFileSync(join(HERE, file)));
  }
  return digest.digest("hex");
}

function files(name) {
  if (name !== "src") return [name];
  const found = readdirSync(join(HERE, name), { recursive: true, withFileTypes: true });
  return found
    .filter((one) => one.isFile())
    .map((one) => relative(HERE, join(one.parentPath, one.name)).split(sep).join("/"));
}

/** Takes Vega's packages module by module, and puts our own in place of what we do without. */
const moduleByModule = {
  name: "module-by-module",
  setup({ onResolve }) {
    onResolve({ filter: /^d3-dsv$/ }, () => replaced("d3-dsv"));
    onResolve({ filter: /^vega-[a-z-]+$/ }, ({ path }) => {
      const entry = path === "vega-loader" ? "index.browser.js" : "index.js";
      return BY_MODULE.has(path) ? { path: join(PACKAGES, path, entry), sideEffects: false } : undefined;
    });
    onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
      const name = relative(PACKAGES, resolve(resolveDir, path)).split(sep).join("/");
      if (name in REPLACED) return replaced(name);
      return BY_MODULE.has(name.split("/")[0]) ? { path: join(PACKAGES, name), sideEffects: false } : undefined;
    });
  },
};

function replaced(name) {
  return { path: join(HERE, "src", "replaced", REPLACED[name]), sideEffects: false };
}

/** The licences of the packages that are in a bundle: each text once, below the packages that have it. */
function licences(inputs) {
  const folders = new Set(Object.keys(inputs).flatMap((input) => input.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/) ?? []));
  const packages = new Map();
  for (const folder of folders) {
    const { name, version } = JSON.parse(readFileSync(join(HERE, folder, "package.json"), "utf8"));
    const file = readdirSync(join(HERE, folder)).find((one) => /^LICENSE(\.\w+)?$/.test(one));
    const text = readFileSync(join(HERE, folder, file), "utf8").trim();
    packages.set(text, [...(packages.get(text) ?? []), `${name} ${version}`].sort());
  }
  const blocks = [...packages].map(([text, names]) => `${names.join("\n")}\n\n${text}\n`);
  return blocks.sort().join(`\n${"-".repeat(72)}\n\n`);
}

const COMMON = { absWorkingDir: HERE, bundle: true, legalComments: "none", metafile: true, minify: true, outdir: "dist", target: "es2022" };
const banner = (what) => ({ js: `/* Zeldzaam, with ${what} (licences beside this file). Made by make interaction from ${stamp()} */` });

const live = await build({
  ...COMMON,
  banner: banner("Vega and D3"),
  entryPoints: { vega: "src/live.js" },
  format: "esm",
  plugins: [moduleByModule],
});
await build({
  absWorkingDir: HERE,
  entryPoints: { vega: "src/live.css" },
  minify: true,
  outdir: "dist",
  target: "es2022",
});
// No module: a page on a disk may load it too.
const search = await build({
  ...COMMON,
  banner: banner("MiniSearch and Orama's stemmers"),
  entryPoints: { search: "src/search.js" },
  format: "iife",
});
writeFileSync(join(HERE, "dist", "vega.LICENSES.txt"), licences(live.metafile.inputs));
writeFileSync(join(HERE, "dist", "search.LICENSES.txt"), licences(search.metafile.inputs));
