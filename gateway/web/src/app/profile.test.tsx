import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { open } from "@/testing/open";
import { called, recordRequests } from "@/testing/recorded";
import { me } from "@/testing/stand-in/people";

const requests = recordRequests();
const about = () => screen.findByRole("textbox", { name: /a line about you/i });

async function changedElsewhere() {
  const page = open("/me");
  await page.user.clear(await about());
  await page.user.type(await about(), "I fish now.");
  me.profile.about = "Changed on the phone.";
  me.revision++;
  await page.user.click(screen.getByRole("button", { name: "Save" }));
  await screen.findByText(/changed somewhere else in the meantime/);
  return page;
}

test("a profile changed elsewhere is not overwritten unseen: both are shown, hers is kept", async () => {
  await changedElsewhere();
  expect(await about()).toHaveValue("I fish now.");
  expect(await screen.findByText(/now reads: “Changed on the phone.”/)).toBeVisible();
});

test("she can put hers in place of the other one", async () => {
  const { user } = await changedElsewhere();
  await screen.findByText(/Changed on the phone/);
  await user.click(screen.getByRole("button", { name: "Save mine" }));
  expect(await screen.findByText("Saved.")).toBeVisible();
  expect(me.profile.about).toBe("I fish now.");
  expect(called(requests, "PATCH", /profile/).map((r) => r.headers.get("If-Match"))).toEqual([
    `"${me.revision - 2}"`,
    `"${me.revision - 1}"`,
  ]);
});

test("or take the other one", async () => {
  const { user } = await changedElsewhere();
  await screen.findByText(/Changed on the phone/);
  await user.click(screen.getByRole("button", { name: "Take the other one" }));
  expect(await about()).toHaveValue("Changed on the phone.");
});
