import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import { forgetPositions } from "@/lib/api/positions";
import { FakeEventSource } from "./fake-event-source";
import { FakeIntersectionObserver } from "./fake-intersection-observer";
import { standIn } from "./stand-in";

export const server = setupServer(...standIn);

// What a browser has and jsdom lacks.
vi.stubGlobal("matchMedia", (query: string) => ({
  matches: false,
  media: query,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
}));
vi.stubGlobal(
  "ResizeObserver",
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
);
Element.prototype.scrollIntoView = () => undefined;
window.scrollTo = () => undefined;
// Nothing is laid out in jsdom, so a text box cannot be measured there.
Object.defineProperty(document, "fonts", {
  value: { addEventListener() {}, removeEventListener() {} },
});

configure({ asyncUtilTimeout: 10_000, getElementError: (message) => new Error(message ?? "") });

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
beforeEach(() => {
  vi.stubGlobal("EventSource", FakeEventSource);
  vi.stubGlobal("IntersectionObserver", FakeIntersectionObserver);
  FakeIntersectionObserver.inSight = true;
});
afterEach(() => {
  cleanup();
  server.resetHandlers();
  localStorage.clear();
  forgetPositions();
});
afterAll(() => server.close());
