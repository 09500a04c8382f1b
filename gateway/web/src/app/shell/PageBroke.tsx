import { Button, Stack, Text, Title } from "@mantine/core";
import classes from "./welcome.module.css";

/** A page that cannot be shown: most often a new version has been put in place since this one was loaded. */
export function PageBroke() {
  return (
    <main className={classes.plain}>
      <Stack align="start">
        <Title order={1}>This page did not open</Title>
        <Text maw="34rem">
          It may have been renewed while you were here. Loading it again usually helps. What you
          have written is kept in this browser.
        </Text>
        <Button onClick={() => window.location.reload()}>Load it again</Button>
      </Stack>
    </main>
  );
}
