import axe from "axe-core";
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { open } from "@/testing/open";
import { id } from "@/testing/stand-in/people";

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
