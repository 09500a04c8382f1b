import { createHash } from "node:crypto";
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { open } from "@/testing/open";
import { called, recordRequests } from "@/testing/recorded";

const requests = recordRequests();
const WORDS = "Breathe in for four.";

test("a file is sent with its digest, its folder and its tags, and is then looked at", async () => {
  const { user } = open("/files/new");
  const content = new File([WORDS], "breathing.txt", { type: "text/plain" });
  await screen.findByRole("combobox", { name: "Group" });
  await user.upload(document.querySelector<HTMLInputElement>('input[type="file"]')!, content);
  expect(screen.getByRole("textbox", { name: /^name/i })).toHaveValue("breathing.txt");
  await user.type(screen.getByLabelText(/^folder/i), "Worksheets");
  await user.type(screen.getByRole("combobox", { name: "Tags" }), "Calm{Enter}");
  expect(screen.getByText(/8 members of Rural Practice can find and open it/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Add the file" }));

  expect(await screen.findByRole("heading", { level: 1, name: "breathing.txt" })).toBeVisible();
  expect(await screen.findByText(WORDS)).toBeVisible();
  const [entry, bytes] = called(requests, "PUT", /files/);
  expect(await entry!.json()).toMatchObject({
    folder: "Worksheets",
    name: "breathing.txt",
    tags: ["calm"],
  });
  const digest = createHash("sha256").update(WORDS).digest("base64");
  expect(bytes!.headers.get("Content-Digest")).toBe(`sha-256=:${digest}:`);
});

test("filters stand in the address, so that a colleague can open the same list", async () => {
  const { user, router } = open("/files");
  await screen.findByRole("link", { name: /When our lives touch/ });
  await user.selectOptions(screen.getByRole("combobox", { name: "Folder" }), "Reading (1)");
  expect(await screen.findByRole("link", { name: /Remote rapport/ })).toBeVisible();
  expect(router.state.location.search).toBe("?folder=Reading");
});
