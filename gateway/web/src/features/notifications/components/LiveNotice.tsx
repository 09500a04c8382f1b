import { VisuallyHidden } from "@mantine/core";
import type { Schema } from "@/lib/api/client";
import { sentenceOf } from "../words";

/** Says a new notification to a screen reader; for the eye the count in the header is enough. */
export function LiveNotice({ newest }: { newest: Schema<"Notification"> | null }) {
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {newest && sentenceOf(newest)}
    </VisuallyHidden>
  );
}
