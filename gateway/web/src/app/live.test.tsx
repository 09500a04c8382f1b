import { act, screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { FakeEventSource } from "@/testing/fake-event-source";
import { open } from "@/testing/open";
import { called, recordRequests } from "@/testing/recorded";
import { notifications } from "@/testing/stand-in/keepsakes";
import { card, id, people } from "@/testing/stand-in/people";
import { newPost, threads } from "@/testing/stand-in/talk";

const requests = recordRequests();
const thread = threads[1]!;

function reply(n: number) {
  const notification = {
    ...notifications[0]!,
    id: id("7778", n),
    actor: card(people[12]!),
    readAt: null,
    at: new Date().toISOString(),
  };
  notifications.unshift(notification);
  return notification;
}

const send = (event: string, data: unknown) => act(() => FakeEventSource.latest.send(event, data));

test("a notification appears without a reload, and is said to a screen reader", async () => {
  open("/notifications");
  await screen.findByText(/Samir Haddad would like to connect/);
  await send("notification", reply(1));
  const words = "Bridget O'Hara replied to you in “When your client is also your only plumber”";
  expect(await screen.findByRole("link", { name: words })).toBeVisible();
  expect(screen.getAllByRole("status").some((s) => s.textContent === words)).toBe(true);
});

test("a stream that repeats itself after a resume counts once", async () => {
  open("/jobs");
  await screen.findByText("Clinician for a tribal health clinic");
  const counts = () => called(requests, "GET", /unread-count$/).length;
  const before = counts();
  const twice = reply(2);
  await send("notification", twice);
  await waitFor(() => expect(counts()).toBe(before + 1));
  await send("notification", twice);
  await send("notification", reply(3));
  await waitFor(() => expect(counts()).toBe(before + 2));
});

test("a reply of somebody else comes into the open thread", async () => {
  open(`/threads/${thread.id}`);
  await screen.findByText(/ashamed of/);
  const post = newPost(
    thread.id,
    12,
    "I stop at the lake.",
    new Date().toISOString(),
    thread.posts[0]!,
  );
  thread.posts.push(post);
  await send("thread", { threadId: thread.id, groupId: thread.groupId, postId: post.id });
  expect(await screen.findByText("I stop at the lake.")).toBeVisible();
});

test("a refused stream is opened again, and what was missed is asked for", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true });
  open("/notifications");
  await screen.findByText(/Samir Haddad would like to connect/);
  const opened = FakeEventSource.opened;
  await act(() => FakeEventSource.latest.refuse());
  await act(() => vi.advanceTimersByTimeAsync(1_000));
  expect(FakeEventSource.opened).toBe(opened + 1);
  const before = called(requests, "GET", /notifications$/).length;
  await act(() => FakeEventSource.latest.onopen?.());
  await waitFor(() =>
    expect(called(requests, "GET", /notifications$/).length).toBeGreaterThan(before),
  );
  vi.useRealTimers();
});
