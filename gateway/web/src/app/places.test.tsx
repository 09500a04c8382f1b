import axe from "axe-core";
import { screen, waitFor } from "@testing-library/react";
import { http } from "msw";
import { expect, test } from "vitest";
import { open } from "@/testing/open";
import { called, recordRequests } from "@/testing/recorded";
import { server } from "@/testing/setup";
import { page } from "@/testing/stand-in/answers";
import { card, id, people } from "@/testing/stand-in/people";

const requests = recordRequests();

const group = `/groups/${id("bbbb", 0)}`;
const places = [
  "/",
  "/groups",
  "/groups/new",
  group,
  `${group}/announcements`,
  `${group}/files`,
  `${group}/people`,
  `${group}/about`,
  `${group}/threads/new`,
  `${group}/announcements/new`,
  `/threads/${id("cccc", 0)}`,
  "/announcements",
  "/files",
  "/files/new",
  `/files/${id("ffff", 0)}`,
  "/people",
  "/people/connections",
  `/people/${id("aaaa", 3)}`,
  "/jobs",
  "/jobs/new",
  "/jobs/mine",
  `/jobs/${id("9999", 0)}`,
  "/notifications",
  "/search?q=re",
  "/me",
  "/no/such/page",
  "/join",
];

// Colours and sizes need a layout: `npm run look` checks those in a browser.
const needsLayout = { "color-contrast": { enabled: false }, "target-size": { enabled: false } };

test.each(places)("%s has one heading and nothing for axe to find", async (path) => {
  const { container } = open(path);
  await waitFor(() => expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1));
  await waitFor(() => expect(container.querySelector(".mantine-Skeleton-root")).toBeNull());
  expect(document.title).toMatch(/ · MHC$/);
  const { violations } = await axe.run(container, { rules: needsLayout });
  expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
});

test("the three promises are on every page, announcements with their count", async () => {
  open("/jobs");
  const promises = await screen.findByRole("navigation", { name: "Files, announcements, people" });
  await waitFor(() =>
    expect(promises).toHaveTextContent("FilesAnnouncements2 not seenWho is here"),
  );
});

test("after going elsewhere the focus is on the heading", async () => {
  const { user } = open("/jobs");
  await user.click((await screen.findAllByRole("link", { name: /^Groups/ }))[0]!);
  await waitFor(() =>
    expect(screen.getByRole("heading", { level: 1, name: "Groups" })).toHaveFocus(),
  );
});

test("going back to a long list shows all of it at once, and the focus is where she left it", async () => {
  const many = Array.from({ length: 30 }, (_, n) => ({
    ...card(people[3]!),
    id: n === 27 ? people[3]!.id : id("abcd", n),
    name: `Member ${n}`,
    modalities: [],
    populations: [],
    languages: [],
    joinedAt: people[3]!.joinedAt,
  }));
  server.use(
    http.get("*/api/v1/members", ({ request }) =>
      page(request, many, { facets: { professions: [], states: [] } }),
    ),
  );
  const { user, router } = open("/people");
  await user.click(await screen.findByRole("button", { name: "Show more" }));
  await user.click(await screen.findByRole("link", { name: "Member 27" }));
  await screen.findByRole("heading", { level: 1, name: people[3]!.name });
  const asked = called(requests, "GET", /members$/).length;

  await router.navigate(-1);
  expect(await screen.findByRole("link", { name: "Member 27" })).toHaveFocus();
  expect(called(requests, "GET", /members$/)).toHaveLength(asked);
});

test("home shows who joined last, without asking for everybody", async () => {
  open("/");
  const fresh = await screen.findByRole("list", { name: "New members" });
  const names = [...fresh.querySelectorAll("a")].map((a) => a.textContent);
  const newest = [...people].sort((a, b) => b.joinedAt.localeCompare(a.joinedAt));
  expect(names).toEqual(newest.slice(0, names.length).map((p) => p.name));
  const [asked] = called(requests, "GET", /members$/).map((r) => new URL(r.url).searchParams);
  expect(asked!.get("order")).toBe("newest");
  expect(Number(asked!.get("limit"))).toBeLessThan(10);
  expect(called(requests, "GET", /members$/)).toHaveLength(1);
});
