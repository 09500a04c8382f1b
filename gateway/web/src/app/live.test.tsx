import { act, screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { FakeEventSource } from "@/testing/fake-event-source";
import { FakeIntersectionObserver } from "@/testing/fake-intersection-observer";
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

test("what is asked for because of the news names the position at which it can be seen", async () => {
  open("/jobs");
  await screen.findByText("Clinician for a tribal health clinic");
  const counts = () => called(requests, "GET", /unread-count$/);
  await waitFor(() => expect(counts()).toHaveLength(1));
  await send("position", "notification:41, forum:7");
  await send("notification", reply(4));
  await waitFor(() => expect(counts()).toHaveLength(2));
  expect(counts()[1]!.headers.get("Mhc-Position")).toBe("notification:41, forum:7");
});

test("what came between the first count and the opening of the stream is counted", async () => {
  open("/jobs");
  await screen.findByText("Clinician for a tribal health clinic");
  const counts = () => called(requests, "GET", /unread-count$/).length;
  await waitFor(() => expect(counts()).toBe(1));
  await act(() => FakeEventSource.latest.onopen?.());
  await waitFor(() => expect(counts()).toBe(2));
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
  expect(screen.queryByRole("button", { name: /new repl/ })).toBeNull();
});

test("deep in a long thread a new reply is offered: one request, nothing moves, one key leads there", async () => {
  const long = threads[7]!;
  const say = (by: number, text: string) => {
    const post = newPost(long.id, by, text, new Date().toISOString(), long.posts[0]!);
    long.posts.push(post);
    return { threadId: long.id, groupId: long.groupId, postId: post.id };
  };
  for (let n = 1; n <= 60; n++) say(3, `Number ${n}.`);
  const { user } = open(`/threads/${long.id}`);
  await screen.findByRole("button", { name: "Show more" });
  const pages = () => called(requests, "GET", /\/posts$/).length;
  const before = pages();

  FakeIntersectionObserver.inSight = false;
  await send("thread", say(12, "Behind all the others."));
  const offer = await screen.findByRole("button", { name: "1 new reply" });
  expect(
    screen.getByText("Bridget O'Hara has replied, at the end of this thread."),
  ).toHaveAttribute("role", "status");
  await send("thread", say(12, "And one more."));
  expect(await screen.findByRole("button", { name: "2 new replies" })).toBe(offer);
  expect(pages()).toBe(before);
  expect(screen.queryByText("Number 60.")).toBeNull();

  offer.focus();
  await user.keyboard("{Enter}");
  const [first] = screen.getAllByRole("article", { name: "Bridget O'Hara wrote" }).slice(-2);
  expect(first).toHaveFocus();
  await act(async () => FakeIntersectionObserver.latest.report(true));
  expect(screen.queryByRole("button", { name: /new repl/ })).toBeNull();

  await user.click(screen.getByRole("button", { name: "Show more" }));
  expect(await screen.findByText("Number 60.")).toBeVisible();
  expect(screen.getAllByText("Behind all the others.")).toHaveLength(1);
});

test("a post that was edited elsewhere is replaced where it stands", async () => {
  open(`/threads/${thread.id}`);
  await screen.findByText(/ashamed of/);
  const post = thread.posts[1]!;
  Object.assign(post, { html: "<p>Only silence, now.</p>", revision: 2 });
  await send("thread", { threadId: thread.id, groupId: thread.groupId, postId: post.id });
  expect(await screen.findByText("Only silence, now.")).toBeVisible();
  expect(screen.queryByText(/ashamed of/)).toBeNull();
});

test("news that is faster than the view that shows it is asked for again", async () => {
  open(`/threads/${thread.id}`);
  await screen.findByText(/voice memo/);
  const post = newPost(
    thread.id,
    12,
    "Late, but there.",
    new Date().toISOString(),
    thread.posts[0]!,
  );
  await send("thread", { threadId: thread.id, groupId: thread.groupId, postId: post.id });
  await waitFor(() => expect(called(requests, "GET", new RegExp(post.id))).not.toEqual([]));
  thread.posts.push(post);
  expect(await screen.findByText("Late, but there.")).toBeVisible();
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
