import { screen } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { open } from "@/testing/open";
import { server } from "@/testing/setup";
import { id } from "@/testing/stand-in/people";

const stranger = () => server.use(http.get("*/session", () => HttpResponse.json({ member: null })));

test("a sign-in that ends in the middle of writing costs no word, and leads back", async () => {
  const path = `/threads/${id("cccc", 2)}`;
  const first = open(path);
  const box = await screen.findByRole("textbox", { name: /your reply/i });
  await first.user.type(box, "We start at twenty dollars.");
  server.use(
    http.put("*/api/v1/threads/:id/posts/:postId", () =>
      HttpResponse.json({ code: "SIGN_IN_REQUIRED", status: 401 }, { status: 401 }),
    ),
  );
  await first.user.click(screen.getByRole("button", { name: "Post reply" }));
  expect(await screen.findByText(/Everything you wrote is kept here/)).toBeVisible();
  for (const link of screen.getAllByRole("link", { name: "Sign in again" }))
    expect(link).toHaveAttribute("href", `/sign-in?to=${encodeURIComponent(path)}`);
  first.unmount();
  server.resetHandlers();

  open(path);
  expect(await screen.findByRole("textbox", { name: /your reply/i })).toHaveValue(
    "We start at twenty dollars.",
  );
});

test("a stranger is welcomed, and is brought to where she was going", async () => {
  stranger();
  open("/groups?q=rural");
  expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("You listen all day");
  for (const link of screen.getAllByRole("link", { name: "Sign in" }))
    expect(link).toHaveAttribute("href", "/sign-in?to=%2Fgroups%3Fq%3Drural");
});

test("a sign-in that failed says so", async () => {
  stranger();
  open("/?sign-in=failed");
  expect(await screen.findByText(/That sign-in did not come through/)).toBeVisible();
});

test("an address that is taken is told in words, and the password is not kept in the browser", async () => {
  stranger();
  const { user } = open("/join");
  await user.type(await screen.findByRole("textbox", { name: /your name/i }), "Nora L.");
  await user.selectOptions(screen.getByRole("combobox", { name: /profession/i }), "Psychologist");
  await user.selectOptions(screen.getByRole("combobox", { name: /licensed in/i }), "Maine");
  await user.type(screen.getByRole("textbox", { name: /e-mail/i }), "nora@example.org");
  await user.type(screen.getByLabelText(/^password/i), "four quiet unrelated words");
  await user.click(screen.getByRole("button", { name: "Join" }));
  expect(await screen.findByText(/already a member with this e-mail address/)).toBeVisible();
  expect(JSON.stringify(localStorage)).toContain("Nora L.");
  expect(JSON.stringify(localStorage)).not.toContain("unrelated words");
});
