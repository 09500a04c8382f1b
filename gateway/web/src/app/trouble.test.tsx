import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { open } from "@/testing/open";
import { server } from "@/testing/setup";
import { id } from "@/testing/stand-in/people";

const down = (service: string) =>
  HttpResponse.json({ code: "SERVICE_UNAVAILABLE", status: 503, service }, { status: 503 });

test("with one service down its part says what is missing, and the rest works", async () => {
  server.use(http.get("*/api/v1/notifications", () => down("notification-service")));
  open("/");
  const forMe = await screen.findByRole("region", { name: "For you" });
  expect(await within(forMe).findByRole("alert")).toHaveTextContent(
    "Notifications cannot be reached for a moment. Everything else works.",
  );
  expect(await screen.findByRole("link", { name: /Winter roads/ })).toBeVisible();
  expect(
    await screen.findByRole("link", { name: "Sliding scale: how low is too low?" }),
  ).toBeVisible();
});

test("trying again when the service is back brings the list", async () => {
  server.use(http.get("*/api/v1/files", () => down("files")));
  const { user } = open("/files");
  expect(await screen.findByText(/Files cannot be reached/)).toBeVisible();
  server.resetHandlers();
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("link", { name: /When our lives touch/ })).toBeVisible();
});

test("without a connection she is told so", async () => {
  server.use(http.get("*/api/v1/jobs", () => HttpResponse.error()));
  open("/jobs");
  expect(await screen.findByText(/There is no connection right now/)).toBeVisible();
});

test("what she may not see is not here", async () => {
  open(`/threads/${id("cccc", 99)}`);
  expect(await screen.findByText(/This is not here/)).toBeVisible();
});

test("a closed group shows an outsider its purpose and nothing inside", async () => {
  const { user } = open(`/groups/${id("bbbb", 5)}`);
  expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("After a Client Dies");
  expect(screen.getByText(/This group is closed/)).toBeVisible();
  expect(screen.queryByRole("link", { name: "Start a thread" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Ask to join" }));
  expect(await screen.findByRole("button", { name: "Take my request back" })).toBeVisible();
});
