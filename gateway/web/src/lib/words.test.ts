import { describe, expect, test } from "vitest";
import { initialsOf } from "@/components/Face";
import { newId } from "./ids";
import { fromMarkdown, mentionAt, toMarkdown } from "./mentions";
import { positionsHeader, rememberPosition } from "./api/positions";
import { dateIn, spoken, spokenDate } from "./time";

describe("a moment is said as people say it", () => {
  const now = new Date(2026, 2, 18, 21, 30);
  test.each([
    [new Date(2026, 2, 18, 21, 29, 40), "just now"],
    [new Date(2026, 2, 18, 21, 29), "a minute ago"],
    [new Date(2026, 2, 18, 21, 0), "30 minutes ago"],
    [new Date(2026, 2, 18, 9, 5), "today 09:05"],
    [new Date(2026, 2, 17, 21, 10), "yesterday 21:10"],
    [new Date(2026, 2, 13, 8, 0), "Friday 08:00"],
    [new Date(2026, 1, 3), "Feb 3"],
    [new Date(2024, 1, 3), "Feb 3, 2024"],
  ])("%s", (at, words) => expect(spoken(at.toISOString(), now)).toBe(words));

  test("a closing day is a day, wherever she is", () =>
    expect(spokenDate("2026-03-01")).toBe("Mar 1, 2026"));
  test("days ahead cross the month", () => expect(dateIn(20, now)).toBe("2026-04-07"));
});

describe("mentions", () => {
  const ann = { id: "01900000-0000-7000-8000-000000000001", name: "Ann Lee" };
  const annabel = { id: "01900000-0000-7000-8000-000000000002", name: "Ann Leebrook" };

  test("become links, the longer name first", () =>
    expect(toMarkdown("@Ann Leebrook and @Ann Lee, @nobody", [ann, annabel])).toBe(
      `[@Ann Leebrook](mention:${annabel.id}) and [@Ann Lee](mention:${ann.id}), @nobody`,
    ));
  test("come back as they were typed", () =>
    expect(fromMarkdown(toMarkdown("Ask @Ann Lee.", [ann]))).toEqual({
      text: "Ask @Ann Lee.",
      mentioned: [ann],
    }));
  test("are offered after an @ at the start of a word", () => {
    expect(mentionAt("so @Ann L", 9)).toEqual({ from: 3, q: "Ann L" });
    expect(mentionAt("mail a@b", 8)).toBeNull();
  });
});

test("an id is a UUID of version 7 that begins with its time", () => {
  const id = newId(1_700_000_000_000);
  expect(id).toMatch(/^018bcfe5-6800-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/);
  expect(newId(1_700_000_000_000)).not.toBe(id);
});

test("of each service the newest position is sent", () => {
  rememberPosition("forum:12");
  rememberPosition("member:7");
  rememberPosition("forum:9");
  expect(positionsHeader()).toBe("forum:12, member:7");
});

test("initials leave the title out", () => expect(initialsOf("Dr. Ruth Abramson")).toBe("RA"));
