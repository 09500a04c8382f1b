import { exactly, spoken } from "@/lib/time";

/** A moment as people say it; exact on hover and for a screen reader. */
export function When({ at }: { at: string }) {
  const exact = exactly(at);
  return (
    <time dateTime={at} title={exact}>
      {spoken(at)}
    </time>
  );
}
