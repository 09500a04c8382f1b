// Opens every place in a headless browser at 360, 720 (1440 px at 200 % zoom) and 1440 px, light and dark: a screenshot of
// each in .look/, and axe over each. Fails on an axe finding, a console error or a page that scrolls sideways.
//   npm run preview:mock   (in another terminal), then   npm run look
//   BASE=http://localhost:8080 EMAIL=... PASSWORD=... npm run look      against a running stack
//   ONLY=groups,thread     some places; WIDTHS=720 THEMES=light some looks; CHROME=/path names another browser
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const base = process.env.BASE ?? "http://localhost:4173";
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const only = process.env.ONLY?.split(",");
const widths = (process.env.WIDTHS ?? "360,720,1440").split(",").map(Number);
const themes = (process.env.THEMES ?? "light,dark").split(",");
const out = new URL("../.look/", import.meta.url).pathname;
mkdirSync(out, { recursive: true });

const browser = await chromium.launch({
  executablePath: process.env.CHROME ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});

const findings = [];
let looked = 0;

async function signIn(page) {
  if (!process.env.EMAIL) return;
  await page.goto(`${base}/sign-in?to=/`);
  await page.locator("input[name=email]").first().fill(process.env.EMAIL);
  await page.locator("input[type=password]").fill(process.env.PASSWORD ?? "");
  await page.locator("button[type=submit]").first().click();
  await page.waitForURL(`${base}/`);
}

/** Ids of things that are there, asked from the API with the page's own session. */
async function places(page) {
  await page.goto(base);
  const ask = (path) =>
    page.evaluate(async (p) => (await (await fetch(`/api/v1${p}`)).json()).items, path);
  const mine = (await ask("/groups?mine=true&limit=50")).filter((g) => g.myRole !== "requested");
  const group = mine.find((g) => g.threadCount > 0) ?? mine[0];
  const [thread] = (await ask(`/groups/${group.id}/threads`)).sort(
    (a, b) => b.replyCount - a.replyCount,
  );
  const stranger = (await ask("/groups?limit=50")).find((g) => !g.myRole && g.access === "closed");
  const [file] = await ask("/files");
  const [job] = await ask("/jobs");
  const [, person] = await ask("/members");
  const [own] = await ask("/jobs?mine=true");
  return {
    home: "/",
    groups: "/groups",
    "new-group": "/groups/new",
    group: `/groups/${group.id}`,
    "group-announcements": `/groups/${group.id}/announcements`,
    "group-files": `/groups/${group.id}/files`,
    "group-people": `/groups/${group.id}/people`,
    "group-about": `/groups/${group.id}/about`,
    ...(stranger && { "closed-group": `/groups/${stranger.id}` }),
    "new-thread": `/groups/${group.id}/threads/new`,
    "new-announcement": `/groups/${group.id}/announcements/new`,
    ...(thread && { thread: `/threads/${thread.id}` }),
    announcements: "/announcements",
    files: "/files",
    "new-file": "/files/new",
    ...(file && { file: `/files/${file.id}` }),
    people: "/people",
    person: `/people/${person.id}`,
    connections: "/people/connections",
    jobs: "/jobs",
    "new-job": "/jobs/new",
    "my-jobs": "/jobs/mine",
    ...(job && { job: `/jobs/${job.id}` }),
    ...(own && { "own-job": `/jobs/${own.id}` }),
    notifications: "/notifications",
    search: "/search?q=re",
    me: "/me",
    nowhere: "/no/such/page",
    join: "/join",
  };
}

for (const theme of themes) {
  for (const width of widths) {
    const context = await browser.newContext({
      viewport: { width, height: width === 360 ? 740 : 900 },
      colorScheme: theme,
      reducedMotion: "reduce",
      bypassCSP: true,
    });
    const page = await context.newPage();
    let place = "";
    page.on("console", (m) => {
      if (m.type() === "error") findings.push(`${place} ${theme} ${width}: console: ${m.text()}`);
    });
    page.on("pageerror", (e) => findings.push(`${place} ${theme} ${width}: ${e.message}`));
    await signIn(page);
    const all = Object.entries(await places(page)).filter(([name]) => !only || only.includes(name));
    for (const [name, path] of all) {
      place = name;
      await page.goto(base + path);
      await page.locator("h1").first().waitFor();
      await page.waitForFunction(
        () => !document.querySelector("main [role=status] .mantine-Skeleton-root"),
      );
      await page.evaluate(() => document.fonts.ready);
      await page.waitForTimeout(150);
      await page.screenshot({ path: `${out}${name}-${width}-${theme}.png`, fullPage: true });
      looked++;
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) findings.push(`${name} ${theme} ${width}: scrolls ${wide} px sideways`);
      await page.evaluate(axe);
      const result = await page.evaluate(() => globalThis.axe.run({ iframes: false }));
      // Letters in the very colour of what is below them: axe leaves that to a person.
      const unseen = result.incomplete
        .filter((v) => v.id === "color-contrast")
        .flatMap((v) =>
          v.nodes.filter((n) => n.any.some((c) => c.data?.messageKey === "equalRatio")),
        );
      for (const node of unseen)
        findings.push(`${name} ${theme} ${width}: unreadable: ${node.target.join(" ")}`);
      for (const v of result.violations)
        findings.push(
          `${name} ${theme} ${width}: ${v.id} (${v.impact}): ${v.nodes
            .map((n) => n.target.join(" "))
            .slice(0, 3)
            .join(" | ")}`,
        );
    }
    await context.close();
  }
}
await browser.close();

for (const finding of findings) console.log(finding);
console.log(
  `${looked - new Set(findings.map((f) => f.split(":")[0])).size} passed, ${findings.length} failed`,
);
process.exit(findings.length > 0 ? 1 : 0);
