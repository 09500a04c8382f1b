import { Button, Text } from "@mantine/core";
import { type FormEvent, type ReactNode, useEffectEvent, useLayoutEffect } from "react";
import { asProblem } from "@/lib/api/problem";
import type { Draft } from "@/lib/drafts";
import classes from "./draft-form.module.css";
import { Trouble } from "./Trouble";

interface DraftFormProps<T> {
  draft: Draft<T>;
  error: unknown;
  onSubmit: () => void;
  children: ReactNode;
}

/** A form whose text is kept in this browser until it is acknowledged, and says so when something goes wrong. */
export function DraftForm<T>({ draft, error, onSubmit, children }: DraftFormProps<T>) {
  const reused = error != null && asProblem(error).code === "ID_REUSED";
  const renewId = useEffectEvent(draft.renewId);
  // Before she can see the error and press the button again.
  useLayoutEffect(() => {
    if (reused) renewId();
  }, [reused, error]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      {draft.restored && (
        <Text size="sm" c="dimmed" className={classes.restored}>
          This is what you had begun to write.
          <Button variant="transparent" size="compact-sm" onClick={draft.clear}>
            Start afresh
          </Button>
        </Text>
      )}
      {children}
      {error != null && <Trouble error={error} kept="Your text is saved here." />}
    </form>
  );
}
