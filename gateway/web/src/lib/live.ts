import { rememberPosition } from "./api/positions";

/** Milliseconds before the first new attempt after the stream was refused, and the longest pause. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

export interface LiveHandlers {
  /** The stream is there, for the first time or again: what was said before it listened may have been missed. */
  onOpen: () => void;
  /** One per `event:` name; gets the parsed data. */
  on: Record<string, (data: unknown) => void>;
  /** The stream is back after a break that the browser could not resume: what happened meanwhile must be fetched. */
  onReturn: () => void;
}

/**
 * Listens to the member's live events. The browser resumes a broken stream itself, sending `Last-Event-ID`; only when
 * the answer was an error (a service restarting) does it give up, and then this opens a new one with growing pauses.
 * Before each event comes the position at which reads see what it tells: views may be behind the stream.
 *
 * @returns stops listening
 */
export function listenLive(url: string, handlers: LiveHandlers): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = FIRST_PAUSE;
  let returning = false;

  const open = () => {
    source = new EventSource(url);
    source.onopen = () => {
      pause = FIRST_PAUSE;
      handlers.onOpen();
      if (returning) handlers.onReturn();
      returning = false;
    };
    source.onerror = () => {
      if (source?.readyState !== EventSource.CLOSED) return;
      returning = true;
      timer = setTimeout(open, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    };
    source.addEventListener("position", (event: MessageEvent<string>) =>
      rememberPosition(JSON.parse(event.data) as string),
    );
    for (const [name, handle] of Object.entries(handlers.on)) {
      source.addEventListener(name, (event: MessageEvent<string>) =>
        handle(JSON.parse(event.data)),
      );
    }
  };

  open();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}
