import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { http, HttpResponse } from "msw";
import { open } from "@/testing/open";
import { server } from "@/testing/setup";
import { id, people } from "@/testing/stand-in/people";

const thread = `/threads/${id("cccc", 1)}`;
const reply = () => screen.findByRole("textbox", { name: /your reply/i });

test("what she has begun to write is there after a reload", async () => {
  const first = open(thread);
  await first.user.type(await reply(), "I walk the dog before I go in");
  first.unmount();

  open(thread);
  expect(await reply()).toHaveValue("I walk the dog before I go in");
  expect(screen.getByText(/what you had begun to write/)).toBeVisible();
});

test("another member at the same machine does not see it", async () => {
  const first = open(thread);
  await first.user.type(await reply(), "only for me");
  first.unmount();

  const other = people[2]!;
  server.use(
    http.get("*/session", () => HttpResponse.json({ member: { id: other.id, name: other.name } })),
  );
  open(thread);
  expect(await reply()).toHaveValue("");
});

test("a posted reply leaves no draft behind", async () => {
  const { user } = open(thread);
  await user.type(await reply(), "Two songs, then the news, then home.");
  await user.click(screen.getByRole("button", { name: "Post reply" }));
  expect(
    await screen.findByText("Two songs, then the news, then home.", { selector: "p" }),
  ).toBeVisible();
  await waitFor(async () => expect(await reply()).toHaveValue(""));
  expect(Object.keys(localStorage).filter((key) => key.startsWith("mhc.draft"))).toEqual([]);
});

test("a draft thrown away is gone", async () => {
  const first = open(thread);
  await first.user.type(await reply(), "no");
  first.unmount();

  const { user } = open(thread);
  await user.click(await screen.findByRole("button", { name: "Start afresh" }));
  expect(await reply()).toHaveValue("");
});
